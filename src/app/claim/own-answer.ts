import type { Question, TaskState } from '../../domain/request-state.ts';
import type { LoadedRequest } from '../load-request.ts';
import { ownAnswerTo, questionIn } from '../settle/own-answers.ts';
import type { Answer } from './answers-for.ts';

const NOBODY = 'the foreman';

/** What the foreman answered by itself, as the notes beside the journal hold it. */
export function ownAnswer(at: LoadedRequest, task: TaskState, question: Question): Answer {
  const own = ownAnswerTo(at, task, question);
  const asked = questionIn(at, task, question) ?? ASKED;
  if (!own) return { question: asked, answer: LOST, by: NOBODY };
  return { question: asked, answer: own.answer, by: NOBODY, quotation: own.quotation };
}

const ASKED = 'The worker before you asked something.';
const LOST = '(The answer was lost or edited since; its text is left out. Ask again if you need it.)';
