import { readEventPayload } from '../../../adapters/actions/events.ts';
import { passOnReview } from '../../../app/reviews/pass-on-review.ts';
import { wireForge } from '../wire.ts';

/** Passes a review on to a run of the default branch's workflow; its own run does nothing else. */
export async function passOn(): Promise<void> {
  const { payload } = readEventPayload();
  const wired = await wireForge('pass-on');
  wired.deps.log.info(await passOnReview(wired, payload));
}
