import { ForemanError } from '../../domain/fault.ts';
import { taskOf } from '../../domain/request-state.ts';
import { candidateReport } from './candidate-report.ts';
import { makeCandidate } from './make-candidate.ts';
import { emptyReport } from './report.ts';
import type { Checkpointed } from './report.ts';
import type { Leg } from './run-checkpoint.ts';

/** Builds one candidate of tasks that delivered before and wait to be verified anew; no model is asked. */
export async function checkpointBatch(leg: Leg): Promise<Checkpointed> {
  const { grant } = leg.order;
  if (grant.kind !== 'batch') throw new ForemanError('bad-input', 'A worker’s leg is no batch.');
  const drafts = grant.tasks.map((task) => ({ task, draft: taskOf(leg.state, task).draft }));
  const made = await makeCandidate(leg, {
    term: grant.term,
    parts: drafts.map(({ task, draft }) => ({ task, checkpoint: draft?.checkpoint ?? null })),
    decisions: new Map(),
  });
  return candidateReport(
    leg,
    { ...emptyReport(leg.order), delivery: drafts[0]?.draft?.delivery ?? 'none' },
    made,
  );
}
