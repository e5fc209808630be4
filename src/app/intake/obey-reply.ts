import { answerIn } from '../../intake/answer-in.ts';
import type { Hearing } from './hearing.ts';
import type { Round } from './load-newest-round.ts';
import { obeyWords } from './obey-words.ts';
import type { Heard } from './heard.ts';
import { silence } from './heard.ts';
import { sayAll } from './say-all.ts';
import { FOR_EARLIER, wasForEarlier } from './was-for-earlier.ts';

/** A plain reply where a question is open: the whole comment is the answer. Where none is open it is just talk among people. */
export async function obeyReply(at: Hearing, round: Round): Promise<Heard> {
  if (wasForEarlier(at, round)) return silence(FOR_EARLIER);
  const { issue, body } = at.event;
  const { state } = round;
  if (!state) return silence('the issue belongs to no request');
  const asked = state.questions.at(-1);
  const open =
    state.tasks.some((task) => task.issue === issue && task.status === 'asking') ||
    (issue === state.issue && asked?.answer === null && asked.why === 'question');
  const again = state.heard.has(at.event.comment);
  if (!open && !again) return silence('no question is open here');
  const text = answerIn(body, { trigger: at.job.trigger, issue });
  const obeyed = await obeyWords(at, round, [{ name: 'answer', args: { task: issue, text } }]);
  await sayAll(at, obeyed.round, obeyed.replies.flat());
  return obeyed.heard;
}
