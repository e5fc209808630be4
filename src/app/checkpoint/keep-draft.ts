import type { CheckpointReport } from '../../domain/leg.ts';
import type { Accepted } from './accepted.ts';
import type { Judged } from './judge-delivery.ts';
import { takenBack } from './report.ts';
import type { Checkpointed } from './report.ts';
import { showCheckpoint } from './show-checkpoint.ts';

/** How a leg ends whose task was edited meanwhile. */
export const EDITED = {
  outcome: 'edited',
  why: 'The text of this task was edited after the work on it began, so that nothing of it lands by itself. What was made by the old text is kept as a draft. Put the old text back and use retry, or leave the task out and ask for the new one.',
} as const;

/** Keeps a delivery that was made by the text from before an edit: files as a draft on the task's branch, and never as a candidate. */
export async function keepDraft(
  work: Omit<Accepted, 'delivery' | 'tree' | 'flags'>,
  blank: CheckpointReport,
  { delivery, tree, flags }: Judged,
): Promise<Checkpointed> {
  const report: CheckpointReport = { ...blank, ...EDITED };
  if (!delivery.ok || delivery.value.files.length + delivery.value.deletes.length === 0)
    return { report, verify: null };
  const { summary, decisions } = delivery.value;
  const told = { ...report, delivery: 'files' as const, summary, decisions };
  const shown = await showCheckpoint({ ...work, delivery: delivery.value, tree, flags }, told);
  if (shown === null) return takenBack(work.deps, work.order);
  const { checkpoint, pull } = shown;
  return { report: { ...told, checkpoint, pull }, verify: null };
}
