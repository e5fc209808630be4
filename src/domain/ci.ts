import { z } from 'zod';
import type { ErrorCode } from './error-codes.ts';

/** Who verifies a candidate in place of our own job: the repository's CI as it listens, or a workflow of it that we start. */
export const CiMode = z.enum(['checks', 'dispatch']);
export type CiMode = z.infer<typeof CiMode>;

/** What one check came to in one attempt: `void` ended without a result, `skipped` had nothing to say. */
export type CheckState = 'pending' | 'green' | 'red' | 'skipped' | 'void';

export interface CheckReport {
  readonly name: string;
  readonly state: CheckState;
  readonly url: string | null;
  /** What it says of itself, such as the step that failed; foreign text. */
  readonly text: string;
  /** The job of Actions that it is, by its number; absent where it is none. */
  readonly job?: number;
}

/** What CI says of one exact commit. */
export interface CiSight {
  /** Each attempt of each check, oldest first. */
  readonly reports: readonly CheckReport[];
  /** Each attempt of what was started as a whole, oldest first; none where nothing of that kind is known. */
  readonly whole: readonly CheckReport[];
  /** Whether something was begun that is not over: more reports may come. */
  readonly isOpen: boolean;
}

/** How CI can end without saying that the change is right or wrong; a person is asked, and no attempt is used. */
export const ciTroubles = ['not-started', 'not-ended', 'base-red', 'flaky'] as const;
export type CiTrouble = (typeof ciTroubles)[number];
export const isCiTrouble = (word: string): word is CiTrouble => ciTroubles.some((one) => one === word);

/** What CI said of a candidate once there is something to say, with the checks that it is about. */
export interface CiVerdict {
  readonly outcome: 'green' | 'red' | CiTrouble;
  readonly checks: readonly CheckReport[];
  /** Why nothing was started, in the forge's words; empty where nobody refused. */
  readonly why: string;
  /** The setting behind it, where a person has to change one. */
  readonly setting?: ErrorCode;
}
