import { routeWorker } from '../../domain/route-worker.ts';
import type { LabelEvent } from '../../intake/read-label-event.ts';
import { renderLabelTooLate, renderUnknownWorker } from '../../report/label.ts';
import { requestTextOfIssue } from '../claim/request-text.ts';
import type { RequestState } from '../../domain/request-state.ts';
import { isAtWork } from '../intake/at-work.ts';
import { acceptRequest } from '../intake/accept-request.ts';
import { HELD_ELSEWHERE, isHeldElsewhere } from '../intake/is-held-elsewhere.ts';
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
  if (state && state.phase !== 'finished') return goOnWith(at, { ...round, state }, { event, worker });
  // Its event still says that the issue is open, and a label has no comment by which it could be known.
  if (round.begunBy.has(at.job.run.id)) return silence('the request that this run began has ended');
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
  const begun = await acceptRequest(at, round, { kind: 'build', text, worker });
  return begun?.heard ?? silence('another run has begun the request meanwhile');
}

/** Another label is told where it belongs. The same one heard again does what the run that heard it first would have done, if that is over. */
async function goOnWith(
  at: Hearing,
  round: Round & { readonly state: RequestState },
  { event, worker }: { readonly event: LabelEvent; readonly worker: string },
): Promise<Heard> {
  const { comment, worker: asked, phase } = round.state;
  if (comment !== null || asked !== worker) {
    const place = { request: round.state.request, trigger: at.job.trigger, nonce: labelNonce(event) };
    const filed = phase === 'running';
    await sayOnce(at, round.world.issue, renderLabelTooLate(place, { label: event.label, filed }));
    return silence('a request runs on this issue already');
  }
  if (await isAtWork(at, round.entries[0]))
    return silence('the run that heard this label first is at work on it');
  if (isHeldElsewhere(at, round)) return silence(HELD_ELSEWHERE);
  return goOn(at, round);
}
