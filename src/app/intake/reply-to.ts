import { limitsOf } from '../../domain/budgets.ts';
import type { Limits } from '../../domain/budgets.ts';
import type { Command } from '../../domain/command.ts';
import type { RequestState, TaskState } from '../../domain/request-state.ts';
import { stillShort } from '../../flow/decide-budget.ts';
import { lateWords } from '../../domain/late-words.ts';
import { taskByIssue } from '../../flow/decide-word.ts';
import type { Taken } from '../../flow/decide-word.ts';
import { busyWords } from '../../report/busy.ts';
import type { BusyWhy } from '../../report/busy.ts';
import { renderNoted, renderTooLate } from '../../report/feedback.ts';
import { renderHelp } from '../../report/help.ts';
import type { Place, TaskPlace } from '../../report/place.ts';
import {
  renderAlreadyAnswered,
  renderDone,
  renderNothingToDo,
  renderStillPaused,
  renderUnknown,
} from '../../report/reply.ts';
import { renderRequestReport } from '../../report/request-report.ts';
import { renderStatusReply } from '../../report/status.ts';
import { doneWords, keptWords, whyWords } from '../../report/word-taken.ts';
import { configOf } from '../load-config.ts';
import { placeOfTask } from '../place-of.ts';
import { commentBy } from '../ensure-comment.ts';
import { titlesOf } from '../tracker-of.ts';
import { momentOf } from '../pools-of.ts';
import { lastPull } from '../last-pull.ts';
import { awaitsApproval } from '../../domain/request-state.ts';
import type { Hearing } from './hearing.ts';
import type { Round } from './load-newest-round.ts';
import { replyNonce } from './reply-nonce.ts';
import type { WordCommand } from './word-command.ts';

type Asked = Command | { readonly name: BusyWhy };

/** What a reply to this comment carries. */
export const placeFor = (at: Hearing, round: Round): Place => ({
  request: round.request,
  trigger: at.job.trigger,
  nonce: replyNonce(at.event.comment),
});

/** The answer to a command that changes nothing, without asking a model. */
export function bodyFor(at: Hearing, round: Round, asked: Asked): string {
  const place = placeFor(at, round);
  const { state, world } = round;
  if (asked.name === 'help') return renderHelp(place);
  if (asked.name === 'unknown') return renderUnknown(place, asked.args);
  if (state && asked.name === 'status') {
    const { trigger, nonce } = place;
    const approval = awaitsApproval(state);
    const finalPull = lastPull({ state, world });
    const titles = titlesOf(state, world);
    const statusUrl = statusUrlOf(at, { state, world });
    return renderStatusReply({ state, titles, trigger, approval, finalPull, nonce, ...statusUrl });
  }
  if (state && asked.name === 'report') {
    const finalPull = lastPull({ state, world });
    return renderRequestReport(place, { state, titles: titlesOf(state, world), finalPull });
  }
  const command = /^(?:busy-|no-request)/.test(asked.name) ? 'what you wrote' : asked.name;
  return renderNothingToDo(place, { command, why: whyNothing(asked.name, state, place) });
}

/** The address of the status comment, in the repository whose run this is; none where it is not to be seen. */
function statusUrlOf(
  { job }: Hearing,
  { state, world }: Pick<Round, 'world'> & { readonly state: RequestState },
): { readonly statusUrl?: string } {
  const [, repository] = /^(.+)\/actions\/runs\/\d+/.exec(job.runUrl) ?? [];
  const status = commentBy(world.issue, state.nonce);
  if (repository === undefined || !status) return {};
  return { statusUrl: `${repository}/issues/${state.issue}#issuecomment-${status.id}` };
}

function whyNothing(name: Asked['name'], state: RequestState | undefined, place: Place): string {
  if (name === 'doctor') return busyWords('doctor', place);
  if (!state) return busyWords('no-request', place);
  return busyWords(name, place);
}

const limitsNow = ({ deps }: Hearing, { world }: Round): Limits => ({
  ...limitsOf(configOf(world).budgets),
  ...momentOf(deps.clock.now()),
});

/** Words that nothing starts by in any case. */
const NEVER_STARTS: ReadonlySet<Taken> = new Set(['remembered', 'resumed', 'looked-again']);

/** What came of a word; none where what follows says it: an answer that was taken shows in the label and the status. */
export function bodyOfTaken(
  at: Hearing,
  round: Round & { readonly state: RequestState },
  { taken, command, before }: { taken: Taken; command: WordCommand; before: RequestState },
): readonly string[] {
  const place = placeFor(at, round);
  const task = 'task' in command.args ? taskByIssue(round.state, command.args.task) : undefined;
  const short = taken === 'resumed' ? stillShort(before, round.state, limitsNow(at, round)) : null;
  if (short) return [renderStillPaused(place, short)];
  const kept = round.state.stopped && !NEVER_STARTS.has(taken) ? keptWords(taken, place) : null;
  if (kept) return [renderDone(place, kept)];
  if (taken === 'answer-taken' || taken === 'retry-taken' || taken === 'heard-before') return [];
  if (task && taken === 'already-answered') {
    const by = task.questions.at(-1)?.answer?.by ?? 'somebody';
    return [renderAlreadyAnswered(placeOfTask({ ...at, ...round }, task, place.nonce), by)];
  }
  if (task && taken === 'noted') return noted(placeOfTask({ ...at, ...round }, task, place.nonce), task);
  const done = doneWords(taken, place);
  if (done) return [renderDone(place, done)];
  return [renderNothingToDo(place, { command: command.name, why: whyWords(taken, place) })];
}

/** A reply that was lost may be made only when the task has landed, with the words or without. */
function noted(place: TaskPlace, task: TaskState): readonly string[] {
  if (task.status !== 'landed') return [renderNoted(place, underWay(task))];
  const isLate = lateWords(task).some(({ nonce }) => nonce === place.nonce);
  return isLate ? [renderTooLate(place, renderNoted(place, 'working'))] : [];
}

const underWay = ({ status }: TaskState): 'working' | 'waiting' | 'merging' =>
  status === 'reviewing' ? 'merging' : status === 'working' || status === 'merging' ? status : 'waiting';
