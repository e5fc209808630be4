import type { TaskKey } from '../../domain/ids.ts';
import { taskOf } from '../../domain/request-state.ts';
import type { PullReview, PullReviews } from '../../flow/decide-pull-reviews.ts';
import { branchesOf } from '../../text/names.ts';
import type { Deps } from '../deps.ts';
import { configOf } from '../load-config.ts';
import { loadAccepted } from '../load-request.ts';
import type { LoadedRequest } from '../load-request.ts';

/**
 * What people who may push said on the pull requests of these tasks. A look of its own, made only where the configuration asks for a
 * review: everywhere else nothing is read. A single task's pull request is the last one, and merging it is the review.
 */
export async function pullReviews(
  deps: Deps,
  { state, world }: Pick<LoadedRequest, 'state' | 'world'>,
  keys: readonly TaskKey[],
): Promise<PullReviews> {
  if (configOf(world).merge !== 'reviewed' || state.mode !== 'tasks') return null;
  const { task: branchOf } = branchesOf(state.request);
  const heads = new Map(
    keys.flatMap((key) => {
      const { issue } = taskOf(state, key);
      return issue === null ? [] : [[branchOf(issue), key] as const];
    }),
  );
  if (heads.size === 0) return new Map();
  const ref = { request: state.request, heads: [...heads.keys()], opinions: true };
  const { pulls } = (await loadAccepted(deps, ref)).world;
  const found = new Map<TaskKey, PullReview[]>();
  for (const { head, opinions } of pulls) {
    const key = heads.get(head);
    if (key === undefined) continue;
    const said = (opinions ?? []).flatMap(({ author: by, verdict, commit }): PullReview[] =>
      commit === null ? [] : [{ by, verdict, commit }],
    );
    found.set(key, [...(found.get(key) ?? []), ...said]);
  }
  return found;
}
