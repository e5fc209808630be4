import type { Account } from './account.ts';
import type { Pull } from './pull.ts';

/** GitHub's eight reactions, in the order of its rollups. */
export const reactionContents = [
  '+1',
  '-1',
  'laugh',
  'confused',
  'heart',
  'hooray',
  'eyes',
  'rocket',
] as const;

export type ReactionContent = (typeof reactionContents)[number];

export interface Reaction {
  readonly id: number;
  readonly user: Account;
  readonly content: ReactionContent;
  readonly createdAt: string;
}

export interface Label {
  readonly id: number;
  name: string;
  color: string;
  description: string | null;
  readonly isDefault: boolean;
}

export interface Comment {
  readonly kind: 'comment';
  readonly id: number;
  readonly issue: Issue;
  readonly user: Account;
  body: string;
  readonly createdAt: string;
  updatedAt: string;
  lastEditedAt: string | null;
  editor: Account | null;
  readonly viaApp: boolean;
  reactions: Reaction[];
}

export type StateReason = 'completed' | 'not_planned' | 'duplicate' | 'reopened';

/** An issue, or the issue side of a pull request. Times are ISO 8601 in whole seconds, as on GitHub. */
export interface Issue {
  readonly kind: 'issue';
  /** Database id; never equal to the number. */
  readonly id: number;
  readonly number: number;
  readonly user: Account;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  stateReason: StateReason | null;
  labels: Label[];
  assignees: Account[];
  locked: boolean;
  readonly createdAt: string;
  updatedAt: string;
  closedAt: string | null;
  closedBy: Account | null;
  lastEditedAt: string | null;
  editor: Account | null;
  readonly viaApp: boolean;
  comments: Comment[];
  reactions: Reaction[];
  parent: Issue | undefined;
  subIssues: Issue[];
  blockedBy: Issue[];
  blocking: Issue[];
  /** Set where the issue is a pull request. */
  pull: Pull | undefined;
}
