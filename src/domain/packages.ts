import { z } from 'zod';
import { RequestId, TaskKey } from './ids.ts';

/** A package from outside that a task brings in: at this version, where others of its name may be there already. */
export const NewPackage = z.object({
  name: z.string(),
  version: z.string(),
  /** The sum of its content as the lock file pins it. */
  integrity: z.string(),
  /** Versions of it that were there before; empty for a package that is new as a whole. */
  before: z.array(z.string()),
});
export type NewPackage = z.infer<typeof NewPackage>;

/** What the `lock` job leaves: lock files made anew, bound to their grant. Nobody has judged them. */
export const LockArtifact = z.object({
  request: RequestId,
  term: z.number().int().positive(),
  task: TaskKey,
  /** Empty where the delivery changes no dependencies. */
  files: z.array(z.object({ path: z.string(), content: z.string() })),
  /** What the package manager said where it made none; empty otherwise. */
  why: z.string(),
});
export type LockArtifact = z.infer<typeof LockArtifact>;
