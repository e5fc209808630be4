import { hashText } from '../../domain/hash.ts';
import type { Addition } from '../../domain/request-state.ts';
import { canFinish } from '../../flow/decide-finish.ts';
import type { RequestState } from '../../domain/request-state.ts';
import { decideComment } from '../../flow/decide-comment.ts';
import type { DecideWord } from '../../flow/decide-comment.ts';
import { foresee } from '../../flow/replay.ts';
import { waitingPlan } from '../../flow/decide-approval.ts';
import type { Grounds } from '../../flow/decide-approval.ts';
import { isWithoutPlan } from '../../flow/decide-word.ts';
import type { Taken } from '../../flow/decide-word.ts';
import { keptRequestText } from '../claim/request-text.ts';
import { commentBody, frozenText } from '../comment-body.ts';
import { commentBy } from '../ensure-comment.ts';
import { decideOn } from '../decide-on.ts';
import type { LoadedRequest } from '../load-request.ts';
import { planShown } from '../publish/show-plan.ts';
import type { Accepted } from './accept-request.ts';
import { afterStop } from './after-stop.ts';
import { goOn } from './go-on.ts';
import type { Heard } from './heard.ts';
import { silence } from './heard.ts';
import type { Hearing } from './hearing.ts';
import { refOfRound } from './load-newest-round.ts';
import type { Round } from './load-newest-round.ts';
import { bodyFor, bodyOfTaken } from './reply-to.ts';
import { decisionOf } from './said.ts';
import { showTasks } from './show-tasks.ts';
import type { WordCommand } from './word-command.ts';

/** What ends a leg of one task; what the task's issue shows of that leg goes with it. */
const RELEASING: readonly Taken[] = ['redirected', 'corrected', 'skipped-at-work'];

/** What came of the words of one comment. */
export interface Obeyed {
  readonly round: Round;
  readonly heard: Heard;
  /** What is said to each word, in order; empty where what follows says enough. */
  readonly replies: readonly (readonly string[])[];
  /** What came of each word, in the same order. */
  readonly taken: readonly Taken[];
}

/** Words about a running request: all of a comment are written into the journal together and once, then shown, and followed by what became ready. */
export async function obeyWords(at: Hearing, round: Round, words: readonly WordCommand[]): Promise<Obeyed> {
  const { state } = round;
  if (!state) {
    const replies = words.map(() => [bodyFor(at, round, { name: 'no-request' })]);
    return { round, heard: silence('there is no request'), replies, taken: [] };
  }
  const decisions = await decisionsOf(at, { ...round, state }, words);
  let taken: readonly Taken[] = [];
  // Also what is read again must hold the issue that is answered on.
  const decided = await decideOn(at, { ...refOfRound(round), seen: { ...round, state } }, (now) => {
    const decision = decideComment(now.state, decisions, at.job.run);
    taken = heardBefore(now, at) && taken.length > 0 ? taken : decision.taken;
    return decision;
  });
  const after: Round = {
    ...round,
    ...decided,
    request: round.request,
    world: { ...round.world, ...decided.world },
  };
  const stopped = taken.includes('stopped') ? [await afterStop(at, decided)] : [];
  if (taken.some((one) => RELEASING.includes(one))) await showTasks(at, decided, issuesOf(words));
  const replies = words.map((command, index) => {
    const one = taken[index] ?? 'heard-before';
    return one === 'stopped'
      ? stopped
      : bodyOfTaken(at, { ...after, state: decided.state }, { taken: one, command, before: state });
  });
  const acted = decided.wrote || heardBefore(decided, at);
  const heard = acted ? await next(at, decided, taken) : silence(decided.reason);
  return { round: after, heard, replies, taken };
}

/** A request that began with its comment, and what came of the comment's other words: they stand in its first lines. */
export async function obeyOpening(
  at: Hearing,
  round: Round,
  { begun, words }: { readonly begun: Accepted; readonly words: readonly WordCommand[] },
): Promise<Obeyed> {
  const { heard, taken, ...loaded } = begun;
  const { request } = loaded.state;
  const after = { ...round, ...loaded, request, world: { ...round.world, ...loaded.world } };
  const stopped = taken.includes('stopped') ? [await afterStop(at, loaded)] : [];
  const replies = words.map((command, index) =>
    taken[index] === 'stopped'
      ? stopped
      : bodyOfTaken(at, after, { taken: taken[index] ?? 'heard-before', command, before: loaded.state }),
  );
  return { round: after, heard, replies, taken };
}

