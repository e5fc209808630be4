import { ForemanError } from '../../domain/fault.ts';
import type { RequestState } from '../../domain/request-state.ts';
import type { RefView, World } from '../../domain/world.ts';
import { branchesOf } from '../../text/names.ts';

/** What candidates are built on: our work branch; for a single task the default branch, or that of the pull request it was asked for on. */
export interface Head extends RefView {
  /** How a read names it. */
  readonly at: string;
  /** What a pull request into it names. */
  readonly branch: string;
}

/** The present head; a work branch that is gone was deleted by somebody else. */
export function headOf(state: RequestState, world: World): Head {
  if (state.mode === 'single') {
    const { branch, head: oid, tree } = world.target;
    if (world.onPull?.gone === true)
      throw new ForemanError(
        'work-moved',
        `The branch ${branch} of pull request ${state.issue} is gone, and the work goes there; put it back, or ask again where the work is wanted.`,
      );
    return { oid, tree, message: '', at: world.onPull ? `refs/heads/${branch}` : 'HEAD', branch };
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
