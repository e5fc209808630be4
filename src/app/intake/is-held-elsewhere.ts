import type { LoadedRequest } from '../load-request.ts';
import type { Hearing } from './hearing.ts';

/**
 * Whether another run made the plan of which nothing can be seen yet: it is kept by that run alone, whose failed jobs are to be run
 * again. This one could file nothing, and would only be red beside it.
 */
export function isHeldElsewhere(
  { job }: Pick<Hearing, 'job'>,
  { state, entries }: Pick<LoadedRequest, 'state' | 'entries'>,
): boolean {
  if (state.phase !== 'planned' || state.questions.some(({ why }) => why === 'approval')) return false;
  return entries.findLast(({ event }) => event.type === 'planned')?.run.id !== job.run.id;
}

/** What the run that could file nothing says. */
export const HELD_ELSEWHERE =
  'the plan is kept by the run that made it, whose failed jobs are to be run again';
