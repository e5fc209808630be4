import type { ClaimBrief } from '../../domain/claim-brief.ts';
import { ForemanError } from '../../domain/fault.ts';
import type { LegOrder } from '../../domain/leg.ts';
import { taskOf } from '../../domain/request-state.ts';
import { contractOf } from '../contract-of.ts';
import { pullThatCounts, stoppedBy } from '../person-acts.ts';
import { mayAnswerItself } from '../../flow/decide-settle.ts';
import { stopSentence } from '../../report/stop-sentence.ts';
import { taskBranch } from '../checkpoint/task-branch.ts';
import type { Deps, Job } from '../deps.ts';
import { frozenWords } from '../frozen-words.ts';
import { configOf, configText } from '../load-config.ts';
import { grantOf, loadAccepted } from '../load-request.ts';
import { rulesOf } from '../rules-of.ts';
import { notesText } from '../settle/notes-file.ts';
import { gatherBrief } from './gather-brief.ts';
import { showClaim } from './show-claim.ts';

export interface Claimed {
  /** False where the grant is not this run's any more: nothing was assigned, and nothing will be asked. */
  readonly go: boolean;
  readonly brief: ClaimBrief | null;
}

/** Takes up a granted task: reads the grant again, shows the claim by assignment, and gathers what the worker is told. */
export async function runClaim(at: { deps: Deps; job: Job }, order: LegOrder): Promise<Claimed> {
  const { go, brief } = await claim(at, order);
  const requests = at.deps.meter?.sent() ?? 0;
  return { go, brief: brief && { ...brief, requests } };
}

async function claim({ deps, job }: { deps: Deps; job: Job }, order: LegOrder): Promise<Claimed> {
  const { grant } = order;
  if (grant.kind !== 'work') throw new ForemanError('bad-input', 'A batch is not claimed.');
  const loaded = await loadAccepted(deps, {
    request: order.request,
    known: grantOf(grant.term),
    focus: order.focus,
    claimer: order.claimer,
    heads: [taskBranch(order)],
    texts: [configText, notesText(order.request, grant.task)],
  });
  const live = loaded.state.live.find((one) => one.grant.term === grant.term);
  if (live?.run.id !== job.run.id || loaded.state.stopped) {
    deps.log.warn(
      `Task ${grant.task} is not granted to this run under term ${grant.term} any more; nothing is done.`,
    );
    return { go: false, brief: null };
  }
  const task = taskOf(loaded.state, grant.task);
  const named = { request: order.request, term: grant.term, task: grant.task, contract: task.contract };
  const stopped = stoppedBy(loaded, task, pullThatCounts(task));
  if (stopped) return { go: true, brief: { ...named, problem: stopSentence(stopped), brief: null } };
  await showClaim(deps, loaded, { task, claimer: order.claimer, names: configOf(loaded.world).names });
  const contract = contractOf(loaded, task);
  if (!contract)
    return { go: true, brief: { ...named, problem: 'The task’s text was edited.', brief: null } };
  const brief = await gatherBrief({ deps, job }, loaded, { task, contract, attempt: grant.attempt });
  const rules = await rulesOf(deps, loaded.world);
  const words = mayAnswerItself(grant.attempt)
    ? { words: [...(await frozenWords({ deps, job }, loaded))] }
    : {};
  const allowed = { ...(grant.allowance ? { allowance: grant.allowance } : {}), told: loaded.state.last };
  const given = { ...named, ...allowed, ...words, ...(rules && { rules }) };
  return { go: true, brief: { ...given, problem: null, brief } };
}
