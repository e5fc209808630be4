import { isDeepStrictEqual } from 'node:util';
import type { Played } from './play-step.ts';

/** What a step that was played back came to: `same`, or the first place where it parted from its recording. */
export interface PlayedVerdict {
  readonly same: boolean;
  readonly step: string;
  readonly exchanges: number;
  readonly first: { readonly place: string; readonly recorded: unknown; readonly now: unknown } | null;
}

/** Compares requests first, since all else follows from them; then outputs, files and the end. */
export function judgePlayed({ step, exchanges, report, recorded, now }: Played): PlayedVerdict {
  const first = report.difference ?? unaskedOf(report) ?? endOf(recorded, now);
  return { same: first === null, step, exchanges, first };
}

/** The verdict for a terminal. */
export function showPlayed({ same, step, exchanges, first }: PlayedVerdict): string {
  if (same || first === null)
    return `${step}: the same again, ${exchanges} exchanges in order, the same outputs and files.\n`;
  const shown = (value: unknown): string => printable(JSON.stringify(value, null, 2) ?? 'nothing');
  return `${step}: differs at ${first.place}\nrecorded: ${shown(first.recorded)}\nnow:      ${shown(first.now)}\n`;
}

function unaskedOf({ unasked }: Played['report']): PlayedVerdict['first'] {
  if (!unasked) return null;
  const { n, name, args } = unasked;
  return { place: `exchange ${n}, which was not asked`, recorded: { name, args }, now: null };
}

function endOf(recorded: Played['recorded'], now: Played['now']): PlayedVerdict['first'] {
  if (!recorded || isDeepStrictEqual(recorded, now)) return null;
  const names = ['exit', 'outputs', 'left'] as const;
  const name = names.find((one) => !isDeepStrictEqual(recorded[one], now[one])) ?? 'exit';
  return { place: `the end (${name})`, recorded: recorded[name], now: now[name] };
}

/** Nothing that a recording holds may steer a terminal. */
const printable = (text: string): string => text.replace(/[^\P{C}\n\t]/gu, '\u{FFFD}');
