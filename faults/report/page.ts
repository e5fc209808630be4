import { CHECKERS } from '../checkers/index.ts';
import { MODES, MODE_WORDS } from '../schedule/modes.ts';
import { WITNESSES } from '../witness/states.ts';
import { WORLDS } from '../worlds/index.ts';
import type { Tally } from './tally.ts';

/** What was played, in words. */
export interface Played {
  /** `every fault in every world, 10,000 seeds`. */
  readonly what: string;
  readonly tally: Tally;
  /** The table of broken builds. */
  readonly broken: string;
  /** How long it took, and how long the processors were at work for it, in milliseconds. */
  readonly took: { readonly wallMs: number; readonly cpuMs: number };
}

const BROKEN_HEAD = '## Broken builds';

/** The page docs/reliability.md. */
export function renderPage({ what, tally, broken, took }: Played): string {
  const { sessions, turns, faults, failing } = tally;
  return [
    '# Reliability',
    '',
    'Written by `npm run faults -- --write`. One process plays Foreman, GitHub, the model and the people in virtual time; every outside call',
    'waits for its turn, and a schedule says which of them go wrong and how. `npm run faults -- --seed N` plays one again with its log.',
    '',
    `Played: ${what}. ${n(sessions)} requests, ${n(turns)} turns, ${n(faults)} faults; ${n(failing.length)} violations.`,
    `It took ${minutes(took.wallMs)} minutes, and ${minutes(took.cpuMs)} minutes of processor time.`,
    '',
    '## Faults by mode',
    '',
    ...table(
      ['Mode', 'What happens', 'Times'],
      MODES.map((mode) => [mode, MODE_WORDS[mode], n(tally.modes.get(mode) ?? 0)]),
    ),
    '',
    '## Faults by call',
    '',
    ...table(
      ['Call', 'Times'],
      [...tally.calls].sort(byCount).map(([call, times]) => [`\`${call}\``, n(times)]),
    ),
    '',
    '## Worlds',
    '',
    ...table(
      ['World', 'What is special', 'Requests'],
      WORLDS.map(({ name, about }) => [name, about, n(tally.worlds.get(name) ?? 0)]),
    ),
    '',
    '## Checkers',
    '',
    ...table(
      ['Checker', 'Promise', 'Violations'],
      CHECKERS.map(({ name, promise }) => [name, promise, n(tally.checkers.get(name) ?? 0)]),
    ),
    '',
    '## States that were visited',
    '',
    ...table(
      ['State', 'Requests'],
      WITNESSES.map(({ name }) => [name, n(tally.states.get(name) ?? 0)]),
    ),
    '',
    brokenPart(broken),
  ].join('\n');
}

/** The page with another table of broken builds: they are played apart. */
export const withBroken = (page: string, broken: string): string =>
  `${page.slice(0, page.indexOf(`${BROKEN_HEAD}\n`))}${brokenPart(broken)}`;

const brokenPart = (broken: string): string =>
  [
    BROKEN_HEAD,
    '',
    'Each is Foreman without one rule (`faults/broken`). `node faults/broken/main.ts` plays them until the named checker objects, in a',
    'session to which it does not object in the sound build.',
    '',
    broken.trim(),
    '',
  ].join('\n');

const minutes = (ms: number): string => (ms / 60_000).toFixed(1);

const n = (value: number): string => value.toLocaleString('en-US');

const byCount = (a: readonly [string, number], b: readonly [string, number]): number => b[1] - a[1];

const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
  row(head),
  row(head.map(() => '---')),
  ...rows.map(row),
];

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
