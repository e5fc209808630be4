import type { RequestId, TaskKey } from '../domain/ids.ts';
import type { LegOutcome } from '../domain/journal.ts';
import type { Scope } from '../domain/scope.ts';
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
  { tasks, outcome, scope, isWhole = false }: Judged,
): CommitStatusText {
  const about = `Request ${request}, ${isWhole ? 'as a whole' : whatOf(tasks)}`;
  const words = outcome === 'running' ? 'being verified as it would land' : outcomeWords[outcome];
  const covers = scope === 'part' ? ', by the commands for what it touches' : '';
  return { state: stateOf(outcome), description: `${about}: ${words}${covers}`.slice(0, 140) };
}

/** What a commit was judged by, and what it holds. */
export interface Judged {
  readonly tasks: readonly TaskKey[];
  readonly outcome: LegOutcome | 'running';
  readonly scope?: Scope | undefined;
  /** It is the work head at the end, and no candidate. */
  readonly isWhole?: boolean;
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
