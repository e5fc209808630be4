import type { TaskKey } from '../../domain/ids.ts';
import type { TaskState } from '../../domain/request-state.ts';
import { ownAnswered } from '../../flow/replay/questions.ts';
import type { Deps } from '../deps.ts';
import { commentBy } from '../ensure-comment.ts';
import { talkOfTask } from '../issue-of-task.ts';
import { loadKnown } from '../load-known.ts';
import type { LoadedRequest } from '../load-request.ts';

/**
 * Tasks whose next attempt goes on with an answer of the foreman that stands nowhere yet: the leg that has its words has not said them, or
 * died before. An attempt without them would only ask again. Nothing is read where no such task waits.
 */
export async function unsaidAnswers(
  deps: Deps,
  { state }: Pick<LoadedRequest, 'state'>,
): Promise<ReadonlySet<TaskKey>> {
  const waiting = state.tasks.filter((task) => task.status === 'waiting' && ownAnswered(task) !== undefined);
  if (waiting.length === 0) return new Set();
  const focus = waiting.flatMap(({ issue }) => (issue === null || issue === state.issue ? [] : [issue]));
  const { world } = await loadKnown(deps, { request: state.request, focus }, state);
  const isUnsaid = (task: TaskState): boolean => {
    const nonce = ownAnswered(task)?.nonce;
    return nonce !== undefined && commentBy(talkOfTask(world, task), nonce) === undefined;
  };
  return new Set(waiting.filter(isUnsaid).map(({ key }) => key));
}
