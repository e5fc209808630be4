import type { Change, Made } from '../../domain/change.ts';
import { isDone, isOnRequest } from '../../domain/request-state.ts';
import type { TaskState } from '../../domain/request-state.ts';
import type { World } from '../../domain/world.ts';
import type { Answer } from '../../ports/answer.ts';
import { turnedPullRequest } from '../../report/pull-request.ts';
import { branchesOf } from '../../text/names.ts';
import { taskBranchOf } from '../checkpoint/task-branch.ts';
import type { Deps } from '../deps.ts';
import { loadAccepted } from '../load-request.ts';
import type { LoadedRequest } from '../load-request.ts';

const MOST_TRIES = 4;

type At = Pick<LoadedRequest, 'state' | 'world'>;

/**
 * Turns the pull request of a task that was alone to the work branch of a request that has grown (ADR 12): it was opened into the default
 * branch. To be done before its work lands, with which GitHub marks it merged; what it holds by then can be turned no more.
 */
export async function turnPulls(at: At & { readonly deps: Deps }): Promise<void> {
  const alone = at.state.mode === 'tasks' && at.state.tasks.find((task) => isOnRequest(at.state, task));
  const there = at.world.branches.get(branchesOf(at.state.request).work);
  if (!alone || !there || (isDone(alone) && there.oid === at.state.work)) return;
  const changes = turnsOf(at, alone, await pullsOf(at, alone));
  for (let tries = 1; changes.length > 0; tries += 1) {
    // To turn it twice is to turn it once.
    const answers = await at.deps.forge.change(changes);
    if (answers.every(({ kind }) => kind === 'done')) return;
    if (tries >= MOST_TRIES || !answers.some(mayPass)) break;
    await at.deps.clock.sleep(300 * 2 ** tries);
  }
  if (changes.length > 0)
    at.deps.log.warn('The pull request of the first task still goes into the default branch.');
}

/** Looked for where its work is about to land by a leg of another task, which has not read it. */
async function pullsOf({ deps, state, world }: At & { readonly deps: Deps }, alone: TaskState) {
  const head = taskBranchOf(state, alone);
  if (!isDone(alone) || world.pulls.some((pull) => pull.head === head)) return world.pulls;
  return (await loadAccepted(deps, { request: state.request, heads: [head] })).world.pulls;
}

const turnsOf = ({ state, world }: At, alone: TaskState, pulls: World['pulls']): readonly Change[] =>
  pulls
    .filter(({ open, head }) => open && head === taskBranchOf(state, alone))
    .filter(({ base }) => base === world.repository.defaultBranch)
    .map(({ node, body }) => ({
      do: 'edit-pull',
      pull: node,
      body: turnedPullRequest(body, { state, task: alone }),
      base: branchesOf(state.request).work,
    }));

const mayPass = (answer: Answer<Made>): boolean =>
  answer.kind === 'unknown' || (answer.kind === 'refused' && answer.code === 'limited');
