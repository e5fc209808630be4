import { parseQuestionBody } from '../../text/report-body.ts';
import { commentBy } from '../ensure-comment.ts';
import type { LoadedRequest } from '../load-request.ts';
import { requestTextOf } from '../claim/request-text.ts';
import type { Hearing } from './hearing.ts';
import { planBrief } from './plan-brief.ts';
import type { Heard } from './heard.ts';

/** The foreman's question is answered: the request is planned again, with question and answer. */
export async function planAgain(at: Hearing, loaded: LoadedRequest, answer: string): Promise<Heard> {
  const { state, world } = loaded;
  const asked = state.questions.at(-1);
  const comment = asked && commentBy(world.issue, asked.nonce);
  const question = comment
    ? (parseQuestionBody(comment.body)?.text ?? comment.body)
    : 'What the foreman asked.';
  const brief = planBrief(at, {
    request: state.request,
    base: state.base,
    text: await requestTextOf(at, loaded),
    conversation: [{ question, answer, by: at.event.author }],
  });
  return { next: 'plan', request: state.request, brief, why: 'the foreman’s question is answered' };
}
