import { diffIndices } from 'node-diff3';
import { linesOf, pairsOf } from '../lines.ts';

/** One file before and after; null where it does not exist. */
export interface ChangedText {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

const MOST_PAIRS = 500_000;
const CONTEXT = 3;

/** A changed file as an auditor reads it: what was taken away and put in, with the lines around; a new or deleted one as a whole. */
export function renderChange({ path, before, after }: ChangedText): string {
  const now = linesOf(after ?? '');
  if (before === null) return [`+++ ${path} (new)`, ...now.map(added)].join('\n');
  const then = linesOf(before);
  if (after === null) return [`--- ${path} (deleted)`, ...then.map(taken)].join('\n');
  return [`--- ${path}`, ...hunksOf(then, now)].join('\n');
}

const signed = (sign: string, line: string): string => `${sign}${line.replace(/\r?\n$/, '')}`;
const added = (line: string): string => signed('+', line);
const taken = (line: string): string => signed('-', line);

function hunksOf(before: string[], after: string[]): readonly string[] {
  return regionsOf(before, after).flatMap(({ from, then, now }) => [
    `@@ line ${from + 1} @@`,
    ...before.slice(Math.max(0, from - CONTEXT), from).map((line) => signed(' ', line)),
    ...then.map(taken),
    ...now.map(added),
    ...before.slice(from + then.length, from + then.length + CONTEXT).map((line) => signed(' ', line)),
  ]);
}

interface Region {
  readonly from: number;
  readonly then: readonly string[];
  readonly now: readonly string[];
}

/** Where the two differ; of texts that would take long to compare, all between what they share at both ends. */
function regionsOf(before: string[], after: string[]): readonly Region[] {
  if (pairsOf(before, after) <= MOST_PAIRS)
    return diffIndices(before, after).map(({ buffer1, buffer1Content, buffer2Content }) => ({
      from: buffer1[0],
      then: buffer1Content,
      now: buffer2Content,
    }));
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return [
    {
      from: head,
      then: before.slice(head, before.length - tail),
      now: after.slice(head, after.length - tail),
    },
  ];
}
