import { hashText } from '../../domain/hash.ts';
import type { PlanBrief } from '../../domain/plan-brief.ts';
import type { Question } from '../../domain/request-state.ts';
import { wordsIn } from '../../intake/answer-in.ts';
import { parseQuestionBody } from '../../text/report-body.ts';
import { commentBody } from '../comment-body.ts';
import type { Deps, Job } from '../deps.ts';
import { commentBy } from '../ensure-comment.ts';
import type { LoadedRequest } from '../load-request.ts';

/** What the foreman asked about the request, plans that were not approved included, and what people said; edited words are left out. */
export async function conversationOf(
  { deps, job }: { deps: Deps; job: Job },
  { state, world }: LoadedRequest,
): Promise<PlanBrief['conversation']> {
  const turns: PlanBrief['conversation'] = [];
  for (const question of state.questions) {
    if (!question.answer) continue;
    const { comment, by, text } = question.answer;
    const body = await commentBody(deps, world, comment);
    const said = wordsIn(body, { trigger: job.trigger, issue: state.issue });
    const answer = said.find((one) => hashText(one) === text);
    if (answer !== undefined) turns.push({ question: asked(world, question), answer, by });
  }
  return turns;
}

function asked(world: LoadedRequest['world'], question: Question): string {
  const comment = commentBy(world.issue, question.nonce);
  const shown = comment && (parseQuestionBody(comment.body)?.text ?? comment.body);
  if (question.why === 'approval')
    return `This plan was shown, and was not approved as it is. ${shown ?? ''}`;
  return shown ?? 'What the foreman asked.';
}
