import type { Oid } from '../domain/ids.ts';
import type { Grant } from '../domain/journal.ts';
import type { CheckpointReport, VerifyReport } from '../domain/leg.ts';
import { taskOf } from '../domain/request-state.ts';
import type { RequestState } from '../domain/request-state.ts';
import { heldBy } from './replay/grants.ts';

/**
 * Whether a red candidate is compared with the commit that it stands on. Not where that is known to be green, since it landed so; not behind
 * a candidate that has not landed; and of one task alone: a red batch is split first, so that no other task is asked about for its sake.
 */
export function comparesBase(
  state: RequestState,
  grant: Grant,
  { base, behind }: { readonly base: Oid; readonly behind: number | null },
): boolean {
  const [key, ...others] = heldBy(grant);
  if (key === undefined || others.length > 0 || behind !== null || isProven(state, base)) return false;
  const { brings, handMerged } = taskOf(state, key);
  // What mends the whole, and what a person has merged beforehand, is more than what differs from its base.
  return brings === null && !handMerged;
}

const isProven = ({ work, root, proof }: RequestState, base: Oid): boolean =>
  base === work && work !== root && proof.of === 'all';

/**
 * Whether the verify job says that the base fails by the very command by which the candidate does. It ran the candidate's code before, so that
 * this is a claim: it may spare an attempt and have a person asked, and nothing can land by it.
 */
export function isRedWithout(
  { verify, candidate, candidateBase }: CheckpointReport,
  said: VerifyReport | null,
): boolean {
  if (!verify?.base || verify.base !== candidateBase) return false;
  if (!said?.base || said.base.commit !== candidateBase || said.candidate !== candidate) return false;
  const here = failedIn(said.steps);
  return here !== null && here === failedIn(said.base.steps);
}

/** The place of the command that failed; one that was killed by the clock has not said anything. */
function failedIn(steps: VerifyReport['steps']): number | null {
  const place = steps.findIndex(({ exit }) => exit !== 0);
  return place < 0 || steps[place]?.exit === null ? null : place;
}
