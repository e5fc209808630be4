import type { Check } from '../../domain/set-up-facts.ts';
import type { TextMeaning } from '../../flow/decide-text.ts';
import { taskByIssue } from '../../flow/decide-word.ts';
import type { Taken } from '../../flow/decide-word.ts';
import { renderDoctor } from '../../report/doctor.ts';
import { renderEpicWord } from '../../report/epic-word.ts';
import type { Hearing } from './hearing.ts';
import type { Round } from './load-newest-round.ts';
import type { NamedEpic } from './name-epic.ts';
import { nameOfTask } from './name-of-task.ts';
import type { Obeyed } from './obey-words.ts';
import { isText } from './place-commands.ts';
import type { Placed } from './place-commands.ts';
import { bodyFor, placeFor } from './reply-to.ts';

export type Checks = readonly Check[] | null;

/** What came of the words of one comment: of those about the request that ran, and of those about the one that the comment began. */
export interface Told {
  readonly words: Obeyed | null;
  readonly opening: Obeyed | null;
  readonly opens: (one: Placed, index: number) => boolean;
}

interface OneTold {
  readonly taken: Taken | undefined;
  readonly reply: readonly string[];
}

/** What is said to each command, in order. */
export function repliesTo(
  at: Hearing,
  round: Round,
  {
    placed,
    told,
    meaning,
    checks,
  }: { placed: readonly Placed[]; told: Told; meaning: TextMeaning | null; checks: Checks },
): readonly string[] {
  const left = { words: toldBy(told.words), opening: toldBy(told.opening) };
  return placed.flatMap((one, index) => {
    const { command, words, epic } = one;
    const own = (told.opens(one, index) ? left.opening : left.words).splice(0, words.length);
    if (epic) return wordsOfEpic(at, round, { epic, own });
    if (words.length > 0) return own[0]?.reply ?? [];
    if (command.name === 'doctor' && checks) return [renderDoctor(checks, placeFor(at, round))];
    if (!isText(command)) return [bodyFor(at, round, command)];
    return meaning !== null && isBusy(meaning) ? [bodyFor(at, round, { name: meaning })] : [];
  });
}

const toldBy = (obeyed: Obeyed | null): OneTold[] =>
  (obeyed?.replies ?? []).map((reply, index) => ({ reply, taken: obeyed?.taken[index] }));

/** One reply to a command that names an epic: what became of its tasks; where nothing did, why. */
function wordsOfEpic(
  at: Hearing,
  round: Round,
  { epic, own }: { epic: NamedEpic; own: readonly OneTold[] },
): readonly string[] {
  const { state } = round;
  const done = epic.words.flatMap((one, index): readonly string[] => {
    const task = 'task' in one.args && state ? taskByIssue(state, one.args.task) : undefined;
    return state && task && own[index]?.taken === TAKEN[epic.name] ? [nameOfTask(state, task.key)] : [];
  });
  if (epic.words.length > 0 && done.length === 0) return own[0]?.reply ?? [];
  return [renderEpicWord(placeFor(at, round), { epic: epic.epic, command: epic.name, tasks: done })];
}

const TAKEN = { skip: 'skipped', retry: 'retry-taken', redirect: 'redirected' } as const;

const isBusy = (meaning: TextMeaning): meaning is Extract<TextMeaning, `busy-${string}`> =>
  meaning.startsWith('busy-');
