import { answeredInVain } from './answered-in-vain.ts';
import { audited } from './audited.ts';
import { batch } from './batch.ts';
import { budget } from './budget.ts';
import { byHand } from './by-hand.ts';
import { chain } from './chain.ts';
import { defaultMoves } from './default-moves.ts';
import { diamond } from './diamond.ts';
import { epicClosed } from './epic-closed.ts';
import { epics } from './epics.ts';
import { growsLate } from './grows-late.ts';
import { growsAtCheckpoint, growsAtClaim, growsAtSettle } from './grows-midway.ts';
import { grows } from './grows.ts';
import { feedback } from './feedback.ts';
import { hour } from './hour.ts';
import { lastPull } from './last-pull.ts';
import { baseRed } from './base-red.ts';
import { inReview } from './in-review.ts';
import { onPull } from './on-pull.ts';
import { packages } from './packages.ts';
import { handMerge } from './hand-merge.ts';
import { question } from './question.ts';
import { redirectedBeside } from './redirected-beside.ts';
import { redirectedReviewed } from './redirected-reviewed.ts';
import { redirected } from './redirected.ts';
import { report } from './report.ts';
import { reportBaseRed, reportByCi, reportInVain } from './report-waits.ts';
import { retry } from './retry.ts';
import { reviewed } from './reviewed.ts';
import { selfAnswer } from './self-answer.ts';
import { singleMoves } from './single-moves.ts';
import { single } from './single.ts';
import { small } from './small.ts';
import { stopped } from './stopped.ts';
import { stuck } from './stuck.ts';
import { verifyApp, verifyAppSuspended } from './verify-app.ts';
import { verifyChecks } from './verify-checks.ts';
import { verifyDispatch } from './verify-dispatch.ts';
import { unverified } from './unverified.ts';
import { wide } from './wide.ts';
import { workspace } from './workspace.ts';
import type { World } from './world.ts';

/** Every world, the small one first. */
export const WORLDS: readonly World[] = [
  small,
  diamond,
  chain,
  wide,
  retry,
  question,
  selfAnswer,
  answeredInVain,
  feedback,
  packages,
  batch,
  single,
  report,
  reportBaseRed,
  reportByCi,
  reportInVain,
  defaultMoves,
  budget,
  audited,
  hour,
  stuck,
  stopped,
  verifyDispatch,
  verifyChecks,
  reviewed,
  handMerge,
  byHand,
  singleMoves,
  onPull,
  unverified,
  workspace,
  grows,
  growsLate,
  lastPull,
  epics,
  epicClosed,
  baseRed,
  redirected,
  redirectedBeside,
  redirectedReviewed,
  growsAtClaim,
  growsAtCheckpoint,
  growsAtSettle,
  verifyApp,
  verifyAppSuspended,
  inReview,
];

/** The world with this name. */
export function worldOf(name: string): World {
  const found = WORLDS.find((world) => world.name === name);
  if (!found)
    throw new Error(`There is no world ${name}; there are ${WORLDS.map((one) => one.name).join(', ')}.`);
  return found;
}
