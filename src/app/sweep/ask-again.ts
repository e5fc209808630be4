import type { RunRef, TaskKey } from '../../domain/ids.ts';
import type { TaskState } from '../../domain/request-state.ts';
import { commentBy } from '../ensure-comment.ts';
import { talkOfTask } from '../issue-of-task.ts';
import type { Sweeping } from './sweeping.ts';

/**
 * The words of a worker's question stand only in the artifact of its run. Where its settle died before it had said them, the failed jobs
 * are started again and say them, once after the attempt that asked. Gives the tasks whose question is on its way so; all others can only be told that it was lost.
 */
export async function askAgain(at: Sweeping, tasks: readonly TaskState[]): Promise<ReadonlySet<TaskKey>> {
  const started = new Map<number, boolean>();
  const coming = new Set<TaskKey>();
  for (const task of tasks) {
    const run = unsaidBy(at, task);
    if (run === null) continue;
    const again = started.get(run.id) ?? (await startAgain(at, run));
    started.set(run.id, again);
    if (again) coming.add(task.key);
  }
  return coming;
}

/** The run whose settle asked what nobody can read yet. */
function unsaidBy({ entries, world }: Sweeping, task: TaskState): RunRef | null {
  const asked = task.status === 'asking' ? task.questions.at(-1) : undefined;
  if (asked?.why !== 'question' || commentBy(talkOfTask(world, task), asked.nonce)) return null;
  const entry = entries.find(({ event }) => event.type === 'asked' && event.nonce === asked.nonce);
  return entry?.run ?? null;
}

async function startAgain({ deps, fates }: Sweeping, run: RunRef): Promise<boolean> {
  const fate = await fates.of(run.id);
  if (fate.kind !== 'over' || fate.end !== 'ended' || fate.succeeded || fate.attempt > run.attempt)
    return false;
  const answer = await deps.forge.rerunFailed(run.id);
  if (answer.kind !== 'refused') return true;
  deps.log.warn(`Run ${run.id} could not be started again: ${answer.message}`);
  return false;
}
