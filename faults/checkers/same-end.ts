import type { Picture } from '../github/index.ts';
import type { Checker } from './checker.ts';
import { comparable } from './comparable.ts';

/** 13. Whatever can be recovered from leaves no trace in the end. */
export const sameEnd: Checker = {
  name: 'same-end',
  promise: 'the end state equals that of a request which nothing disturbed',
  check: ({ picture, usual, rescue }) => differences(usual, picture, rescue.nudges > 0),
};

function differences(usual: Picture, picture: Picture, nudged: boolean): readonly string[] {
  const wanted = comparable(usual, nudged);
  const found = comparable(picture, nudged);
  const places = [...new Set([...wanted.keys(), ...found.keys()])].sort();
  return places.flatMap((place) => {
    const before = wanted.get(place);
    const after = found.get(place);
    if (before === after) return [];
    if (before === undefined) return [`${place} is new.`];
    return after === undefined ? [`${place} is missing.`] : [`${place} differs: ${cut(before, after)}`];
  });
}

/** The first line that differs. */
function cut(before: string, after: string): string {
  const lines = after.split('\n');
  const at = before.split('\n').findIndex((line, index) => line !== lines[index]);
  return `"${before.split('\n')[at] ?? ''}" is "${lines[at] ?? ''}".`;
}
