import type { ErrorCode } from './error-codes.ts';
import type { VerifierProblem } from './verifier.ts';
import type { Clash, WorkflowView } from './set-up.ts';

/** What was found out, or why it could not be: the token may not see it, or no answer came. */
export type Seen<T> =
  | { readonly seen: true; readonly value: T }
  | { readonly seen: false; readonly why: 'token' | 'lost'; readonly message: string };

export interface RepositoryFacts {
  readonly name: string;
  readonly fork: boolean;
  readonly archived: boolean;
  readonly hasIssues: boolean;
  readonly defaultBranch: string;
  /** What the asking person may do; null for a job's token. */
  readonly role: 'admin' | 'maintain' | 'write' | 'read' | null;
}

/** One of our own workflow files on the default branch. */
export interface OwnWorkflow {
  readonly path: string;
  /** `unknown` where no template is at hand to compare with. */
  readonly state: 'missing' | 'same' | 'differs' | 'unknown';
}

export interface WorkflowFacts {
  readonly ours: readonly OwnWorkflow[];
  /** What the installed file hears, such as `/foreman`; null where it is missing. */
  readonly trigger: string | null;
  /** Whether the installed file is started when CI ends. */
  readonly hearsCi: boolean;
  readonly clashes: readonly Clash[];
  /** The workflow of the repository that verifies, and what is wrong with it; null where there is none. */
  readonly verifier: { readonly path: string; readonly problem: VerifierProblem | null } | null;
  /** All others. */
  readonly others: readonly WorkflowView[];
}

/** What is there to start CI with. */
export interface CiTokenFacts {
  /** The id of a GitHub App, and its private key. */
  readonly id: boolean;
  readonly key: boolean;
  /** A token that somebody made by hand. */
  readonly ready: boolean;
  /** What came of minting a token as the App; null where it was not tried. */
  readonly trial:
    | { readonly works: true }
    | { readonly works: false; readonly message: string; readonly setting: ErrorCode | null }
    | null;
}

/** Everything that the check-up of an installation knows. */
export interface SetUpFacts {
  readonly repository: Seen<RepositoryFacts>;
  readonly actions: Seen<{ readonly enabled: boolean; readonly allowed: string | null }>;
  readonly workflowToken: Seen<{ readonly usual: string; readonly mayOpenPulls: boolean }>;
  readonly workflowOff: Seen<boolean>;
  readonly key: Seen<boolean>;
  readonly paused: Seen<boolean>;
  readonly workflows: Seen<WorkflowFacts>;
  /** Types of the rules that hold for our branches, and for the default branch. */
  readonly rules: Seen<{ readonly ours: readonly string[]; readonly defaults: readonly string[] }>;
  readonly labels: Seen<readonly string[]>;
  /** Sentences about what is wrong with configuration or profiles, and what the configuration says. */
  readonly config: Seen<{
    readonly problems: readonly string[];
    readonly trigger: string;
    readonly assignee: string;
    readonly verifyMode: string;
    readonly pools: readonly string[];
    /** Labels that were given other names. */
    readonly names: Readonly<Record<string, string>>;
    /** The repository's own workflow that is to verify; empty for none. */
    readonly verifier: string;
  }>;
  /** Null where nothing has to start CI. */
  readonly ciToken: Seen<CiTokenFacts> | null;
  readonly profiles: Seen<readonly string[]>;
  /** Whether `claim_assignee` can be assigned; null where there is nobody to ask about. */
  readonly assignable: Seen<boolean | null>;
}

/** One row of the check-up. */
export interface Check {
  readonly check: string;
  readonly state: 'good' | 'warning' | 'wrong' | 'unseen';
  readonly found: string;
  /** Empty where nothing needs to be done. */
  readonly fix: string;
}
