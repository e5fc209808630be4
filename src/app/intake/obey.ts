import type { Command } from '../../domain/command.ts';
import { ForemanError } from '../../domain/fault.ts';
import { additionOf } from '../../flow/decide-add-tasks.ts';
import { decideText } from '../../flow/decide-text.ts';
import type { Said, TextMeaning } from '../../flow/decide-text.ts';
import { requestTextIn } from '../../intake/answer-in.ts';
import { runDoctor } from '../doctor/run-doctor.ts';
import { loadBegun } from '../load-request.ts';
import { acceptRequest } from './accept-request.ts';
import { askMore } from './ask-more.ts';
import { atHand } from './at-hand.ts';
import { isAtWork, lineOf } from './at-work.ts';
import { HELD_ELSEWHERE, isHeldElsewhere } from './is-held-elsewhere.ts';
import { goOn } from './go-on.ts';
import type { Heard } from './heard.ts';
import { mostOf, silence } from './heard.ts';
import type { Hearing } from './hearing.ts';
import { loadNewestRound } from './load-newest-round.ts';
import type { Round } from './load-newest-round.ts';
import { lookBack } from './look-back.ts';
import { foreseeWords, obeyOpening, obeyWords, openingOf } from './obey-words.ts';
import type { Obeyed } from './obey-words.ts';
import { isText, placeCommands, wordOf, wordsIn } from './place-commands.ts';
import type { Placed } from './place-commands.ts';
import { repliesTo } from './replies-to.ts';
import type { Checks } from './replies-to.ts';
import { secondOf } from './second-of.ts';
import { sayAll } from './say-all.ts';
import { FOR_EARLIER, wasForEarlier } from './was-for-earlier.ts';
import type { WordCommand } from './word-command.ts';

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

/**
 * Everything that is a word about the running request, as one line of its journal; then new work; then one reply to all of it. What free text
 * means is decided on the state that the words before it leave. Where it begins a request, what stands behind it is about that one.
 */
async function obeyAll(at: Hearing, round: Round, commands: readonly Command[]): Promise<Heard> {
  const asked = requestTextIn(commands);
  const first = commands.findIndex(isText);
  const before = await foreseeWords(at, round, wordsBefore(at, round, commands.slice(0, Math.max(0, first))));
  const alone = commands.length === 1;
  const meaning = asked && decideText(before, { ...saidIn(at, round), alone });
  const placed = placeCommands(at, { commands, state: round.state }, { text: asked?.text ?? '', meaning });
  const opens = (one: Placed, index: number): boolean =>
    meaning === 'accept' && (index > first || one.command.name === 'remember');
  const words = wordsIn(placed.filter((one, index) => !opens(one, index)));
  const obeyed = words.length === 0 ? null : await obeyWords(at, round, words);
  const now: Round = obeyed?.round ?? round;
  const opening = wordsIn(placed.filter(opens));
  const worked = asked && meaning ? await takeUp(at, now, { ...asked, meaning, opening }) : null;
  const checks = commands.some((one) => one.name === 'doctor') ? await checkUp(at) : null;
  const then = worked?.round ?? now;
  const told = { words: obeyed, opening: worked?.obeyed ?? null, opens };
  await sayAll(at, then, repliesTo(at, then, { placed, told, meaning: worked?.meaning ?? meaning, checks }));
  const ends = [obeyed?.heard, worked?.obeyed?.heard, worked?.heard].flatMap((one) => one ?? []);
  return mostOf(ends, silence(`answered ${commands.map((one) => one.name).join(', ')}`));
}

/** The words among commands of which none is free text. */
const wordsBefore = (
  at: Hearing,
  { state }: Round,
  commands: readonly Command[],
): ReturnType<typeof wordsIn> => wordsIn(placeCommands(at, { commands, state }, { text: '', meaning: null }));

/** What the check-up found; null where there is no set-up to look at. */
const checkUp = ({ doctor }: Hearing): Promise<Checks> =>
  doctor ? runDoctor(doctor) : Promise.resolve(null);

interface TakenUp {
  readonly heard: Heard | null;
  /** What it meant after all, where somebody else was first, and where it was found. */
  readonly meaning: TextMeaning;
  readonly round: Round;
  /** What came of the words that are about the request which it began. */
  readonly obeyed: Obeyed | null;
}

interface Asked {
  readonly kind: 'build' | 'plan';
  readonly text: string;
  readonly meaning: TextMeaning;
  readonly opening: readonly WordCommand[];
}

/** How often others may begin and end requests on one issue while one comment is heard. */
const MOST_TURNS = 3;

/** What free text asks for that is no word: a request, or more work, and none that the same comment stops; decided anew where somebody else was faster. */
async function takeUp(at: Hearing, round: Round, asked: Asked): Promise<TakenUp> {
  let now = round;
  let { meaning } = asked;
  let obeyed: Obeyed | null = null;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    if (meaning === 'more' && isStoppedBy(at, now))
      return { heard: null, meaning: 'busy-stopped', round: now, obeyed };
    const accepts = meaning === 'accept';
    const begun = accepts ? await begin(at, now, asked) : null;
    if (begun) return { ...begun, obeyed: begun.obeyed ?? obeyed };
    const heard = accepts ? null : await goOnWith(at, now, { ...asked, meaning });
    if (heard || (!accepts && meaning !== 'more')) return { heard, meaning, round: now, obeyed };
    now = accepts ? await begunBy(at, now) : await endedBy(at, now);
    meaning = decideText(now.state, saidIn(at, now));
    // What stood beside it is about the request that others have begun; once it is written down, the comment counts as heard.
    if (accepts && obeyed === null && asked.opening.length > 0) {
      obeyed = await obeyWords(at, now, asked.opening);
      now = obeyed.round;
    }
    // What has become a word is heard as one, with all of its comment.
    if (wordOf(at, asked.text, meaning)) break;
  }
  throw new ForemanError(
    'github-unknown',
    `Request ${now.request} changed while this comment was heard, and what it asks for is not taken up yet. Run the job again.`,
    { retry: 'later' },
  );
}

/** Begins a request with all that its comment says; null where another run was faster. */
async function begin(at: Hearing, round: Round, { kind, text, opening }: Asked): Promise<TakenUp | null> {
  const words = openingOf(at, round, opening);
  const begun = await acceptRequest(at, round, { kind, text, words });
  if (!begun) return null;
  const obeyed = opening.length === 0 ? null : await obeyOpening(at, round, { begun, words: opening });
  return { heard: begun.heard, meaning: 'accept', round: obeyed?.round ?? round, obeyed };
}

/** Another run has begun the request meanwhile, for this comment or for another one. */
async function begunBy(at: Hearing, round: Round): Promise<Round> {
  const begun = { ...round, ...(await loadBegun(at.deps, round.fresh)), request: round.fresh };
  return begun.state?.phase === 'finished' ? endedBy(at, begun) : begun;
}

/** Another run has ended the request meanwhile, and a further one may have begun the next. */
const endedBy = ({ deps }: Hearing, { request, world }: Round): Promise<Round> =>
  loadNewestRound(deps, { request, focus: [...world.focus.keys()] });

/** Whether the request is stopped, and the text was not taken before. */
const isStoppedBy = ({ event }: Hearing, { state }: Round): boolean =>
  state?.stopped === true && additionOf(state, event.comment) === undefined;

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

/** The comment, and whether it was written before the request ended. */
function saidIn({ event }: Hearing, { entries }: Round): Said {
  const ended = entries.findLast((entry) => entry.event.type === 'finished');
  return { ...event, early: ended !== undefined && secondOf(event.createdAt) < secondOf(ended.at) };
}
