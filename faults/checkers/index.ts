import { branchesGrow } from './branches-grow.ts';
import { asksUnderAGrant } from './asks-under-a-grant.ts';
import { auditBlocks } from './audit-blocks.ts';
import { budgetHolds } from './budget.ts';
import { cancelIsAStop } from './cancel-is-a-stop.ts';
import { capHolds } from './cap-holds.ts';
import type { Checker } from './checker.ts';
import { comesToRest } from './comes-to-rest.ts';
import { conversationsPaid } from './conversations.ts';
import { failureBlocks } from './failure-blocks.ts';
import { goesOnByItself } from './goes-on-by-itself.ts';
import { insideOurNames } from './inside-our-names.ts';
import { journalIsShown } from './journal-is-shown.ts';
import { journalOnlyGrows } from './journal-only-grows.ts';
import { noJobFallsOver } from './no-job-falls-over.ts';
import { oneLiveGrant } from './one-live-grant.ts';
import { oneNoticeAMandate } from './one-notice-a-mandate.ts';
import { oneOfEach } from './one-of-each.ts';
import { orderIsKept } from './order-is-kept.ts';
import { overStaysOver } from './over-stays-over.ts';
import { ownAnswers } from './own-answers.ts';
import { redAloneCounts } from './red-alone-counts.ts';
import { reviewsCount } from './reviews-count.ts';
import { sameEnd } from './same-end.ts';
import { stopHolds } from './stop-holds.ts';
import { stopsAreTold } from './stops-are-told.ts';
import { twoAttempts } from './two-attempts.ts';
import { wordsAreHeard } from './words-are-heard.ts';

/** Every checker: the twelve of the harness, two about the end, and those that broken builds asked for. */
export const CHECKERS: readonly Checker[] = [
  oneOfEach,
  oneLiveGrant,
  branchesGrow,
  orderIsKept,
  twoAttempts,
  failureBlocks,
  conversationsPaid,
  journalIsShown,
  insideOurNames,
  stopsAreTold,
  overStaysOver,
  budgetHolds,
  sameEnd,
  comesToRest,
  redAloneCounts,
  journalOnlyGrows,
  asksUnderAGrant,
  goesOnByItself,
  cancelIsAStop,
  noJobFallsOver,
  capHolds,
  reviewsCount,
  stopHolds,
  auditBlocks,
  ownAnswers,
  oneNoticeAMandate,
  wordsAreHeard,
];
