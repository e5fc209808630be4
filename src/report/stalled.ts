import type { RequestPhase } from '../domain/request-state.ts';
import { command } from './say.ts';

/** Why a request came to rest before its tasks were filed, and what a person can do; one line of the status. */
export function renderStalled(
  at: { readonly cancelled: boolean; readonly phase: RequestPhase },
  trigger: string,
): string {
  const why = at.cancelled
    ? 'A person cancelled the run before the tasks were filed.'
    : 'The run ended before the tasks were filed.';
  return at.phase === 'planned'
    ? `${why} The plan is kept by that run alone: run its failed jobs again.`
    : `${why} ${command(trigger, 'resume')} plans the request again.`;
}

/** What a run wrote down and did not live to say. */
export type Owed = keyof typeof OWED;

const OWED = {
  plan: ['its plan, which waits for approval', 'for a new plan'],
  questions: [
    'the questions of the foreman',
    'with what it should know, and the request is planned with that',
  ],
  answer: ['its answer', 'to ask again'],
} as const;

/** Words that were lost with their run, and how to come by them; one line of the status. */
export function renderOwed(
  { cancelled, what }: { readonly cancelled: boolean; readonly what: Owed },
  trigger: string,
): string {
  const [lost, write] = OWED[what];
  const why = cancelled ? 'A person cancelled the run' : 'The run ended';
  return `${why} before it had shown ${lost}. That is kept by that run alone: run its failed jobs again, or write ${command(trigger, '<what you want>')} ${write}.`;
}

/** Why a task whose run is over waits for a person, as a sentence. */
export const renderReleased = (why: 'cancelled' | 'lost'): string =>
  why === 'cancelled'
    ? 'A person cancelled the run that worked on it; that is no failed attempt.'
    : 'The run that worked on it ended before the result was saved.';
