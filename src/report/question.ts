import type { LookupOutcome } from '../domain/lookup.ts';
import { renderQuestionBody } from '../text/report-body.ts';
import { renderOwnAnswers, type OwnAnswered } from './own-answer.ts';
import { taskName, type TaskPlace } from './place.ts';
import { post } from './post.ts';
import { command } from './say.ts';

/** What else belongs to a question. */
export interface AroundQuestion {
  readonly lookup?: LookupOutcome | null | undefined;
  /** What the foreman answered by itself before. */
  readonly own?: readonly OwnAnswered[];
}

/** A worker's question on its task's issue, with the ways to answer it. */
export function renderQuestion(
  place: TaskPlace,
  question: string,
  { lookup = null, own = [] }: AroundQuestion = {},
): string {
  const { trigger, issue, request, task, nonce } = place;
  return post(
    [
      `**${taskName(place)} needs an answer from a person before it can go on.** Tasks that do not depend on it go on.`,
      lookedUp(lookup),
      renderQuestionBody(question),
      renderOwnAnswers(own, place),
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

/** Whoever is asked is told whether their own words were looked at first. */
function lookedUp(lookup: LookupOutcome | null): string {
  if (lookup === null || lookup === 'answered') return '';
  if (lookup === 'not-there' || lookup === 'unfounded')
    return 'Foreman looked for the answer in what was asked for, and did not find it there.';
  return 'Foreman could not look for the answer in what was asked for.';
}
