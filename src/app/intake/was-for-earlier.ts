import type { Hearing } from './hearing.ts';
import type { Round } from './load-newest-round.ts';

export const FOR_EARLIER = 'a request that ended here before has heard this comment';

/** Whether an earlier round has heard the comment, which is heard again by a run that was started again. The comment that began the present round is that round's. */
export const wasForEarlier = (
  { event }: Pick<Hearing, 'event'>,
  { before, state }: Pick<Round, 'before' | 'state'>,
): boolean => before.has(event.comment) && state?.comment !== event.comment;
