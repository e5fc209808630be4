import type { LegOutcome } from '../../src/domain/journal.ts';
import type { Picture } from '../github/index.ts';
import type { Checker, Evidence } from './checker.ts';
import { comparable } from './comparable.ts';
import type { Told } from './comparable.ts';
import { eventsOf } from './tools.ts';

/** 13. Whatever can be recovered from leaves no trace in the end. */
export const sameEnd: Checker = {
  name: 'same-end',
  promise: 'the end state equals that of a request which nothing disturbed',
  check: (evidence) => {
    if (isAtItsCap(evidence)) return [];
    const lost = eventsOf(evidence, 'settled').some(({ outcome }) => LOST.includes(outcome));
    const told = { helped: evidence.rescue.nudges > 0 || evidence.repliesVary === true, lost };
    const all = evidence.usual.map((one) => differences(one, evidence.picture, told));
    return all.toSorted((a, b) => a.length - b.length)[0] ?? [];
  },
};

/** What may have been paid for and was lost counts in full: a request that lost enough waits at its cap for a person's word. */
const isAtItsCap = ({ state }: Evidence): boolean => state !== undefined && state.paused !== null;

const LOST: readonly LegOutcome[] = ['lost', 'unavailable', 'conflict'];

function differences(usual: Picture, picture: Picture, told: Told): readonly string[] {
  const wanted = comparable(usual, told);
  const found = comparable(picture, told);
  const places = [...new Set([...wanted.keys(), ...found.keys()])].sort();
  return places.flatMap((place) => {
    const before = wanted.get(place);
    const after = found.get(place);
    if (before === after) return [];
    if (before === undefined) return [`${place} is new.`];
    return after === undefined ? [`${place} is missing.`] : [`${place} differs: ${cut(before, after)}`];
  });
}

/** The first line that differs, which one of the two may lack. */
function cut(before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const lines = old.length < now.length ? now : old;
  const at = lines.findIndex((_line, index) => old[index] !== now[index]);
  return `"${old[at] ?? ''}" is "${now[at] ?? ''}".`;
}
