import { readDispatchedReview } from '../../intake/read-review-event.ts';
import type { Greeting } from '../intake/greet.ts';
import { hearPayload } from '../intake/hear-payload.ts';
import type { Listening } from '../intake/hearing.ts';
import type { Heard } from '../intake/heard.ts';
import { hearClosed } from './hear-closed.ts';
import { hearReview } from './hear-review.ts';
import type { Reviewing } from './hear-review.ts';

/** Hears whatever started the run: a review or the end of a pull request that was passed on, or a comment or label. */
export function hearEvent(
  at: Reviewing & Listening,
  payload: unknown,
  greeting: Greeting | null,
): Promise<Heard> {
  const review = readDispatchedReview(payload);
  if (review === null) return hearPayload(at, payload, greeting);
  const { kind } = review;
  return kind === 'closed' ? hearClosed(at, review.pull) : hearReview(at, { ...review, kind });
}
