import type { Deps } from '../../src/app/deps.ts';
import type { Oid, RequestId } from '../../src/domain/ids.ts';
import type { CommentEvent } from '../../src/intake/read-event.ts';

/** The steps that hold a GitHub token; each has the permissions of its job and no more. */
export type TokenStep = 'intake' | 'publish' | 'claim' | 'checkpoint' | 'settle';

export interface SeenComment {
  readonly id: number;
  readonly author: string;
  readonly body: string;
}

export interface SeenIssue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly open: boolean;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  readonly comments: readonly SeenComment[];
}

export interface SeenPull {
  readonly number: number;
  readonly head: string;
  readonly base: string;
  readonly title: string;
  readonly body: string;
  readonly open: boolean;
  readonly merged: boolean;
  readonly draft: boolean;
}

/** The repository as people see it. */
export interface Picture {
  readonly issues: readonly SeenIssue[];
  readonly pulls: readonly SeenPull[];
  /** Branch heads by name. */
  readonly branches: ReadonlyMap<string, string>;
}

/** What an interrupted workflow run would have been woken with. */
export interface Wake {
  readonly request: RequestId;
  readonly why: string;
}

/** A GitHub on which requests are played: the real hub or the fake in memory, both with one repository and its people. */
export interface Stage {
  readonly deps: (step: TokenStep) => Deps;
  readonly openIssue: (title: string, body: string) => Promise<number>;
  /** Writes a comment as one of the people and gives the event that it causes. */
  readonly comment: (issue: number, body: string, by?: string) => Promise<CommentEvent>;
  readonly editBody: (issue: number, body: string) => Promise<void>;
  /** A person's own commit on a branch; null takes a file away. */
  readonly commit: (branch: string, files: Readonly<Record<string, string | null>>) => Promise<Oid>;
  readonly picture: () => Promise<Picture>;
  /** The dispatches so far, in order. */
  readonly wakes: () => readonly Wake[];
  readonly log: string[];
}
