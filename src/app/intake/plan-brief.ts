import type { Oid, RequestId } from '../../domain/ids.ts';
import type { PlanBrief } from '../../domain/plan-brief.ts';
import { issueOf } from '../../text/names.ts';
import { sanitise } from '../../text/sanitise.ts';
import type { Hearing } from './hearing.ts';

interface Told {
  readonly request: RequestId;
  readonly base: Oid;
  readonly text: string;
  readonly conversation: PlanBrief['conversation'];
}

/** The request's texts as the foreman model gets them: frozen by the event, hidden parts taken out. */
export function planBrief({ deps, event }: Hearing, told: Told): PlanBrief {
  return {
    request: told.request,
    issue: issueOf(told.request),
    base: told.base,
    title: sanitise(event.issueTitle).text,
    body: sanitise(event.issueBody).text,
    text: sanitise(told.text).text,
    by: event.author,
    conversation: told.conversation.map((turn) => ({ ...turn, answer: sanitise(turn.answer).text })),
    nonce: deps.ids.nonce(),
  };
}
