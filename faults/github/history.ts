import type { Oid } from '../../src/domain/ids.ts';
import type { CommentEvent } from '../../src/intake/read-event.ts';
import type { Reaction } from '../../src/ports/forge.ts';

/** What starts workflows: people's comments, and dispatches by whomever. What a bot writes starts nothing. */
export type FakeEvent =
  | { readonly kind: 'comment'; readonly event: CommentEvent }
  | {
      readonly kind: 'dispatch';
      /** Empty where a comment is to be heard. */
      readonly request: string;
      readonly comment: number | null;
      readonly why: string;
      /** `5/review/9` where a review is to be heard. */
      readonly review?: string;
    }
  /** A person submitted a review; the payload is the one of its event. */
  | {
      readonly kind: 'review';
      readonly pull: number;
      readonly head: string;
      readonly texts: readonly string[];
      readonly payload: unknown;
    }
  /** The repository's own CI begins a run, or has ended one: the first is nothing to Foreman. */
  | { readonly kind: 'ci-begun'; readonly run: number }
  | { readonly kind: 'ci-ended'; readonly branch: string }
  /** A person merged or closed a pull request. */
  | { readonly kind: 'pull-ended'; readonly pull: number; readonly head: string };

/** One change of the repository; nothing is told where a write changed nothing. */
export type Write =
  | { readonly what: 'issue'; readonly number: number; readonly title: string; readonly body: string }
  | { readonly what: 'issue-edited'; readonly number: number; readonly title: string; readonly body: string }
  | { readonly what: 'issue-closed'; readonly number: number; readonly reason: string }
  | { readonly what: 'issue-reopened'; readonly number: number }
  | { readonly what: 'issue-gone'; readonly number: number; readonly how: 'deleted' | 'transferred' }
  | { readonly what: 'issue-locked'; readonly number: number; readonly locked: boolean }
  | { readonly what: 'sub-issue'; readonly parent: number; readonly child: number; readonly linked: boolean }
  | { readonly what: 'blocked'; readonly issue: number; readonly blocker: number }
  | { readonly what: 'comment'; readonly issue: number; readonly id: number; readonly body: string }
  | { readonly what: 'comment-edited'; readonly issue: number; readonly id: number; readonly body: string }
  | { readonly what: 'comment-deleted'; readonly issue: number; readonly id: number }
  | { readonly what: 'reaction'; readonly on: string; readonly reaction: Reaction }
  | { readonly what: 'label'; readonly name: string; readonly how: 'created' | 'deleted' }
  | { readonly what: 'label-renamed'; readonly from: string; readonly to: string }
  | {
      readonly what: 'labels' | 'assignees';
      readonly number: number;
      readonly added: readonly string[];
      readonly removed: readonly string[];
    }
  | {
      readonly what: 'ref';
      readonly branch: string;
      readonly before: Oid | null;
      readonly after: Oid | null;
      /** The old head is not an ancestor of the new one. */
      readonly forced: boolean;
    }
  | {
      readonly what: 'commit';
      readonly oid: Oid;
      readonly parents: readonly Oid[];
      readonly message: string;
    }
  | { readonly what: 'default-branch'; readonly from: string; readonly to: string }
  | { readonly what: 'pull'; readonly number: number; readonly head: string; readonly base: string }
  | { readonly what: 'pull-merged'; readonly number: number; readonly head: Oid; readonly base: string }
  | { readonly what: 'pull-edited'; readonly number: number; readonly draft: boolean }
  | { readonly what: 'review'; readonly number: number; readonly state: string; readonly commit: Oid }
  | {
      readonly what: 'status';
      readonly commit: Oid;
      readonly state: string;
      readonly context: string;
    }
  | { readonly what: 'role'; readonly login: string; readonly role: string }
  | {
      readonly what: 'dispatch';
      readonly request: string;
      readonly comment: number | null;
      readonly why: string;
    }
  | { readonly what: 'ci-started'; readonly workflow: string; readonly commit: Oid }
  | { readonly what: 'rerun'; readonly run: number }
  | { readonly what: 'cancel'; readonly run: number };

/** A write with its moment (milliseconds since 1970) and the login that made it. */
export type WriteRecord = Write & { readonly at: number; readonly by: string };
