import type { Command } from '../../domain/command.ts';
import { ForemanError } from '../../domain/fault.ts';
import type { Check } from '../../domain/set-up-facts.ts';
import { decideText } from '../../flow/decide-text.ts';
import type { Said, TextMeaning } from '../../flow/decide-text.ts';
import { taskByIssue } from '../../flow/decide-word.ts';
import { requestTextIn } from '../../intake/answer-in.ts';
import { renderDoctor } from '../../report/doctor.ts';
import { renderEpicWord } from '../../report/epic-word.ts';
import { runDoctor } from '../doctor/run-doctor.ts';
import { loadBegun } from '../load-request.ts';
import { acceptRequest } from './accept-request.ts';
import { askMore } from './ask-more.ts';
import { atHand } from './at-hand.ts';
import { isAtWork, lineOf } from './at-work.ts';
import { HELD_ELSEWHERE, isHeldElsewhere } from './is-held-elsewhere.ts';
import { goOn } from './go-on.ts';
import { nameEpic } from './name-epic.ts';
import type { NamedEpic } from './name-epic.ts';
import { nameOfTask } from './name-of-task.ts';
import type { Heard } from './heard.ts';
import { silence } from './heard.ts';
import type { Hearing } from './hearing.ts';
import { loadNewestRound } from './load-newest-round.ts';
import type { Round } from './load-newest-round.ts';
import { lookBack } from './look-back.ts';
import { obeyWords } from './obey-words.ts';
import type { Obeyed } from './obey-words.ts';
import { bodyFor, placeFor } from './reply-to.ts';
import { secondOf } from './second-of.ts';
import { sayAll } from './say-all.ts';
import { FOR_EARLIER, wasForEarlier } from './was-for-earlier.ts';
import { isWord } from './said.ts';
import type { WordCommand } from './word-command.ts';

const RANK = { plan: 3, publish: 2, finish: 1, nothing: 0 } as const;

/**
 * Carries out the commands of one comment, in order; what follows is the most that any of them needs. Then it looks whether an
 * earlier comment on the same request was missed: a dropped run loses nothing.
 */
export async function obey(at: Hearing, round: Round, commands: readonly Command[]): Promise<Heard> {
  if (wasForEarlier(at, round)) return silence(FOR_EARLIER);
  const meant = commands.map((command) => atHand(command, round.state, at.event.issue));
  const heard = await obeyAll(at, round, meant);
  await lookBack(at, round);
  return heard;
}

/** First everything that is a word about the running request, as one line of its journal; then new work; then one reply to all of it. */
async function obeyAll(at: Hearing, round: Round, commands: readonly Command[]): Promise<Heard> {
  const asked = requestTextIn(commands);
  const alone = commands.length === 1;
  const meaning = asked && decideText(round.state, { ...saidIn(at, round), alone });
  const { state } = round;
  const placed = place(at, { commands, state }, { text: asked?.text ?? '', meaning });
  const words = placed.flatMap((one) => one.words);
  const obeyed = words.length === 0 ? null : await obeyWords(at, round, words);
  const now: Round = obeyed?.round ?? round;
  const worked = asked && meaning ? await takeUp(at, now, { ...asked, meaning }) : null;
  const checks = commands.some((one) => one.name === 'doctor') ? await checkUp(at) : null;
  const then = worked?.round ?? now;
  await sayAll(
    at,
    then,
    repliesTo(at, then, { placed, obeyed, meaning: worked?.meaning ?? meaning, checks }),
  );
  const ends = [obeyed?.heard, worked?.heard].flatMap((one) => one ?? []);
  const answered = silence(`answered ${commands.map((one) => one.name).join(', ')}`);
  return ends.reduce((best, one) => (RANK[one.next] >= RANK[best.next] ? one : best), answered);
}

type Checks = readonly Check[] | null;

/** What the check-up found; null where there is no set-up to look at. */
const checkUp = ({ doctor }: Hearing): Promise<Checks> =>
  doctor ? runDoctor(doctor) : Promise.resolve(null);

interface Placed {
  readonly command: Command;
  /** None for a command that is no word; where it names an epic, one about each of its tasks. */
  readonly words: readonly WordCommand[];
  readonly epic: NamedEpic | null;
}

/** Each command with the words that it is; the free text is one, wherever its first line stands. */
function place(
  at: Hearing,
  { commands, state }: { readonly commands: readonly Command[]; readonly state: Round['state'] },
  { text, meaning }: { text: string; meaning: TextMeaning | null },
): readonly Placed[] {
  const isText = (one: Command): boolean => one.name === 'request' || one.name === 'plan';
  const first = commands.findIndex(isText);
  return commands.flatMap((command, index): Placed[] => {
    const epic = isWord(command) ? nameEpic(command, state, at.event.comment) : null;
    if (isWord(command)) return [{ command, words: epic?.words ?? [command], epic }];
    if (!isText(command)) return [{ command, words: [], epic }];
    const word = wordOf(at, text, meaning);
    return index === first ? [{ command, words: word === null ? [] : [word], epic }] : [];
  });
}

