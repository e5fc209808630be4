import { readEventPayload } from '../../../adapters/actions/events.ts';
import { passOnEvent } from '../../../app/reviews/pass-on-event.ts';
import { wireForge } from '../wire.ts';

/** Passes a review, or the end of a pull request, on to a run of the default branch's workflow; its own run does nothing else. */
export async function passOn(): Promise<void> {
  const { payload } = readEventPayload();
  const wired = await wireForge('pass-on');
  wired.deps.log.info(await passOnEvent(wired, payload));
}
