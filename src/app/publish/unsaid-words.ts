import type { TaskKey } from '../../domain/ids.ts';
import { neededWords } from '../../flow/needed-words.ts';
import type { NeededWords } from '../../flow/needed-words.ts';
import type { Deps } from '../deps.ts';
import { reportBy } from '../ensure-comment.ts';
import { talkOfTask } from '../issue-of-task.ts';
import { loadKnown } from '../load-known.ts';
import type { LoadedRequest } from '../load-request.ts';

/** The leg that has the words says them within its next request or two; where it died the sweep sees to it. */
const PAUSES_MS = [1_000, 3_000];

/**
 * Tasks that could start but for words that stand nowhere yet: the leg that has them has not said them, or died before. Nothing is read
 * where no task waits for such.
 */
export async function unsaidWords(
  deps: Deps,
  { state }: Pick<LoadedRequest, 'state'>,
): Promise<ReadonlySet<TaskKey>> {
  let unsaid = state.tasks
    .map((task) => ({ key: task.key, needs: neededWords(state, task) }))
    .filter(({ needs }) => needs.length > 0);
  for (const pause of [0, ...PAUSES_MS]) {
    if (unsaid.length === 0) break;
    if (pause > 0) await deps.clock.sleep(pause);
    const isSaid = await saidIn(
      deps,
      { state },
      unsaid.flatMap(({ needs }) => needs),
    );
    unsaid = unsaid.filter(({ needs }) => !needs.every(isSaid));
  }
  return new Set(unsaid.map(({ key }) => key));
}

async function saidIn(
  deps: Deps,
  { state }: Pick<LoadedRequest, 'state'>,
  words: readonly NeededWords[],
): Promise<(one: NeededWords) => boolean> {
  const issues = words.flatMap(({ of: { issue } }) =>
    issue === null || issue === state.issue ? [] : [issue],
  );
  const { world } = await loadKnown(deps, { request: state.request, focus: [...new Set(issues)] }, state);
  return ({ of, nonce }) => reportBy(talkOfTask(world, of), nonce) !== undefined;
}
