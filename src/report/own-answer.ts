import type { OwnAnswer, WordsFrom } from '../domain/lookup.ts';
import type { TaskState } from '../domain/request-state.ts';
import { renderOwnAnswerBody } from '../text/own-answer-body.ts';
import { renderQuestionBody } from '../text/report-body.ts';
import { NOTHING_NEEDED, taskName, type TaskPlace } from './place.ts';
import { post } from './post.ts';
import { command } from './say.ts';

/** A worker asked, and people had answered before: who reads this can see what the answer rests on, and give another. */
export function renderOwnAnswer(place: TaskPlace, question: string, own: OwnAnswer): string {
  const { request, task, nonce } = place;
  const { text: answer, quotation } = own;
  return post(
    [
      `**${taskName(place)} had a question, and Foreman answered it by itself from ${FROM[own.from]}.** ${NOTHING_NEEDED}`,
      renderQuestionBody(question),
      renderOwnAnswerBody({ answer, quotation }),
      next(place, 'The task goes on with this answer.'),
    ],
    { kind: 'question', request, task, nonce },
  );
}

/** What a row says of a task whose question no person answered; empty where one did, or there was none. */
export const ownAnswerNote = ({ questions }: Pick<TaskState, 'questions'>): string =>
  questions.some(({ own, answer }) => own !== undefined && answer === null)
    ? 'Foreman answered its question by itself'
    : '';

/** The same where the words of both were lost with the run that had them. */
export function renderLostOwnAnswer(place: TaskPlace): string {
  const { request, task, nonce } = place;
  return post(
    [
      `**${taskName(place)} had a question, which Foreman answered by itself from what was asked for; the run ended before both were said.** ${NOTHING_NEEDED}`,
      next(place, 'The worker begins again, and may ask again; then you are asked.'),
    ],
    { kind: 'question', request, task, nonce },
  );
}

const next = ({ trigger, issue }: TaskPlace, happens: string): string =>
  `### What happens next\n\n${happens} If it is wrong, ${command(trigger, `answer #${issue} <your answer>`)} takes its place, and the task starts over with your words.`;

const FROM: Readonly<Record<WordsFrom, string>> = {
  request: 'the request',
  issue: 'the text of the request’s issue',
  addition: 'what was asked for besides',
  answer: 'what was answered before',
  note: 'what it was told to remember',
};
