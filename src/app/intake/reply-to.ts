import type { Command } from '../../domain/command.ts';
import type { RequestState } from '../../domain/request-state.ts';
import { taskByIssue } from '../../flow/decide-word.ts';
import type { Taken } from '../../flow/decide-word.ts';
import { renderHelp } from '../../report/help.ts';
import type { Place } from '../../report/place.ts';
import { renderAlreadyAnswered, renderDone, renderNothingToDo, renderUnknown } from '../../report/reply.ts';
import { renderStatusReply } from '../../report/status.ts';
import { commentBy } from '../ensure-comment.ts';
import { expect } from '../expect.ts';
import { placeOfTask } from '../place-of.ts';
import { titlesOf } from '../tracker-of.ts';
import type { Hearing } from './hearing.ts';
import { replyNonce } from './reply-nonce.ts';
import type { Round } from './load-newest-round.ts';
import type { WordCommand } from './word-command.ts';
import type { Heard } from './heard.ts';
import { silence } from './heard.ts';

type Asked = Command | { readonly name: 'busy' } | { readonly name: 'no-request' };

/** Answers a command that changes nothing, without asking a model. */
export async function replyTo(at: Hearing, round: Round, asked: Asked): Promise<Heard> {
  await say(at, round, bodyFor(at, round, asked));
  return silence(`answered ${asked.name}`);
}

async function say(at: Hearing, { world }: Round, body: string): Promise<void> {
  const issue = world.focus.get(at.event.issue) ?? world.issue;
  if (commentBy(issue, replyNonce(at.event.comment))) return;
  const [answer] = await at.deps.forge.change([{ do: 'comment', on: issue.node, body }]);
  if (answer) expect(answer, 'Replying');
}

function bodyFor(at: Hearing, round: Round, asked: Asked): string {
  const place: Place = {
    request: round.request,
    trigger: at.job.trigger,
    nonce: replyNonce(at.event.comment),
  };
  const { state } = round;
  if (asked.name === 'help') return renderHelp(place);
  if (asked.name === 'unknown') return renderUnknown(place, asked.args);
  if (asked.name === 'status' && state) {
    return renderStatusReply({
      state,
      titles: titlesOf(state, round.world),
      trigger: at.job.trigger,
      nonce: place.nonce,
    });
  }
  return renderNothingToDo(place, { command: asked.name, why: whyNothing(asked.name, state) });
}

function whyNothing(name: Asked['name'], state: RequestState | undefined): string {
  if (!state) return 'There is no request on this issue yet.';
  if (name === 'busy')
    return `Request ${state.request} is running; adding to it is not possible in this version. Ask again when it is done.`;
  return 'This version does not know how to do that yet.';
}

/** What came of a word, in one sentence. An answer that was taken shows in the label and the status: no comment is made for it. */
export async function replyTaken(
  at: Hearing,
  round: Round & { readonly state: RequestState },
  { taken, command }: { taken: Taken; command: WordCommand },
): Promise<void> {
  const place: Place = {
    request: round.request,
    trigger: at.job.trigger,
    nonce: replyNonce(at.event.comment),
  };
  const task = 'task' in command.args ? taskByIssue(round.state, command.args.task) : undefined;
  if (taken === 'answer-taken' || taken === 'retry-taken') return;
  if (taken === 'already-answered' && task) {
    const by = task.questions.at(-1)?.answer?.by ?? 'somebody';
    await say(at, round, renderAlreadyAnswered(placeOfTask({ ...at, ...round }, task, place.nonce), by));
    return;
  }
  const text = DONE[taken];
  if (text) await say(at, round, renderDone(place, text));
  else await say(at, round, renderNothingToDo(place, { command: command.name, why: WHY[taken] ?? '' }));
}

const DONE: Readonly<Partial<Record<Taken, { happened: string; next: string }>>> = {
  skipped: {
    happened: 'the task is skipped.',
    next: 'tasks that waited for it may start. Nothing is needed from you.',
  },
  stopped: {
    happened: 'stopped. Nothing new starts; legs that run end by themselves, and what is done is saved.',
    next: 'nothing by itself; write `resume` to go on.',
  },
  resumed: { happened: 'it goes on.', next: 'what is ready starts now. Nothing is needed from you.' },
};

const WHY: Readonly<Partial<Record<Taken, string>>> = {
  'not-asking': 'The task does not wait for an answer.',
  'no-such-task': 'No task of this request has that number.',
  'not-failed': 'Only a task that waits for a person can be tried again.',
  'already-done': 'The task is done already.',
  'already-stopped': 'The request is stopped or finished already.',
  'not-stopped': 'The request is not stopped.',
  'already-answered': 'The question has an answer already; the first one counts.',
};
