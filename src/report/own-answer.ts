import type { OwnAnswer, WordsFrom } from '../domain/lookup.ts';
import { isDone } from '../domain/request-state.ts';
import type { RequestState, TaskState } from '../domain/request-state.ts';
import { notesPath } from '../text/attempt-notes.ts';
import { branchesOf } from '../text/names.ts';
import { renderOwnAnswerBody, type OwnAnswerText } from '../text/own-answer-body.ts';
import { renderQuestionBody } from '../text/report-body.ts';
import { taskName, type TaskPlace } from './place.ts';
import { post } from './post.ts';
import { command, enumerate, sayCode, sayLine } from './say.ts';

/** A question of a worker that people had answered before, and what the foreman answered with their words. */
export interface OwnAnswered extends OwnAnswerText {
  readonly question: string;
}

/** A worker asked, and people had answered before: the note of it, which the next attempt is told and everybody can read. */
export function renderOwnAnswer(place: TaskPlace, question: string, own: OwnAnswer): string {
  const { request, task, nonce, trigger, issue } = place;
  const { text: answer, quotation } = own;
  return post(
    [
      `**${taskName(place)} had a question, and Foreman answered it by itself from ${FROM[own.from]}.**`,
      renderQuestionBody(question),
      renderOwnAnswerBody({ answer, quotation }),
      `### What happens next\n\nThe task goes on with this answer. If it is wrong, ${command(trigger, `answer #${issue} <your answer>`)} takes its place, and the task starts over with your words.`,
    ],
    { kind: 'question', request, task, nonce },
  );
}

/** The heading below which a text tells what the foreman answered in place of a person. */
export const OWN_ANSWERS = 'Answered by Foreman itself';

/** The same within another text about the task: nobody is told of it on its own. */
export function renderOwnAnswers(
  own: readonly OwnAnswered[],
  { trigger, issue }: Pick<TaskPlace, 'trigger' | 'issue'>,
): string {
  if (own.length === 0) return '';
  return [
    `### ${OWN_ANSWERS}`,
    '',
    'A worker asked, and what people wrote held the answer, so nobody was asked:',
    '',
    ...own
      .slice(-MOST_TOLD)
      .flatMap(({ question, answer, quotation }) => [
        `- Question: ${sayLine(question, MOST_SAID)}`,
        `- Answer: ${sayLine(answer, MOST_SAID)}`,
        `- The words that it rests on: ${sayLine(quotation, MOST_SAID)}`,
      ]),
    '',
    `Until the task has landed, ${command(trigger, `answer #${issue} <your answer>`)} takes the place of a wrong one.`,
  ].join('\n');
}

const [MOST_TOLD, MOST_SAID] = [5, 600];

/** What a row says of a task whose question no person answered; empty where one did, or there was none. */
export const ownAnswerNote = (task: Pick<TaskState, 'questions'>): string =>
  wasAnswered(task) ? 'Foreman answered its question by itself' : '';

const wasAnswered = ({ questions }: Pick<TaskState, 'questions'>): boolean =>
  questions.some(({ own, answer }) => own !== undefined && answer === null);

/** Where everybody can read what the foreman answered by itself, and how to correct it; empty where it answered nothing. */
export function ownAnswersLine(
  state: RequestState,
  { trigger, runUrl = '' }: { readonly trigger: string; readonly runUrl?: string | undefined },
): string {
  const tasks = state.tasks.filter(wasAnswered);
  if (tasks.length === 0) return '';
  const { journal } = branchesOf(state.request);
  const repository = /^(.+)\/actions\/runs\/\d+$/.exec(runUrl)?.[1];
  const places = tasks.map(({ key }) =>
    repository === undefined
      ? `${key} (${sayCode(notesPath(key))} on the branch ${sayCode(journal)})`
      : `[${key}](${encodeURI(`${repository}/blob/${journal}/${notesPath(key)}`)})`,
  );
  const told = `What Foreman answered by itself, with the words of people that it rests on: ${enumerate(places, MOST_PLACES)}.`;
  const open = tasks.filter((task) => !isDone(task));
  if (open.length === 0) return told;
  const issue = open.length === 1 ? String(open[0]?.issue ?? state.issue) : '<issue>';
  return `${told} ${command(trigger, `answer #${issue} <your answer>`)} takes the place of a wrong answer until the task has landed.`;
}

const MOST_PLACES = 20;

const FROM: Readonly<Record<WordsFrom, string>> = {
  request: 'the request',
  issue: 'the text of the request’s issue',
  addition: 'what was asked for besides',
  answer: 'what was answered before',
  note: 'what it was told to remember',
};
