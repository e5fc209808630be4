import { z } from 'zod';
import { AuditMark } from './audit.ts';
import { ciTroubles } from './ci.ts';
import { Nonce, Oid, RequestId, RunRef, TaskKey, TextHash } from './ids.ts';
import { deliveryReasonSchema } from './delivery.ts';
import { ciEvents } from './journal-ci.ts';
import { epicEvents } from './journal-epics.ts';
import { labelEvents } from './journal-labels.ts';
import { moreEvents } from './journal-more.ts';
import { reviewEvents } from './journal-reviews.ts';
import { Allowance, JournalTask, Spent } from './journal-parts.ts';
import { LookupMark } from './lookup.ts';
import { talkEvents } from './journal-talk.ts';
import { Scope } from './scope.ts';

export { Allowance, JournalTask, Spent } from './journal-parts.ts';

/** The version of the journal's lines; a reader that meets a newer one refuses with a clear text. */
export const JOURNAL_VERSION = 1;

/** The right to work, once: one run holds it under a term that no other grant of the request ever had. */
export const Grant = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('work'),
    term: z.number().int().positive(),
    task: TaskKey,
    attempt: z.number().int().positive(),
    base: Oid,
    /** The base is what a person committed on the task's branch: it is kept and built upon. */
    byHand: z.literal(true).optional(),
    /** Reserved for this leg until it settles; absent in journals of before there were budgets. */
    allowance: Allowance.optional(),
  }),
  z.object({
    kind: z.literal('batch'),
    term: z.number().int().positive(),
    /** Empty where the default branch is brought in, and where the whole is verified. */
    tasks: z.array(TaskKey),
    base: Oid,
    /** The default branch's head that is brought into the work branch. */
    from: Oid.optional(),
    /** All commands are run on the work head as it stands, before the end. */
    whole: z.literal(true).optional(),
  }),
]);
export type Grant = z.infer<typeof Grant>;

/** How one leg ended, in the closed list that decides what happens next. */
export const LegOutcome = z.enum([
  'green',
  'red',
  'unverified',
  'conflict',
  'objected',
  'unaudited',
  'refused',
  'question',
  'packages',
  'unavailable',
  'budget',
  'lost',
  'edited',
  'closed',
  'gone',
  'assigned',
  'pull-closed',
  'branch-moved',
  ...ciTroubles,
]);
export type LegOutcome = z.infer<typeof LegOutcome>;

/** Why a person is asked. */
export const AskedWhy = z.enum([
  'question',
  'packages',
  'failed',
  'conflict',
  'lost',
  'edited',
  'unverified',
  'unaudited',
  'budget',
  'cancelled',
  'closed',
  'gone',
  'assigned',
  'pull-closed',
  'branch-moved',
  'unserved',
  'approval',
  'feedback',
  'redirect',
  'review',
  ...ciTroubles,
]);
export type AskedWhy = z.infer<typeof AskedWhy>;

const commentId = z.number().int().positive();
const term = z.number().int().positive();

