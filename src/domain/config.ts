import { z } from 'zod';
import { AuditMode } from './audit.ts';
import { MOST_TASKS } from './plan.ts';
import { WorkerType } from './profile.ts';
import { VerifyCommand } from './verify-command.ts';

/** A profile bundle in another repository; `ref: null` is its default branch. Always pinned to a commit before use. */
export const BundleRef = z.strictObject({
  host: z.string(),
  owner: z.string(),
  repo: z.string(),
  ref: z.string().nullable(),
  subdirectory: z.string().nullable(),
  text: z.string(),
});
export type BundleRef = z.infer<typeof BundleRef>;

/** Where a pool's profile comes from: a file by its name, or a bundle. */
export const ProfileSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('file'), name: WorkerType }),
  z.strictObject({ kind: z.literal('bundle'), bundle: BundleRef }),
]);
export type ProfileSource = z.infer<typeof ProfileSource>;

/** A worker type with its number of slots; `routes` holds every type that it serves, its own name first. */
export const Pool = z.strictObject({
  name: WorkerType,
  profile: ProfileSource,
  count: z.number().int().min(1).max(50),
  routes: z.array(WorkerType).readonly(),
});
export type Pool = z.infer<typeof Pool>;

/** When a plan waits for a person; with thresholds, `null` means that this number never asks. */
export const Approval = z.union([
  z.enum(['always', 'never']),
  z.strictObject({
    first: z.boolean(),
    dollars: z.number().nonnegative().nullable(),
    tasks: z.number().int().nonnegative().nullable(),
  }),
]);
export type Approval = z.infer<typeof Approval>;

/** Dollars per million tokens; cache prices default to the usual multiples of `input`. */
export const PriceOverride = z.strictObject({
  input: z.number().nonnegative(),
  output: z.number().nonnegative(),
  cacheWrite: z.number().nonnegative().nullable(),
  cacheRead: z.number().nonnegative().nullable(),
});

/** `tokens: null` means that only the dollar caps count. */
export const Budgets = z.strictObject({
  requestDollars: z.number().positive(),
  dayDollars: z.number().positive(),
  tasks: z.number().int().min(1).max(MOST_TASKS),
  minutes: z.number().int().positive(),
  githubRequests: z.number().int().positive(),
  tokens: z.number().int().positive().nullable(),
});

export const Verify = z.strictObject({
  mode: z.enum(['auto', 'job', 'checks', 'dispatch']),
  setup: z.array(z.string()).readonly(),
  commands: z.array(VerifyCommand).readonly(),
  minutes: z.number().int().positive(),
  workflow: z.string().nullable(),
  required: z.array(z.string()).readonly(),
});

/** The whole configuration with every default filled in, as the rooms use it. */
export const Config = z.strictObject({
  trigger: z.string(),
  pools: z.array(Pool).min(1).readonly(),
  defaultPool: WorkerType.nullable(),
  models: z.strictObject({
    foreman: z.string(),
    worker: z.string(),
    small: z.string(),
    roles: z.record(WorkerType, z.string()),
  }),
  approval: Approval,
  merge: z.enum(['verified', 'reviewed']),
  audit: AuditMode,
  budgets: Budgets,
  verify: Verify,
  protected: z.array(z.string()).readonly(),
  unprotected: z.array(z.string()).readonly(),
  shared: z.array(z.string()).readonly(),
  /** Our labels to the repository's own. */
  names: z.record(z.string(), z.string()),
  claimAssignee: z.string(),
  prices: z.record(z.string(), PriceOverride),
  /** Sentences for people about what was understood in another way than it was written. */
  notes: z.array(z.string()).readonly(),
});
export type Config = z.infer<typeof Config>;
