import { z } from 'zod';
import { Audit } from './audit.ts';
import { Contract } from './contract.ts';
import { deliveryReasonSchema } from './delivery.ts';
import { NewPackage } from './packages.ts';
import { TestFlag } from './test-flag.ts';
import { Lookup, LookupReply } from './lookup.ts';
import { Oid, RequestId, TaskKey, TextHash } from './ids.ts';
import { Grant, Spent } from './journal.ts';
import { VerifyPlan } from './verify-plan.ts';

/** What the matrix hands to one leg: which grant it carries out. Everything else is read again where it is needed. */
export const LegOrder = z.object({
  /** Shown as the name of the job: `1.2 coding`. */
  name: z.string(),
  request: RequestId,
  issue: z.number().int().positive(),
  run: z.number().int(),
  grant: Grant,
  /** The issues that the leg reads: its task's own first, then those whose reports it builds on. */
  focus: z.array(z.number().int().positive()),
  /** The commit whose files are mapped for every worker of the request, so that their prompts begin alike. */
  root: Oid,
  /** Who the task is assigned to while it is worked on; null for nobody. */
  claimer: z.string().nullable(),
});
export type LegOrder = z.infer<typeof LegOrder>;

/** A refusal of a delivery as it travels to the retry. */
export const Refusal = z.object({
  reason: deliveryReasonSchema,
  path: z.string().nullable(),
  message: z.string(),
});
export type Refusal = z.infer<typeof Refusal>;

/** What the `work` step leaves for the checkpoint: the model's text, unjudged, bound to its grant. */
export const WorkArtifact = z.object({
  request: RequestId,
  term: z.number().int().positive(),
  task: TaskKey,
  contract: TextHash,
  /** What the worker was held to; it counts only where its hash is the journal's. */
  terms: Contract.optional(),
  outcome: z.enum(['answered', 'unavailable', 'never', 'budget']),
  /** Why there is no answer, in one sentence. */
  why: z.string(),
  text: z.string(),
  stopReason: z.string(),
  /** Files that were in the tree where the model looked, so that a delete can be judged. */
  spent: Spent.nullable(),
  /** Requests to GitHub of the step `claim`. */
  requests: z.number().int().nonnegative().optional(),
  /** The last line of the journal that the worker was told of. */
  told: z.number().int().positive().optional(),
  /** What an audit found; absent where there was none. */
  audit: Audit.optional(),
  /** What the foreman replied about the worker’s question; absent where it was not asked. */
  lookup: LookupReply.optional(),
});
export type WorkArtifact = z.infer<typeof WorkArtifact>;

/** What the checkpoint job made of a delivery or of a batch, for `verify` and `settle`. */
export const CheckpointReport = z.object({
  request: RequestId,
  term: z.number().int().positive(),
  tasks: z.array(TaskKey),
  outcome: z.enum([
    'candidate',
    'refused',
    'question',
    'packages',
    'conflict',
    'unavailable',
    'budget',
    'edited',
    'closed',
    'gone',
    'assigned',
    'pull-closed',
    'branch-moved',
    'stale',
  ]),
  delivery: z.enum(['files', 'report', 'nothing', 'question', 'none']),
  /** The worker's own words: a report, a question, or why nothing was to do. */
  text: z.string(),
  summary: z.string(),
  decisions: z.string(),
  refusal: Refusal.nullable(),
  /** Paths that could not be merged. */
  conflicts: z.array(z.string()),
  /** Weakened or deleted tests that a person should look at. */
  flags: z.array(TestFlag),
  /** Packages that its lock file brings in and nobody has approved. */
  packages: z.array(NewPackage).optional(),
  why: z.string(),
  checkpoint: Oid.nullable(),
  candidate: Oid.nullable(),
  candidateBase: Oid.nullable(),
  /** The term of the leg whose unverified candidate this one was built on; null where it stands on a head that has landed. */
  behind: z.number().int().positive().nullable(),
  pull: z.number().int().positive().nullable(),
  spent: Spent.nullable(),
  /** Requests to GitHub of the leg so far. */
  requests: z.number().int().nonnegative().optional(),
  /** The last line of the journal that the worker was told of. */
  told: z.number().int().positive().optional(),
  /** The audit of the delivery, which counts only once it is verified. */
  audit: Audit.optional(),
  /** What its candidate has to pass, from the base configuration; null where our own job has nothing to run. */
  verify: VerifyPlan.nullable().optional(),
  /** What the foreman’s look for the answer came to. */
  lookup: Lookup.optional(),
});
export type CheckpointReport = z.infer<typeof CheckpointReport>;

const VerifyStep = z.object({
  command: z.string(),
  exit: z.number().int().nullable(),
  seconds: z.number(),
  output: z.string(),
});

/** What the `verify` step observed; untrusted text, since repository code ran beside it. */
export const VerifyReport = z.object({
  candidate: z.string(),
  steps: z.array(VerifyStep),
  /** The same commands on the commit that the candidate stands on, where it was red and that was looked at. */
  base: z.object({ commit: z.string(), steps: z.array(VerifyStep) }).optional(),
});
export type VerifyReport = z.infer<typeof VerifyReport>;

/** The result of a job as Actions tells it. */
export const JobResult = z.enum(['success', 'failure', 'cancelled', 'skipped']);
export type JobResult = z.infer<typeof JobResult>;
