import type { Nonce } from '../../domain/ids.ts';
import type { TaskState } from '../../domain/request-state.ts';
import type { CommentView } from '../../domain/world.ts';
import type { Deps } from '../deps.ts';
import { commentBy } from '../ensure-comment.ts';
import { talkOfTask } from '../issue-of-task.ts';
import { loadAccepted } from '../load-request.ts';
import type { LoadedRequest } from '../load-request.ts';

const MOST_LOOKS = 5;

/** Another leg may have woken this run before the leg before has said what it left: its words are waited for, since the attempt needs them. */
export async function awaitWords(
  deps: Deps,
  { state, world }: LoadedRequest,
  { task, nonce }: { task: TaskState; nonce: Nonce },
): Promise<CommentView | undefined> {
  let found = commentBy(talkOfTask(world, task), nonce);
  for (let looks = 0; !found && looks < MOST_LOOKS; looks += 1) {
    await deps.clock.sleep(500 * 2 ** looks);
    const focus = task.issue === null || task.issue === state.issue ? [] : [task.issue];
    const again = await loadAccepted(deps, { request: state.request, focus });
    found = commentBy(talkOfTask(again.world, task), nonce);
  }
  return found;
}
