import { routeWorker } from '../../domain/route-worker.ts';
import type { LabelEvent } from '../../intake/read-label-event.ts';
import { renderUnknownWorker } from '../../report/label.ts';
import { requestTextOfIssue } from '../claim/request-text.ts';
import { acceptRequest } from '../intake/accept-request.ts';
import { goOn } from '../intake/go-on.ts';
import type { Heard } from '../intake/heard.ts';
import { silence } from '../intake/heard.ts';
import type { Hearing } from '../intake/hearing.ts';
import type { Round } from '../intake/load-newest-round.ts';
import { configOf } from '../load-config.ts';
import { labelNonce, sayOnce } from './say-once.ts';

/** Takes a plain issue with a worker's label as a request of one task; the issue's own text says what is wanted. */
export async function labelRequest(
  at: Hearing,
  round: Round,
  { event, worker }: { readonly event: LabelEvent; readonly worker: string },
): Promise<Heard> {
  const { state, world } = round;
  if (state && state.phase !== 'finished') {
    const same = state.comment === null && state.worker === worker;
    return same ? goOn(at, { ...round, state }) : silence('a request runs on this issue already');
  }
  if (!event.issueOpen) return silence('the issue is closed');
  const route = routeWorker(configOf(world), worker);
  if (!route.ok) {
    const place = { request: round.fresh, trigger: at.job.trigger, nonce: labelNonce(event) };
    await sayOnce(at, world.issue, renderUnknownWorker(place, { worker, known: route.error.known }));
    return silence(`nobody serves ${worker}`);
  }
  const seen = await at.deps.forge.react({ issue: event.issue }, 'eyes');
  if (seen.kind !== 'done') at.deps.log.warn(`The label was not acknowledged: ${seen.message}`);
  const text = requestTextOfIssue({ title: event.issueTitle, body: event.issueBody });
  return acceptRequest(at, round, { kind: 'build', text, worker });
}
