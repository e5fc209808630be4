import { hashText } from '../../domain/hash.ts';
import type { Question, TaskState } from '../../domain/request-state.ts';
import { parseOwnAnswerBody } from '../../text/own-answer-body.ts';
import { parseQuestionBody } from '../../text/report-body.ts';
import type { Deps } from '../deps.ts';
import type { LoadedRequest } from '../load-request.ts';
import type { Answer } from './answers-for.ts';
import { awaitWords } from './await-words.ts';

const NOBODY = 'the foreman';

/** What the foreman answered by itself, as it stands on the task's issue, if those still are the words that the journal froze. */
export async function ownAnswer(
  deps: Deps,
  loaded: LoadedRequest,
  { task, question }: { task: TaskState; question: Question },
): Promise<Answer> {
  const comment = await awaitWords(deps, loaded, { task, nonce: question.nonce });
  const own = comment && parseOwnAnswerBody(comment.body);
  const asked = comment && parseQuestionBody(comment.body)?.text;
  const kept =
    own !== undefined &&
    hashText(own.answer) === question.own?.text &&
    hashText(own.quotation) === question.own.quotation;
  if (!kept) return { question: asked ?? ASKED, answer: LOST, by: NOBODY };
  return { question: asked ?? ASKED, answer: own.answer, by: NOBODY, quotation: own.quotation };
}

const ASKED = 'The worker before you asked something.';
const LOST = '(The answer was lost or edited since; its text is left out. Ask again if you need it.)';