/** Free text that answers a question or is about a task counts as a word. */
function wordOf(at: Hearing, text: string, meaning: TextMeaning | null): WordCommand | null {
  const { issue } = at.event;
  if (meaning === 'say') return { name: 'say', args: { task: issue, text } };
  if (meaning === 'answer-task' || meaning === 'answer-request')
    return { name: 'answer', args: { task: issue, text } };
  return null;
}

interface TakenUp {
  readonly heard: Heard | null;
  /** What it meant after all, where somebody else was first, and where it was found. */
  readonly meaning: TextMeaning;
  readonly round: Round;
}

interface Asked {
  readonly kind: 'build' | 'plan';
  readonly text: string;
  readonly meaning: TextMeaning;
}

/** How often others may begin and end requests on one issue while one comment is heard. */
const MOST_TURNS = 3;

/** What free text asks for that is no word: a request, or more work; decided anew where somebody else was faster. */
async function takeUp(at: Hearing, round: Round, asked: Asked): Promise<TakenUp> {
  let now = round;
  let { meaning } = asked;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const accepts = meaning === 'accept';
    const heard = await (accepts ? acceptRequest(at, now, asked) : goOnWith(at, now, { ...asked, meaning }));
    if (heard || (!accepts && meaning !== 'more')) return { heard, meaning, round: now };
    now = accepts ? await begunBy(at, now) : await endedBy(at, now);
    meaning = decideText(now.state, saidIn(at, now));
    // What has become a word is heard as one, with all of its comment.
    if (wordOf(at, asked.text, meaning)) break;
  }
  throw new ForemanError(
    'github-unknown',
    `Request ${now.request} changed while this comment was heard, and what it asks for is not taken up yet. Run the job again.`,
    { retry: 'later' },
  );
}

/** Another run has begun the request meanwhile, for this comment or for another one. */
async function begunBy(at: Hearing, round: Round): Promise<Round> {
  const begun = { ...round, ...(await loadBegun(at.deps, round.fresh)), request: round.fresh };
  return begun.state?.phase === 'finished' ? endedBy(at, begun) : begun;
}

/** Another run has ended the request meanwhile, and a further one may have begun the next. */
const endedBy = ({ deps }: Hearing, { request, world }: Round): Promise<Round> =>
  loadNewestRound(deps, { request, focus: [...world.focus.keys()] });

async function goOnWith(at: Hearing, round: Round, asked: Asked): Promise<Heard | null> {
  const { state, entries } = round;
  if (asked.meaning === 'old')
    return silence('the comment is older than the last request here, or that has heard it; it is finished');
  if (!state || (asked.meaning !== 'go-on' && asked.meaning !== 'more')) return null;
  if (await isAtWork(at, lineOf(entries, at.event.comment)))
    return silence('the run that heard this comment first is at work on it');
  if (asked.meaning === 'go-on' && isHeldElsewhere(at, { state, entries })) return silence(HELD_ELSEWHERE);
  return asked.meaning === 'go-on' ? goOn(at, { ...round, state }) : askMore(at, { ...round, state }, asked);
}

/** What is said to each command, in order. */
function repliesTo(
  at: Hearing,
  round: Round,
  {
    placed,
    obeyed,
    meaning,
    checks,
  }: { placed: readonly Placed[]; obeyed: Obeyed | null; meaning: TextMeaning | null; checks: Checks },
): readonly string[] {
  let word = 0;
  return placed.flatMap(({ command, words, epic }) => {
    const from = word;
    word += words.length;
    if (epic) return wordsOfEpic(at, round, { epic, obeyed, from });
    if (words.length > 0) return obeyed?.replies[from] ?? [];
    if (command.name === 'doctor' && checks) return [renderDoctor(checks, placeFor(at, round))];
    if (command.name !== 'request' && command.name !== 'plan') return [bodyFor(at, round, command)];
    return meaning !== null && isBusy(meaning) ? [bodyFor(at, round, { name: meaning })] : [];
  });
}

/** One reply to a command that names an epic: what became of its tasks; where nothing did, why. */
function wordsOfEpic(
  at: Hearing,
  round: Round,
  { epic, obeyed, from }: { epic: NamedEpic; obeyed: Obeyed | null; from: number },
): readonly string[] {
  const { state } = round;
  const place = placeFor(at, round);
  const done = epic.words.flatMap((one, index): readonly string[] => {
    const task = 'task' in one.args && state ? taskByIssue(state, one.args.task) : undefined;
    return state && task && obeyed?.taken[from + index] === TAKEN[epic.name]
      ? [nameOfTask(state, task.key)]
      : [];
  });
  if (epic.words.length > 0 && done.length === 0) return obeyed?.replies[from] ?? [];
  return [renderEpicWord(place, { epic: epic.epic, command: epic.name, tasks: done })];
}

const TAKEN = { skip: 'skipped', retry: 'retry-taken', redirect: 'redirected' } as const;

const isBusy = (meaning: TextMeaning): meaning is Extract<TextMeaning, `busy-${string}`> =>
  meaning.startsWith('busy-');

/** The comment, and whether it was written before the request ended. */
function saidIn({ event }: Hearing, { entries }: Round): Said {
  const ended = entries.findLast((entry) => entry.event.type === 'finished');
  return { ...event, early: ended !== undefined && secondOf(event.createdAt) < secondOf(ended.at) };
}
