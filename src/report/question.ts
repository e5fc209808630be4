import { renderQuestionBody } from '../text/report-body.ts';
import { taskName, type TaskPlace } from './place.ts';
import { post } from './post.ts';
import { command } from './say.ts';

/** A worker's question on its task's issue, with the ways to answer it. */
export function renderQuestion(place: TaskPlace, question: string): string {
  const { trigger, issue, request, task, nonce } = place;
  return post(
    [
      `**${taskName(place)} needs an answer from a person before it can go on.** Tasks that do not depend on it go on.`,
      renderQuestionBody(question),
      [
        '### How to answer',
        '',
        `- ${command(trigger, `answer #${issue} <your answer>`)}, or just reply here.`,
        `- ${command(trigger, `skip #${issue}`)} leaves the task out.`,
      ].join('\n'),
      `Request ${request} keeps everything done so far. What happens next: with your answer the task starts again.`,
    ],
    { kind: 'question', request, task, nonce },
  );
}
