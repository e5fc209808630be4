import { hashText } from '../../domain/hash.ts';
import type { Question, TaskState } from '../../domain/request-state.ts';
import { wordsIn } from '../../intake/answer-in.ts';
import { sanitise } from '../../text/sanitise.ts';
import { parseQuestionBody } from '../../text/report-body.ts';
import type { Deps, Job } from '../deps.ts';
import { commentBy } from '../ensure-comment.ts';
import { talkOfTask } from '../issue-of-task.ts';
import { reviewAnswer } from '../reviews/review-answer.ts';
import { questionIn } from '../settle/own-answers.ts';
import type { LoadedRequest } from '../load-request.ts';
import { readAgain } from '../read-again.ts';
import { ownAnswer } from './own-answer.ts';

export interface Answer {
  readonly question: string;
  readonly answer: string;
  readonly by: string;
  /** The words of people that an answer of the foreman rests on. */
  readonly quotation?: string;
}

/** What people were asked about this task and said; an answer counts in the words that the journal froze. */
export async function answersFor(
  { deps, job }: { deps: Deps; job: Job },
  loaded: LoadedRequest,
  task: TaskState,
): Promise<Answer[]> {
  const { world, state } = loaded;
  const issue = talkOfTask(world, task);
  const found: Answer[] = [];
  for (const question of task.questions) {
    if (!question.answer && question.own) found.push(ownAnswer(loaded, task, question));
    if (!question.answer || isApproval(task, question)) continue;
    const review = reviewAnswer(issue, question);
    if (review) {
      found.push(review);
      continue;
    }
    const asked = commentBy(issue, question.nonce);
    const { comment, by } = question.answer;
    const body = [...issue.comments, ...world.issue.comments].find((one) => one.id === comment)?.body;
    const text = answerText(body ?? (await fetched(deps, comment)), {
      question,
      trigger: job.trigger,
      issue: task.issue ?? state.issue,
    });
    found.push({
      question:
        (asked && parseQuestionBody(asked.body)?.text) ??
        questionIn(loaded, task, question) ??
        whyAsked(question),
      answer: text,
      by,
    });
  }
  return found;
}

/** A yes to packages says nothing to a worker. */
const isApproval = ({ packages }: TaskState, { why, answer }: Question): boolean =>
  why === 'packages' && answer?.text === packages?.hash;

function whyAsked({ why }: Question): string {
  if (why === 'feedback') return 'A person has said this about the task while it was under way. Heed it.';
  if (why === 'redirect') return 'A person gave the task to your worker type, for this reason.';
  return `The task stopped (${why}) and a person was asked how to go on.`;
}

function answerText(
  body: string,
  { question, trigger, issue }: { question: Question; trigger: string; issue: number },
): string {
  const text = wordsIn(body, { trigger, issue }).find((one) => hashText(one) === question.answer?.text);
  return text === undefined
    ? '(The answer was edited after it was taken; its text is left out.)'
    : sanitise(text).text;
}

async function fetched(deps: Deps, id: number): Promise<string> {
  const answer = await readAgain(deps, () => deps.forge.comment(id));
  return answer.kind === 'done' ? answer.value.body : '';
}
