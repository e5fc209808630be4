import type { TestFlag } from '../../domain/test-flag.ts';
import type { Contract } from '../../domain/contract.ts';
import type { Delivery } from '../../domain/delivery.ts';
import { hashValue } from '../../domain/hash.ts';
import type { CheckpointReport, WorkArtifact } from '../../domain/leg.ts';
import type { LockArtifact } from '../../domain/packages.ts';
import { taskOf } from '../../domain/request-state.ts';
import type { TaskState } from '../../domain/request-state.ts';
import { contractOf } from '../contract-of.ts';
import { ForemanError } from '../../domain/fault.ts';
import { stopSentence } from '../../report/stop-sentence.ts';
import { pullThatCounts, stoppedBy } from '../person-acts.ts';
import { configOf } from '../load-config.ts';
import { acceptDelivery } from './accept-delivery.ts';
import { EDITED, keepDraft } from './keep-draft.ts';
import { judgeDelivery } from './judge-delivery.ts';
import { judgeLookup } from './judge-lookup.ts';
import { emptyReport } from './report.ts';
import type { Checkpointed } from './report.ts';
import type { Leg } from './leg.ts';

/** Judges one worker's delivery and brings what is accepted as far as a candidate. */
export async function checkpointWork(
  leg: Leg,
  artifact: WorkArtifact,
  lock: LockArtifact | null,
): Promise<Checkpointed> {
  const { grant } = leg.order;
  if (grant.kind !== 'work') throw new ForemanError('bad-input', 'A batch has no delivery.');
  const bound =
    artifact.request === leg.order.request && artifact.term === grant.term && artifact.task === grant.task;
  if (!bound)
    throw new ForemanError('bad-artifact', `The delivery is not that of term ${grant.term}; it is refused.`);
  const task = taskOf(leg.state, grant.task);
  const { spent, audit } = artifact;
  const blank = { ...emptyReport(leg.order), spent, ...(audit ? { audit } : {}) };
  const withdrawn = stoppedBy(leg, task, pullThatCounts(task));
  if (withdrawn)
    return { report: { ...blank, outcome: withdrawn, why: stopSentence(withdrawn) }, verify: null };
  const asked = contractOf(leg, task);
  if (!asked && artifact.outcome === 'never') return { report: { ...blank, ...EDITED }, verify: null };
  if (artifact.outcome !== 'answered') {
    const outcome = artifact.outcome === 'budget' ? 'budget' : 'unavailable';
    return { report: { ...blank, outcome, why: artifact.why }, verify: null };
  }
  const contract = asked ?? frozenIn(artifact, task);
  if (!contract) return { report: { ...blank, ...EDITED }, verify: null };
  const config = configOf(leg.world);
  const judged = judgeDelivery(artifact, leg.world, { contract, config, base: grant.base });
  if (!asked) return keepDraft({ ...leg, task, contract, config, lock: null }, blank, judged);
  if (!judged.delivery.ok) {
    return { report: { ...blank, outcome: 'refused', refusal: judged.delivery.error }, verify: null };
  }
  const delivery = judged.delivery.value;
  const told = tell(blank, delivery, judged.flags);
  if (delivery.outcome === 'question') {
    const lookup = artifact.lookup && (await judgeLookup(leg, leg, artifact.lookup));
    return { report: { ...told, ...(lookup ? { lookup } : {}), outcome: 'question' }, verify: null };
  }
  const { tree, flags } = judged;
  return acceptDelivery({ ...leg, task, contract, delivery, tree, flags, config, lock }, told);
}

/** The contract that the worker was given, if it is the one that the journal froze. */
const frozenIn = ({ terms }: WorkArtifact, task: TaskState): Contract | null =>
  terms && hashValue(terms) === task.contract ? terms : null;

function tell(blank: CheckpointReport, delivery: Delivery, flags: readonly TestFlag[]): CheckpointReport {
  return {
    ...blank,
    delivery: delivery.outcome,
    text: delivery.text,
    summary: delivery.summary,
    decisions: delivery.decisions,
    flags: [...flags],
  };
}