/** What happened and what was decided, in the past tense: the one truth about a request. */
export const JournalEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('requested'),
    request: RequestId,
    issue: z.number().int().positive(),
    comment: commentId.nullable(),
    by: z.string(),
    kind: z.enum(['build', 'plan']),
    text: TextHash,
    /** The text of the issue as it stood then, which a comment speaks of. */
    issueText: TextHash.optional(),
    base: Oid,
    nonce: Nonce,
    /** A label asked for one task of this worker type. */
    worker: z.string().optional(),
    /** It was asked for on a pull request, whose branch this is: one task, whose pull request goes there. */
    onto: z.string().optional(),
  }),
  z.object({ type: z.literal('heard'), comment: commentId, by: z.string(), commands: z.array(z.string()) }),
  z.object({
    type: z.literal('planned'),
    kind: z.enum(['tasks', 'single', 'answer', 'questions', 'decline']),
    plan: TextHash,
    tasks: z.array(JournalTask),
    nonce: Nonce,
    spent: Spent.nullable(),
    /** True for the first request of its repository: people are told what Foreman may do. */
    first: z.boolean().optional(),
  }),
  ...talkEvents,
  ...moreEvents,
  ...labelEvents,
  ...reviewEvents,
  ...ciEvents,
  z.object({ type: z.literal('plan-failed'), problems: z.number().int(), spent: Spent.nullable() }),
  z.object({
    type: z.literal('filed'),
    tasks: z.array(z.object({ key: TaskKey, issue: z.number().int().positive(), node: z.string() })),
    work: Oid,
  }),
  ...epicEvents,
  z.object({ type: z.literal('granted'), grants: z.array(Grant).min(1) }),
  z.object({
    type: z.literal('settled'),
    term,
    outcome: LegOutcome,
    tasks: z.array(TaskKey),
    delivery: z.enum(['files', 'report', 'nothing', 'question', 'none']),
    checkpoint: Oid.nullable(),
    candidate: Oid.nullable(),
    candidateBase: Oid.nullable(),
    /** What its verdict covers; absent where that is every command. */
    scope: Scope.optional(),
    /** The term whose candidate this one was built on while that was still being verified. */
    behind: term.optional(),
    /** The last line of the journal that its worker was told of. */
    told: z.number().int().positive().optional(),
    pull: z.number().int().positive().nullable(),
    reason: deliveryReasonSchema.nullable(),
    /** The packages that its lock file would bring in and nobody has approved, by the hash of their list. */
    packages: TextHash.optional(),
    nonce: Nonce,
    spent: Spent.nullable(),
    /** What became of the audit of the delivery, where there was one. */
    audit: AuditMark.optional(),
    /** What became of the foreman’s look for the answer to the worker’s question, where there was one. */
    lookup: LookupMark.optional(),
  }),
  z.object({
    type: z.literal('landed'),
    term,
    tasks: z.array(TaskKey),
    from: Oid,
    to: Oid,
    /** The default branch's head that came in with it, where no task brought it. */
    brings: Oid.optional(),
    /** As of the verdict that it lands by. */
    scope: Scope.optional(),
  }),
  z.object({ type: z.literal('reopened'), head: Oid }),
  z.object({
    type: z.literal('added'),
    task: JournalTask,
    issue: z.number().int().positive(),
    node: z.string(),
    /** The default branch's head that it brings in, and the merge that it mends. */
    from: Oid,
    base: Oid,
  }),
  z.object({ type: z.literal('asked'), task: TaskKey.nullable(), why: AskedWhy, nonce: Nonce }),
  z.object({
    type: z.literal('answered'),
    task: TaskKey.nullable(),
    comment: commentId,
    by: z.string(),
    text: TextHash,
  }),
  z.object({ type: z.literal('woken'), term }),
  z.object({ type: z.literal('idle') }),
  z.object({ type: z.literal('released'), term, why: z.string() }),
  z.object({ type: z.literal('skipped'), task: TaskKey, by: z.string() }),
  z.object({ type: z.literal('stopped'), by: z.string() }),
  z.object({
    type: z.literal('resumed'),
    by: z.string(),
    /** Micro-dollars that the request may take from now on, where the person said so. */
    cap: z.number().int().positive().optional(),
  }),
  z.object({
    type: z.literal('paused'),
    why: z.literal('budget'),
    over: z.enum(['request', 'day', 'tokens', 'minutes', 'requests']),
    cap: z.number().int().nonnegative(),
    taken: z.number().int().nonnegative(),
    untold: z.number().int().nonnegative(),
    day: z.string().nullable(),
    until: z.iso.datetime().optional(),
  }),
  z.object({
    type: z.literal('finished'),
    outcome: z.enum(['done', 'answered', 'declined']),
    nonce: Nonce,
  }),
]);
export type JournalEvent = z.infer<typeof JournalEvent>;
export type JournalEventOf<T extends JournalEvent['type']> = Extract<JournalEvent, { type: T }>;

/** One line of the journal: an event, its place in the chain, and who wrote it. */
export const JournalEntry = z.object({
  v: z.literal(JOURNAL_VERSION),
  seq: z.number().int().positive(),
  at: z.iso.datetime(),
  run: RunRef,
  /** Requests to GitHub since the last line that counted some, of the job that wrote it and of those that it speaks for. */
  requests: z.number().int().positive().optional(),
  /** SHA-256 of the line before, so that a change of history shows. */
  prev: z.string().regex(/^[0-9a-f]{64}$/),
  event: JournalEvent,
});
export type JournalEntry = z.infer<typeof JournalEntry>;
