import type { TaskKey } from '../../src/domain/ids.ts';
import type { RequestState } from '../../src/domain/request-state.ts';
import { reviewedCommit } from '../../src/flow/decide-pull-reviews.ts';
import type { PullReview } from '../../src/flow/decide-pull-reviews.ts';
import type { Model, Move } from './model.ts';
import { changeList } from './node.ts';
import type { Node } from './node.ts';

/** What people said on each task's pull request, as one look shows it. */
export function reviewsIn(
  { commits }: Model,
  state: RequestState,
  { approved }: Node,
): ReadonlyMap<TaskKey, readonly PullReview[]> {
  return new Map(
    state.tasks.map(({ key }, place) => {
      const commit = approved[place] ?? 0;
      return [key, commit === 0 ? [] : [{ by: 'mona', verdict: 'approved', commit: commits.oidOf(commit) }]];
    }),
  );
}

/** A commit that stands for what a leg's worker made: no candidate is built on it. */
export const checkpointOf = ({ commits }: Model, grant: number): number => commits.candidate(0, grant);

/** A person approves what stands on a task's pull request, be it verified or not, and changes nothing else. */
export function* reviewMoves(model: Model, node: Node): Generator<Move> {
  if (!model.world.reviews) return;
  const { tasks } = model.journal.stateAt(node.journal);
  for (const [place, { draft, status }] of tasks.entries()) {
    if (!draft?.checkpoint || status === 'landed' || status === 'skipped') continue;
    const commit = model.commits.numberOf(draft.checkpoint);
    if (node.approved[place] === commit) continue;
    yield {
      to: { ...node, approved: changeList(node.approved, place, commit) },
      what: 'a person approves',
      kind: 'person',
    };
  }
}

/** Whether a look would find that what waits for its review has it. */
export const isApproved = ({ commits }: Model, state: RequestState, { approved }: Node): boolean =>
  state.tasks.some((task, place) => {
    const commit = reviewedCommit(task);
    return commit !== null && approved[place] === commits.numberOf(commit);
  });
