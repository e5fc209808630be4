import { ForemanError } from '../../domain/fault.ts';
import { taskOf } from '../../domain/request-state.ts';
import { candidateReport } from './candidate-report.ts';
import { makeCandidate } from './make-candidate.ts';
import { emptyReport } from './report.ts';
import type { Checkpointed } from './report.ts';
import type { Leg } from './leg.ts';

/** Builds one candidate of tasks that delivered before and wait to be verified anew; no model is asked. */
export async function checkpointBatch(leg: Leg): Promise<Checkpointed> {
  const { grant } = leg.order;
  if (grant.kind !== 'batch') throw new ForemanError('bad-input', 'A worker’s leg is no batch.');
  const tasks = grant.tasks.map((task) => taskOf(leg.state, task));
  const made = await makeCandidate(leg, {
    term: grant.term,
    parts: tasks.map(({ key: task, draft, handMerged }) => ({
      task,
      // What a person merged is there already, and is verified as it stands.
      checkpoint: handMerged ? null : (draft?.checkpoint ?? null),
    })),
    decisions: new Map(),
  });
  return candidateReport(
    leg,
    { ...emptyReport(leg.order), delivery: tasks[0]?.draft?.delivery ?? 'none' },
    made,
  );
}
