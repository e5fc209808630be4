import type { Oid } from './ids.ts';

/** A comment as people see it, with what decides whether it is ours. */
export interface CommentView {
  readonly id: number;
  readonly node: string;
  readonly author: string;
  readonly bot: boolean;
  /** Written by the account that asks; the only proof that a marker is ours. */
  readonly ours: boolean;
  readonly body: string;
  readonly createdAt: string;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What tells label names apart on GitHub: not their case. */
export const labelKey = (name: string): string => name.toLowerCase();

export interface IssueView {
  readonly number: number;
  readonly node: string;
  readonly title: string;
  readonly body: string;
  readonly open: boolean;
  readonly author: string;
  readonly ours: boolean;
  readonly createdAt: string;
  readonly labels: readonly Named[];
  readonly assignees: readonly Named[];
  readonly comments: readonly CommentView[];
}

export interface SubIssueView {
  readonly number: number;
  /** The issue right above it: the request's, or an epic. */
  readonly parent: number;
  readonly node: string;
  readonly title: string;
  readonly body: string;
  readonly ours: boolean;
  readonly open: boolean;
}

/** The last opinion of somebody who may push on a pull request; never a bot's, and never our own. */
export interface OpinionView {
  readonly author: string;
  readonly verdict: 'approved' | 'changes-requested';
  /** The head that it is about. */
  readonly commit: Oid | null;
}

export interface PullView {
  readonly number: number;
  readonly node: string;
  readonly head: string;
  readonly headOid: Oid;
  /** The branch that it goes into. */
  readonly base: string;
  readonly body: string;
  readonly open: boolean;
  readonly merged: boolean;
  /** Absent where they were not asked for. */
  readonly opinions?: readonly OpinionView[];
}

export interface RefView {
  readonly oid: Oid;
  readonly tree: Oid;
  readonly message: string;
}

/** One name in a folder; modes as Git writes them (`100644`, `040000`, `120000`). */
export interface EntryView {
  readonly mode: string;
  readonly type: 'blob' | 'tree' | 'commit';
  readonly oid: Oid;
}

/** The key of a listing or entry in `World`: the commit or ref, a colon, the path. */
export const placeOf = (at: string, path: string): string => `${at}:${path}`;

/** A branch that changes go to in the end. */
export interface TargetView {
  /** Without `refs/heads/`. */
  readonly branch: string;
  readonly head: Oid;
  readonly tree: Oid;
}

/** The pull request that a request was made on, in place of an issue. */
export interface OnPullView {
  /** Its branch lies in another repository, or nobody knows where. */
  readonly fork: boolean;
  readonly open: boolean;
  /** Its branch is deleted. */
  readonly gone: boolean;
}

/** What one read of the repository showed about one request: a picture of one moment. */
export interface World {
  readonly repository: {
    readonly node: string;
    readonly defaultBranch: string;
    readonly head: Oid;
    readonly headTree: Oid;
  };
  /**
   * Where what the request makes goes in the end: the default branch, or that of the pull request it was made on. Configuration and
   * profiles come from the default branch whatever this is.
   */
  readonly target: TargetView;
  /** Null where the request was made on an issue. */
  readonly onPull: OnPullView | null;
  /** Head of the journal branch, null where there is none, and its segments in order. */
  readonly journalHead: Oid | null;
  readonly segments: readonly { readonly path: string; readonly text: string }[];
  /** Our branches of this request, by full name without `refs/heads/`. */
  readonly branches: ReadonlyMap<string, RefView>;
  /** The issue that the request was made on, or the pull request. */
  readonly issue: IssueView;
  /** Those of the issue, and theirs. */
  readonly subIssues: readonly SubIssueView[];
  /** The issues asked for by number besides the request's own; null for one that is deleted, transferred or no issue any more. */
  readonly focus: ReadonlyMap<number, IssueView | null>;
  /** Pull requests, closed ones too, whose head is one of the branches asked for. */
  readonly pulls: readonly PullView[];
  /** The nodes of the repository's labels, by `labelKey` of their names. */
  readonly labels: ReadonlyMap<string, string>;
  readonly commits: ReadonlyMap<Oid, RefView>;
  /** What stands in the folders asked for, by `placeOf(at, path)`. */
  readonly entries: ReadonlyMap<string, EntryView>;
  /** Texts of the files asked for, by `placeOf(at, path)`; binary files and files too large to be read are absent. */
  readonly texts: ReadonlyMap<string, string>;
  /** Node id of the account that claims are assigned to; null where it cannot be found. */
  readonly claimer: Named | null;
}
