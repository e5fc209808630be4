import type { Nonce, Oid, RunRef } from '../domain/ids.ts';
import type { RequestState } from '../domain/request-state.ts';
import { decideFinish } from './decide-finish.ts';
import { decideRelease } from './decide-release.ts';
import type { RunsOver } from './decide-release.ts';
import type { Decision } from './decision.ts';
import { nothing } from './decision.ts';
import { decideApprovals } from './decide-pull-reviews.ts';
import type { PullReviews } from './decide-pull-reviews.ts';
import { landReady } from './land-ready.ts';
import { foresee } from './replay.ts';

/** Who looks, and what was seen besides the journal. */
interface Look {
  readonly run: RunRef;
  readonly finish: Nonce;
  readonly head?: Oid;
  /** What people said on the pull requests that wait for them; absent where nobody looked. */
  readonly reviews?: PullReviews;
}

/** Decides again with no new event: grants of runs that are over are taken back, what was approved lands, and a request with nothing open is finished. */
export function decideSweep(
  state: RequestState,
  over: RunsOver,
  { run, finish, head, reviews }: Look,
): Decision {
  const released = decideRelease(state, over);
  const approved = decideReviewed(foresee(state, released.events, run), run, reviews);
  const now = foresee(state, [...released.events, ...approved.events], run);
  const finished = decideFinish(now, finish, head);
  const made = [released, approved, finished].filter((one) => one.events.length > 0);
  const events = made.flatMap((one) => one.events);
  if (events.length === 0) return nothing(released.reason);
  return { events, reason: made.map((one) => one.reason).join('; ') };
}

/** What was approved lands, if it stands on the present head; a request that is stopped keeps it in line. */
function decideReviewed(state: RequestState, run: RunRef, reviews: PullReviews | undefined): Decision {
  const approved = reviews === undefined ? [] : decideApprovals(state, reviews);
  if (approved.length === 0) return nothing('no review came');
  const landed = state.stopped ? [] : landReady(foresee(state, approved, run), { run });
  return { events: [...approved, ...landed], reason: `${approved.length} reviews came` };
}
