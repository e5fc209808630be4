import { branchesGrow } from './branches-grow.ts';
import { budgetHolds } from './budget.ts';
import type { Checker } from './checker.ts';
import { comesToRest } from './comes-to-rest.ts';
import { conversationsPaid } from './conversations.ts';
import { failureBlocks } from './failure-blocks.ts';
import { insideOurNames } from './inside-our-names.ts';
import { journalIsShown } from './journal-is-shown.ts';
import { oneLiveGrant } from './one-live-grant.ts';
import { oneOfEach } from './one-of-each.ts';
import { orderIsKept } from './order-is-kept.ts';
import { overStaysOver } from './over-stays-over.ts';
import { sameEnd } from './same-end.ts';
import { stopsAreTold } from './stops-are-told.ts';
import { twoAttempts } from './two-attempts.ts';

/** Every checker: the twelve of the harness, and the two about the end. */
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
];
