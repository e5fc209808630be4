import { hashText } from '../../domain/hash.ts';
import type { RequestState } from '../../domain/request-state.ts';
import { routeWorker } from '../../domain/route-worker.ts';
import { decidePriority, decideReroute } from '../../flow/decide-label.ts';
import { taskByIssue } from '../../flow/decide-word.ts';
import type { Taken, WordDecision } from '../../flow/decide-word.ts';
import { renderLabelRefused, renderUnknownWorker } from '../../report/label.ts';
import { decideOn } from '../decide-on.ts';
import { talkOfTask } from '../issue-of-task.ts';
import type { Heard } from '../intake/heard.ts';
import { silence } from '../intake/heard.ts';
import type { Hearing } from '../intake/hearing.ts';
import { refOfRound } from '../intake/load-newest-round.ts';
import type { Round } from '../intake/load-newest-round.ts';
import { configOf } from '../load-config.ts';
import type { LoadedRequest } from '../load-request.ts';
import type { Labelled } from './hear-label.ts';
import { labelNonce, sayOnce } from './say-once.ts';
import { showRouted } from './show-routed.ts';

/** A label on a task of a request that runs: another worker, or another place in the line. */
export async function labelTask(
  at: Hearing,
  round: Round & { readonly state: RequestState },
  labelled: Labelled,
): Promise<Heard> {
  const { request } = round.state;
  const decide = decisionOf(at, round, labelled);
  let taken: Taken = 'no-such-task';
  const decided = await decideOn(at, { ...refOfRound(round), seen: round }, ({ state }) => {
    const decision = decide(state);
    taken = decision.taken;
    return decision;
  });
  if (!decided.wrote) {
    await refuse(at, round, { labelled, taken });
    return silence(`the label changes nothing: ${taken}`);
  }
  await showRouted(at, decided, labelled.event.issue);
  const goesOn = labelled.meaning.kind === 'worker' && !decided.state.stopped;
  return { next: goesOn ? 'publish' : 'nothing', request, brief: null, why: decided.reason };
}

function decisionOf(
  at: Hearing,
  { world }: Round,
  { event, meaning }: Labelled,
): (state: RequestState) => WordDecision {
  const { issue, author: by } = event;
  if (meaning.kind === 'priority') {
    const { priority } = meaning;
    return (state) => decidePriority(state, { issue, priority }, by);
  }
  const { worker } = meaning;
  const nonce = at.deps.ids.nonce();
  const served = routeWorker(configOf(world), worker).ok;
  const word = { by, text: hashText(event.label) };
  return (state) => decideReroute(state, { issue, worker, served, nonce, hasReason: false }, word);
}

/** A label that leads where the task is already needs no word. */
async function refuse(
  at: Hearing,
  round: LoadedRequest,
  { labelled, taken }: { readonly labelled: Labelled; readonly taken: Taken },
): Promise<void> {
  const { event, meaning } = labelled;
  const task = taskByIssue(round.state, event.issue);
  if (!task || (taken !== 'unknown-worker' && taken !== 'already-done')) return;
  const place = { request: round.state.request, trigger: at.job.trigger, nonce: labelNonce(event) };
  const known = configOf(round.world).pools.flatMap((pool) => pool.routes);
  const body =
    taken === 'unknown-worker' && meaning.kind === 'worker'
      ? renderUnknownWorker(place, { worker: meaning.worker, known })
      : renderLabelRefused(place, { label: event.label, issue: event.issue });
  await sayOnce(at, talkOfTask(round.world, task), body);
}
