import { renderOwnAnswers, type OwnAnswered } from './own-answer.ts';
import { taskName, type TaskPlace } from './place.ts';
import { post } from './post.ts';
import { command } from './say.ts';

/** A worker asked something, and its words were lost with the run before they could be said. */
export function renderLostQuestion(place: TaskPlace, own: readonly OwnAnswered[] = []): string {
  const { trigger, issue, request, task, nonce } = place;
  return post(
    [
      `**${taskName(place)} needs you: its worker asked a question, and the run ended before the question was said.** Tasks that do not depend on it go on.`,
      renderOwnAnswers(own, place),
      `Request ${request} keeps everything done so far.`,
      [
        '### What happens next',
        '',
        'You decide:',
        '',
        `- ${command(trigger, `retry #${issue}`)} lets the worker ask again.`,
        `- ${command(trigger, `answer #${issue} <what it should know>`)}, or just reply here, if you know what it lacks.`,
        `- ${command(trigger, `skip #${issue}`)} leaves the task out.`,
      ].join('\n'),
    ],
    { kind: 'question', request, task, nonce },
  );
}
