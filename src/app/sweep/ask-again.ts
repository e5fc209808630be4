import type { Nonce, RunRef, TaskKey } from '../../domain/ids.ts';
import type { TaskState } from '../../domain/request-state.ts';
import { commentBy } from '../ensure-comment.ts';
import { talkOfTask } from '../issue-of-task.ts';
import type { Sweeping } from './sweeping.ts';

/** Where words are that nobody can read yet: in a run that was started again for them, or in one that has not ended. */
export type Coming = ReadonlyMap<TaskKey, 'started' | 'runs'>;

/**
 * The words of a worker's question or report stand only in the artifact of its run. Where its settle died before it had said them, the
 * failed jobs are started again and say them: once after the attempt that settled for a question, and more often for a report, on which
 * others build. After that it can be told that they were lost. Gives the tasks whose words may still come.
 */
export async function askAgain(at: Sweeping, tasks: readonly TaskState[]): Promise<Coming> {
  const asked = new Map<number, 'started' | 'runs' | null>();
  const coming = new Map<TaskKey, 'started' | 'runs'>();
  for (const task of tasks) {
    const run = unsaidBy(at, task);
    if (run === null) continue;
    const most = task.status === 'asking' ? MOST_FOR_QUESTION : MOST_FOR_REPORT;
    const now = asked.get(run.id) ?? (await startAgain(at, run, most));
    asked.set(run.id, now);
    if (now) coming.set(task.key, now);
  }
  return coming;
}

const MOST_FOR_QUESTION = 1;
const MOST_FOR_REPORT = 3;

/** The run whose settle has words that nobody can read yet. */
function unsaidBy({ entries, world }: Sweeping, task: TaskState): RunRef | null {
  const nonce = wordsOf(task);
  if (nonce === null || commentBy(talkOfTask(world, task), nonce)) return null;
  const entry = entries.find(
    ({ event }) => (event.type === 'asked' || event.type === 'settled') && event.nonce === nonce,
  );
  return entry?.run ?? null;
}

/** The mark of what a task's worker has to say: a question, or the report that whoever builds on the task is told. */
function wordsOf(task: TaskState): Nonce | null {
  const { status, questions, draft } = task;
  const asked = status === 'asking' ? questions.at(-1) : undefined;
  if (asked?.why === 'question') return asked.nonce;
  const told = status === 'landed' || status === 'merging';
  return told && draft?.delivery === 'report' ? draft.nonce : null;
}

async function startAgain(
  { deps, fates }: Sweeping,
  run: RunRef,
  most: number,
): Promise<'started' | 'runs' | null> {
  const fate = await fates.of(run.id);
  if (fate.kind === 'runs') return 'runs';
  if (fate.kind !== 'over' || fate.end !== 'ended' || fate.succeeded) return null;
  if (fate.attempt >= run.attempt + most) return null;
  const answer = await deps.forge.rerunFailed(run.id);
  if (answer.kind !== 'refused') return 'started';
  deps.log.warn(`Run ${run.id} could not be started again: ${answer.message}`);
  return null;
}
