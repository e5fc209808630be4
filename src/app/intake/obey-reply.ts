import { answerIn } from '../../intake/answer-in.ts';
import type { Hearing } from './hearing.ts';
import type { Round } from './load-newest-round.ts';
import { obeyWord } from './obey-word.ts';
import type { Heard } from './heard.ts';
import { silence } from './heard.ts';

/** A plain reply where a question is open: the whole comment is the answer. Where none is open it is just talk among people. */
export async function obeyReply(at: Hearing, round: Round): Promise<Heard> {
  const { issue, body } = at.event;
  const { state } = round;
  if (!state) return silence('the issue belongs to no request');
  const open =
    issue === state.issue && state.mode !== 'single'
      ? state.questions.at(-1)?.answer === null
      : state.tasks.some((task) => task.issue === issue && task.status === 'asking');
  const again = state.heard.has(at.event.comment);
  if (!open && !again) return silence('no question is open here');
  const text = answerIn(body, { trigger: at.job.trigger, issue });
  return obeyWord(at, round, { name: 'answer', args: { task: issue, text } });
}
