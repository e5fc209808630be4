import { hashText } from '../../domain/hash.ts';
import type { JournalEventOf } from '../../domain/journal.ts';
import type { TaskState } from '../../domain/request-state.ts';
import { renderOwnAnswer } from '../../report/own-answer.ts';
import { placeOfTask } from '../place-of.ts';
import { settledBy } from './publish-verdict.ts';
import type { Settling } from './settling.ts';

/** The question of this leg's worker with the foreman's own answer, as it is noted; null where it did not answer. */
export function ownAnswerNote(at: Settling, task: TaskState): string | null {
  const { report } = at.input;
  const event = selfAnsweredBy(at, task);
  const answer = report?.lookup?.answer;
  if (!event || !answer || hashText(answer.text) !== event.answer) return null;
  return renderOwnAnswer(placeOfTask(at, task, event.nonce), report.text, answer);
}

/** It was written together with the end of the leg. */
function selfAnsweredBy(at: Settling, { key }: TaskState): JournalEventOf<'self-answered'> | undefined {
  const settled = settledBy(at);
  const from = at.entries.findIndex(({ event }) => event === settled);
  if (!settled || from < 0) return undefined;
  return at.entries
    .slice(from + 1, from + 3)
    .flatMap(({ event }) => (event.type === 'self-answered' && event.task === key ? [event] : []))[0];
}
