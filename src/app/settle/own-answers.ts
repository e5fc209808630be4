import { hashText } from '../../domain/hash.ts';
import type { Question, RequestState, TaskState } from '../../domain/request-state.ts';
import type { World } from '../../domain/world.ts';
import type { OwnAnswered } from '../../report/own-answer.ts';
import { parseAnswers } from '../../text/attempt-notes.ts';
import { notesFile } from './notes-file.ts';

type At = { readonly state: Pick<RequestState, 'request'>; readonly world: World };

/** What the foreman answered by itself and no person has answered since, as the notes beside the journal hold it. */
export const ownAnswersOf = (at: At, task: TaskState): readonly OwnAnswered[] =>
  task.questions.flatMap((question) =>
    question.answer === null ? (ownAnswerTo(at, task, question) ?? []) : [],
  );

/** The foreman's answer to one question, if those still are the words that the journal froze. */
export function ownAnswerTo(at: At, task: TaskState, { nonce, own }: Question): OwnAnswered | undefined {
  const found = own && noteOf(at, task, nonce);
  const kept =
    found !== undefined &&
    hashText(found.answer) === own?.text &&
    hashText(found.quotation) === own.quotation;
  return kept ? found : undefined;
}

/** A worker's question that the foreman answered, whether or not its answer stands. */
export const questionIn = (at: At, task: TaskState, { nonce }: Question): string | undefined =>
  noteOf(at, task, nonce)?.question;

function noteOf({ state, world }: At, { key }: TaskState, nonce: Question['nonce']): OwnAnswered | undefined {
  return parseAnswers(notesFile(world, state.request, key)).find(({ found }) => found.nonce === nonce)?.found;
}
