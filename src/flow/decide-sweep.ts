import type { Nonce, Oid, RunRef } from '../domain/ids.ts';
import type { RequestState } from '../domain/request-state.ts';
import { decideFinish } from './decide-finish.ts';
import { decideRelease } from './decide-release.ts';
import type { RunsOver } from './decide-release.ts';
import type { Decision } from './decision.ts';
import { nothing } from './decision.ts';
import { foresee } from './replay.ts';

/** Decides again with no new event: grants of runs that are over are taken back, and a request with nothing open is finished. */
export function decideSweep(
  state: RequestState,
  over: RunsOver,
  { run, finish, head }: { readonly run: RunRef; readonly finish: Nonce; readonly head?: Oid },
): Decision {
  const released = decideRelease(state, over);
  const finished = decideFinish(foresee(state, released.events, run), finish, head);
  const events = [...released.events, ...finished.events];
  if (events.length === 0) return nothing(released.reason);
  const made = [released, finished].filter((one) => one.events.length > 0);
  return { events, reason: made.map((one) => one.reason).join('; ') };
}
