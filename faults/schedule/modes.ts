/** How an outside call can go wrong. The first ten befall a call of Foreman's, the last two the delivery of an event. */
export const MODES = [
  'crash-before',
  'crash-after',
  'error-after',
  'error-before',
  'secondary-limit',
  'too-many',
  'budget',
  'slow',
  'stale',
  'lag',
  'duplicate',
  'reordered',
] as const;
export type Mode = (typeof MODES)[number];

/** What each mode does, for the log and the report. */
export const MODE_WORDS: Readonly<Record<Mode, string>> = {
  'crash-before': 'the job dies before the call is sent',
  'crash-after': 'the job dies when the call has had its effect',
  'error-after': 'the effect happens, the answer is lost',
  'error-before': 'no effect, and no answer that tells',
  'secondary-limit': 'refused with a wait of a minute',
  'too-many': 'refused with a wait of a second',
  budget: 'refused, and everything else too, until the budget is full again',
  slow: 'the caller gives up, and the effect happens after that',
  stale: 'answered from a picture that is some writes old',
  lag: 'what was just made is not found',
  duplicate: 'the event is delivered twice',
  reordered: 'the event is delivered after later ones',
};

/** One fault: at which turn of the session, and how. */
export interface Fault {
  readonly at: number;
  readonly mode: Mode;
  /** How much of it: changes of a request that were carried out, or writes that a picture is old. */
  readonly part?: number;
}

/** What decides everything about one session: played again, it gives the same log to the byte. */
export interface Schedule {
  readonly world: string;
  /** Who goes next: 0 takes them in the order of arrival, any other number draws. */
  readonly order: number;
  readonly faults: readonly Fault[];
}
