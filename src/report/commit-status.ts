import type { RequestId, TaskKey } from '../domain/ids.ts';
import type { LegOutcome } from '../domain/journal.ts';
import { enumerate } from './say.ts';
import { outcomeWords } from './words.ts';

export interface CommitStatusText {
  readonly state: 'pending' | 'success' | 'failure' | 'error';
  /** At most 140 characters: GitHub refuses longer ones. */
  readonly description: string;
}

/** The commit status of a candidate; green is said of this exact commit alone. */
export function renderCommitStatus(
  request: RequestId,
  tasks: readonly TaskKey[],
  outcome: LegOutcome | 'running',
): CommitStatusText {
  const about = `Request ${request}, ${whatOf(tasks)}`;
  const words = outcome === 'running' ? 'being verified as it would land' : outcomeWords[outcome];
  return { state: stateOf(outcome), description: `${about}: ${words}`.slice(0, 140) };
}

function stateOf(outcome: LegOutcome | 'running'): CommitStatusText['state'] {
  if (outcome === 'running') return 'pending';
  if (outcome === 'green') return 'success';
  return outcome === 'red' ? 'failure' : 'error';
}

function whatOf(tasks: readonly TaskKey[]): string {
  if (tasks.length === 0) return 'with the default branch merged in';
  return `${tasks.length === 1 ? 'task' : 'tasks'} ${enumerate(tasks, 5)}`;
}