/** The decisions of words that count from a request's beginning, when no plan waits. */
export const openingOf = (at: Hearing, round: Round, words: readonly WordCommand[]): readonly DecideWord[] =>
  words.map((command) => decisionOf(at, round, { command, grounds: NO_GROUNDS }));

/** The state as these words will leave it, which is that on which what stands behind them is decided. */
export async function foreseeWords(
  at: Hearing,
  round: Round,
  words: readonly WordCommand[],
): Promise<RequestState | undefined> {
  const { state } = round;
  if (!state || words.length === 0) return state;
  const decisions = await decisionsOf(at, { ...round, state }, words);
  const { events } = decideComment(state, decisions, at.job.run);
  return { ...foresee(state, events, at.job.run), heard: state.heard };
}

async function decisionsOf(
  at: Hearing,
  round: Round & LoadedRequest,
  words: readonly WordCommand[],
): Promise<readonly DecideWord[]> {
  const grounds = await groundsOf(at, round, words);
  return words.map((command) => decisionOf(at, round, { command, grounds }));
}

const heardBefore = ({ state }: LoadedRequest, { event }: Hearing): boolean => state.heard.has(event.comment);

const issuesOf = (words: readonly WordCommand[]): readonly number[] =>
  words.flatMap((word) =>
    word.name === 'redirect' || word.name === 'answer' || word.name === 'skip' ? [word.args.task] : [],
  );

/** Where no plan waits that could be approved. */
const NO_GROUNDS: Grounds = { edited: false, shown: true, early: false };

/** What an approval rests on, and a plan that is to be made again; looked up only where it is asked for. */
async function groundsOf(
  at: Hearing,
  loaded: LoadedRequest,
  words: readonly WordCommand[],
): Promise<Grounds> {
  const plan = waitingPlan(loaded.state);
  const goesOn = words.some((word) => word.name === 'resume' || word.name === 'approve');
  if (plan === null && goesOn && isWithoutPlan(loaded.state))
    return { ...NO_GROUNDS, edited: (await keptRequestText(at, loaded)) === null };
  if (plan === null || words.every((word) => word.name !== 'approve')) return NO_GROUNDS;
  const { questions, additions, plan: own } = loaded.state;
  const addition = plan === own ? undefined : additions.findLast((one) => one.plan === plan);
  const nonce = addition ? addition.nonce : questions.at(-1)?.nonce;
  return {
    edited: addition ? !(await isKept(at, loaded, addition)) : await requestEdited(at, loaded),
    shown: nonce !== undefined && planShown(loaded.world.issue, { nonce, hash: plan }) !== null,
    early: nonce !== undefined && at.event.comment < (commentBy(loaded.world.issue, nonce)?.id ?? 0),
  };
}

/** Whether the words of the request, or the text of the issue that they may speak of, are others than those that were accepted. */
async function requestEdited(at: Hearing, loaded: LoadedRequest): Promise<boolean> {
  const { issueText } = loaded.state;
  if (issueText !== undefined && hashText(loaded.world.issue.body) !== issueText) return true;
  return (await keptRequestText(at, loaded)) === null;
}

const isKept = async ({ deps, job }: Hearing, { world }: LoadedRequest, { comment, text }: Addition) =>
  frozenText(await commentBody(deps, world, comment), job.trigger, text) !== null;

/** What the run does next: plan what has no plan, file and grant, make the end, or nothing while the request is stopped. */
async function next(at: Hearing, loaded: LoadedRequest, taken: readonly Taken[]): Promise<Heard> {
  const { state } = loaded;
  const { request } = state;
  if (state.stopped) return { next: 'nothing', request, brief: null, why: `request ${request} is stopped` };
  const unplanned = state.phase === 'requested' || taken.includes('resumed');
  if (unplanned) return goOn(at, loaded);
  if (canFinish(state, loaded.world.target.head))
    return { next: 'finish', request, brief: null, why: 'nothing is open any more' };
  return { next: 'publish', request, brief: null, why: taken.join(', ') };
}
