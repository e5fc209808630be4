import type { Change, Made } from '../../domain/change.ts';
import { isDone, isOnRequest } from '../../domain/request-state.ts';
import type { Answer } from '../../ports/answer.ts';
import { turnedPullRequest } from '../../report/pull-request.ts';
import { branchesOf } from '../../text/names.ts';
import { taskBranchOf } from '../checkpoint/task-branch.ts';
import type { Deps } from '../deps.ts';
import type { LoadedRequest } from '../load-request.ts';

const MOST_TRIES = 4;

type At = Pick<LoadedRequest, 'state' | 'world'>;

/**
 * Turns the pull request of a task that was alone to the work branch of a request that has grown (ADR 11): it was opened into the default
 * branch. To be done before its work lands, with which GitHub marks it merged; what it holds by then can be turned no more.
 */
export async function turnPulls(at: At & { readonly deps: Deps }): Promise<void> {
  const changes = turns(at);
  for (let tries = 1; changes.length > 0; tries += 1) {
    // To turn it twice is to turn it once.
    const answers = await at.deps.forge.change(changes);
    const failed = answers.find((answer) => answer.kind !== 'done');
    if (!failed) return;
    if (tries >= MOST_TRIES || !answers.some(mayPass)) {
      at.deps.log.warn('The pull request of the first task still goes into the default branch.');
      return;
    }
    await at.deps.clock.sleep(300 * 2 ** tries);
  }
}

const mayPass = (answer: Answer<Made>): boolean =>
  answer.kind === 'unknown' || (answer.kind === 'refused' && answer.code === 'limited');

function turns({ state, world }: At): readonly Change[] {
  if (state.mode !== 'tasks') return [];
  const { work } = branchesOf(state.request);
  const there = world.branches.get(work);
  const alone = state.tasks.find((task) => isOnRequest(state, task));
  if (!there || !alone || (isDone(alone) && there.oid === state.work)) return [];
  const head = taskBranchOf(state, alone);
  return world.pulls
    .filter((pull) => pull.open && pull.head === head && pull.base === world.repository.defaultBranch)
    .map(({ node, body }) => ({
      do: 'edit-pull',
      pull: node,
      body: turnedPullRequest(body, { state, task: alone }),
      base: work,
    }));
}
