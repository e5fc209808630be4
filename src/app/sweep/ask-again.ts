import type { RunRef, TaskKey } from '../../domain/ids.ts';
import type { TaskState } from '../../domain/request-state.ts';
import { commentBy } from '../ensure-comment.ts';
import { talkOfTask } from '../issue-of-task.ts';
import type { Sweeping } from './sweeping.ts';

/** Where words are that nobody can read yet: in a run that was started again for them, or in one that has not ended. */
export type Coming = ReadonlyMap<TaskKey, 'started' | 'runs'>;

/**
 * The words of a worker's question stand only in the artifact of its run. Where its settle died before it had said them, the failed jobs are
 * started again, once after the attempt that settled, and say them. After that it can be told that they were lost. Gives the tasks whose words
 * may still come.
 */
export async function askAgain(at: Sweeping, tasks: readonly TaskState[]): Promise<Coming> {
  const asked = new Map<number, 'started' | 'runs' | null>();
  const coming = new Map<TaskKey, 'started' | 'runs'>();
  for (const task of tasks) {
    const run = unsaidBy(at, task);
    if (run === null) continue;
    const now = asked.get(run.id) ?? (await startAgain(at, run));
    asked.set(run.id, now);
    if (now) coming.set(task.key, now);
  }
  return coming;
}

/** The run whose settle has words that nobody can read yet. */
function unsaidBy({ entries, world }: Sweeping, task: TaskState): RunRef | null {
  const asked = task.status === 'asking' ? task.questions.at(-1) : undefined;
  if (asked?.why !== 'question' || commentBy(talkOfTask(world, task), asked.nonce)) return null;
  return entries.find(({ event }) => event.type === 'asked' && event.nonce === asked.nonce)?.run ?? null;
}

async function startAgain({ deps, fates }: Sweeping, run: RunRef): Promise<'started' | 'runs' | null> {
  const fate = await fates.of(run.id);
  if (fate.kind === 'runs') return 'runs';
  if (fate.kind !== 'over' || fate.end !== 'ended' || fate.succeeded) return null;
  if (fate.attempt > run.attempt) return null;
  const answer = await deps.forge.rerunFailed(run.id);
  if (answer.kind !== 'refused') return 'started';
  deps.log.warn(`Run ${run.id} could not be started again: ${answer.message}`);
  return null;
}
