import { AuditMark } from './audit.ts';
import { z } from 'zod';
import { CiMode } from './ci.ts';
import { Nonce, Oid, TaskKey } from './ids.ts';
import { Spent } from './journal-parts.ts';

const term = z.number().int().positive();

/** A leg left its candidate to the repository's CI: no job waits, and `settled` follows when CI has said something. */
const Awaited = z.object({
  type: z.literal('awaited'),
  term,
  by: CiMode,
  tasks: z.array(TaskKey),
  delivery: z.enum(['files', 'report', 'nothing', 'none']),
  checkpoint: Oid.nullable(),
  candidate: Oid,
  candidateBase: Oid,
  behind: term.optional(),
  pull: z.number().int().positive().nullable(),
  nonce: Nonce,
  spent: Spent.nullable(),
  /** What became of the audit of the delivery, where there was one. */
  audit: AuditMark.optional(),
  /** The last line of the journal that its worker was told of. */
  told: z.number().int().positive().optional(),
});
export type Awaited = z.infer<typeof Awaited>;

/** The same once it was written, with the moments from which its clocks run. */
export type LeftToCi = Awaited & {
  readonly at: string;
  /** When CI was started again, since nothing of it was to be seen; absent where it was not. */
  readonly restarted?: string;
};

/** Nothing of CI was to be seen on a candidate that waits for it, so that it was started again: once for a term. */
const CiRestarted = z.object({ type: z.literal('ci-restarted'), term, candidate: Oid });

/** CI took back what it had said of a green candidate before that landed. */
const Doubted = z.object({
  type: z.literal('doubted'),
  tasks: z.array(TaskKey).min(1),
  candidate: Oid,
});

export const ciEvents = [Awaited, CiRestarted, Doubted] as const;
