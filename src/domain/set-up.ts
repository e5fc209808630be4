import type { CiMode } from './ci.ts';
/** A workflow file as far as a set-up is concerned: what starts it, and whether it is called by a word. */
export interface WorkflowView {
  readonly path: string;
  readonly name: string;
  readonly triggers: readonly WorkflowTrigger[];
  /** The whole text. */
  readonly text: string;
}

export interface WorkflowTrigger {
  readonly event: string;
  /** Globs of branches that it is limited to; null for all. */
  readonly branches: readonly string[] | null;
}

/** A file that an installation writes, and what stands there now. */
export interface PlannedFile {
  readonly path: string;
  readonly text: string;
  readonly now: string | null;
  /** `new`, `same`, `changed`: ours was changed; `kept`: belongs to people once it is there. */
  readonly state: 'new' | 'same' | 'changed' | 'kept';
}

/** Another workflow that the same word starts. */
export interface Clash {
  readonly path: string;
  readonly word: string;
}

/** Everything that `init` would do in a checkout. */
export interface InstallPlan {
  readonly trigger: string;
  readonly action: string;
  readonly files: readonly PlannedFile[];
  readonly clashes: readonly Clash[];
  /** How results would be verified without further configuration; null where nothing was found. */
  /** `checks` or `dispatch` where the repository's own CI verifies; null where our job does. */
  readonly verifyMode: CiMode | null;
  readonly verify: {
    readonly setup: readonly string[];
    readonly commands: readonly string[];
    readonly from: string;
  } | null;
  readonly labels: readonly string[];
}
