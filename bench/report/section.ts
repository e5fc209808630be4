/** Whether a bar was reached; `shown` is a number without a bar. */
export type Verdict = 'met' | 'missed' | 'shown';

/** One number of the benchmark. */
export interface Row {
  readonly what: string;
  /** A count, a size or a ratio: the same on every machine, as far as chance allows. */
  readonly value: string;
  readonly bar: string;
  readonly verdict: Verdict;
  /** Why it is so, above all where it is missed. */
  readonly why: string;
  /** A time on this machine, a goal that is never asserted. */
  readonly time?: string;
  /** True where a miss ends the command red: a growth ratio, or an effect that happened twice. */
  readonly asserted?: boolean;
}

/** A table of its own behind the rows: first its head, then its lines. */
export interface Detail {
  readonly title: string;
  readonly head: readonly string[];
  readonly lines: readonly (readonly string[])[];
}

/** What one measurement found out. */
export interface Section {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly details?: readonly Detail[];
}

/** Judges a number against the most that it may be. */
export const atMost = (value: number, bar: number): Verdict => (value <= bar ? 'met' : 'missed');

/** Judges a number against the least that it must be. */
export const atLeast = (value: number, bar: number): Verdict => (value >= bar ? 'met' : 'missed');

/** A number with so many decimals, without a tail of zeros. */
export const round = (value: number, decimals = 2): string => String(Number(value.toFixed(decimals)));
