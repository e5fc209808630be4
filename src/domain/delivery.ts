import { z } from 'zod';

/** Why a delivery is refused; the whole list, nothing else is ever said to a model or written to the journal. */
export const deliveryReasons = [
  'no-blocks',
  'missing-fence',
  'unterminated-fence',
  'truncated',
  'manifest-mismatch',
  'traversal',
  'absolute',
  'dot-git',
  'workflow-file',
  'protected-file',
  'dependencies',
  'symlink',
  'invalid-path',
  'path-too-long',
  'control-char',
  'duplicate-path',
  'path-conflict',
  'outside-boundary',
  'delete-unknown',
  'empty',
  'too-large',
  'nul-byte',
  'placeholder',
  'secret',
  'refusal',
] as const;

export const deliveryReasonSchema = z.enum(deliveryReasons);
export type DeliveryReason = z.infer<typeof deliveryReasonSchema>;

/** What a worker's answer may be: changed files, or one of three kinds of text. */
export const deliveryOutcomes = ['files', 'report', 'question', 'nothing'] as const;
export const deliveryOutcomeSchema = z.enum(deliveryOutcomes);
export type DeliveryOutcome = z.infer<typeof deliveryOutcomeSchema>;

/** One file as the worker wants it to be, byte for byte. */
export interface DeliveredFile {
  readonly path: string;
  readonly content: string;
}

/** An accepted answer; `text` is empty for `files`, `files` and `deletes` are empty for the three texts. */
export interface Delivery {
  readonly outcome: DeliveryOutcome;
  readonly files: readonly DeliveredFile[];
  readonly deletes: readonly string[];
  readonly text: string;
  readonly summary: string;
  readonly decisions: string;
}

/** A refused answer; `path` is null where no single file is to blame, `message` is worded for the model's retry. */
export interface DeliveryRefusal {
  readonly reason: DeliveryReason;
  readonly path: string | null;
  readonly message: string;
}

/** A file of the tree that the worker saw; modes as Git writes them (`100644`, `120000`, `160000`, …). */
export interface TreeFile {
  readonly path: string;
  readonly mode?: string | undefined;
}

/** Sizes in bytes of UTF-8, counts in files plus deletes. */
export interface DeliveryLimits {
  readonly answerBytes: number;
  readonly fileBytes: number;
  readonly totalBytes: number;
  readonly files: number;
  readonly pathBytes: number;
  readonly segmentBytes: number;
}

/** Far above what a model writes in one answer, far below what would hurt; a segment's bound is that of file systems. */
export const defaultDeliveryLimits: DeliveryLimits = {
  answerBytes: 8 * 1024 * 1024,
  fileBytes: 1024 * 1024,
  totalBytes: 4 * 1024 * 1024,
  files: 300,
  pathBytes: 512,
  segmentBytes: 255,
};
