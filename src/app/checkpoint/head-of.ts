import { ForemanError } from '../../domain/fault.ts';
import type { RequestState } from '../../domain/request-state.ts';
import type { RefView, World } from '../../domain/world.ts';
import { branchesOf } from '../../text/names.ts';

/** What candidates are built on: our work branch, or the default branch for a single task. */
export interface Head extends RefView {
  /** How a read names it. */
  readonly at: string;
  /** What a pull request into it names. */
  readonly branch: string;
}

/** The present head; a work branch that is gone was deleted by somebody else. */
export function headOf(state: RequestState, world: World): Head {
  const { defaultBranch, head, headTree } = world.repository;
  if (state.mode === 'single') {
    return {
      oid: head,
      tree: headTree,
      message: '',
      at: 'HEAD',
      branch: defaultBranch,
    };
  }
  const branch = branchesOf(state.request).work;
  const work = world.branches.get(branch);
  if (!work)
    throw new ForemanError(
      'work-moved',
      `The work branch ${branch} is gone; put it back at ${state.work ?? '?'}.`,
    );
  return { ...work, at: `refs/heads/${branch}`, branch };
}
