import type { Change, Made } from '../domain/change.ts';
import type { Oid } from '../domain/ids.ts';
import type { World } from '../domain/world.ts';
import type { Answer } from './answer.ts';
import type { Runs } from './runs.ts';
import type { Watch } from './watch.ts';

/** What to look at in one read. */
export interface WorldQuery {
  readonly issue: number;
  /** `foreman/42/`: whose branches and journal are read. */
  readonly prefix: string;
  /** Issues to read with their comments, besides the request's own. */
  readonly focus: readonly number[];
  /** Head branches whose pull requests are wanted. */
  readonly heads: readonly string[];
  /** Whether to read what people who may push think of those pull requests; no unless said. */
  readonly opinions?: boolean;
  /** Login whose node id is wanted for assignment. */
  readonly claimer: string | null;
  /** Commits whose message and tree are wanted. */
  readonly commits: readonly Oid[];
  /** Folders to list, each at a commit or a branch (`refs/heads/…`). */
  readonly folders: readonly FolderAt[];
  /** Files to read, each at a commit or a branch. */
  readonly texts: readonly FileAt[];
}

export interface FileAt {
  /** A commit's id, `refs/heads/…`, or `HEAD` for the default branch. */
  readonly at: string;
  readonly path: string;
}

export interface FolderAt {
  /** A commit's id, `refs/heads/…`, or `HEAD` for the default branch. */
  readonly at: string;
  /** Empty for the root. */
  readonly folder: string;
}

/** How much a person may do: `write` and `admin` (and `maintain`) may push. */
export interface Standing {
  readonly mayPush: boolean;
  readonly role: string;
}

export type Subject = { readonly issue: number } | { readonly comment: number };
export type Reaction = 'eyes' | 'rocket' | 'confused' | '+1';

/** The issue side of a forge. Each method makes one request. */
export interface Forge extends Runs, Watch {
  /** How many sub-issues one issue may have. */
  readonly subIssues: { readonly most: number };
  readonly standing: (login: string) => Promise<Answer<Standing>>;
  readonly react: (subject: Subject, reaction: Reaction) => Promise<Answer<null>>;
  readonly look: (query: WorldQuery) => Promise<Answer<World>>;
  /** Carries the changes out in order; one answer each, `unknown` for all where the request's own answer was lost. */
  readonly change: (changes: readonly Change[]) => Promise<readonly Answer<Made>[]>;
  /** Own issues and comments made since a moment, for finding what a lost answer left; one page. */
  readonly ownIssuesSince: (since: string, page: number) => Promise<Answer<readonly OwnIssue[]>>;
  readonly comment: (id: number) => Promise<Answer<{ readonly body: string; readonly author: string }>>;
  /** Starts the workflow again for a request; harmless when doubled. */
  readonly wake: (request: string, why: string) => Promise<Answer<null>>;
}

export interface OwnIssue {
  readonly number: number;
  readonly node: string;
  readonly body: string;
}
