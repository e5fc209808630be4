import type { Proof } from '../domain/scope.ts';

/** Why what is offered at the end is a draft, and what to do about it. */
export interface ProofWords {
  /** Follows a colon. */
  readonly short: string;
  readonly fix: string;
}

/** Null where what is offered passed everything that is configured. */
export function proofWords({ of }: Proof): ProofWords | null {
  if (of === 'all') return null;
  return WORDS[of];
}

const WORDS: Readonly<Record<Exclude<Proof['of'], 'all'>, ProofWords>> = {
  none: {
    short: 'nothing could verify it',
    fix:
      'Nothing is configured that could verify this work, and nothing was found in the repository. Test it, then mark the draft as ready. ' +
      'To have the next request verified, set `verify.commands` in `.github/foreman.yml` on the default branch.',
  },
  part: {
    short: 'only parts of it were verified',
    fix: 'Each task passed the commands for what it touched; all of them together were not run on the whole. Run them, then mark the draft as ready.',
  },
  red: {
    short: 'as a whole it does not pass',
    fix:
      'Each task passed the commands for what it touched, but not all of them pass on the whole, and the task that mends that was left out. ' +
      'Make them pass, then mark the draft as ready.',
  },
  lost: {
    short: 'it could not be verified as a whole',
    fix:
      'Each task passed the commands for what it touched. All of them were to be run on the whole, and that job was lost three times. ' +
      'Run them, then mark the draft as ready.',
  },
};
