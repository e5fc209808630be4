/** Where one run of publish stands. */
export const RUN = { idle: 0, read: 1, unknown: 2, crashed: 3 } as const;
/** Where one leg stands: its jobs from claim to settle. */
export const LEG = {
  ordered: 0,
  working: 1,
  delivered: 2,
  verifying: 3,
  reported: 4,
  settling: 5,
  unknown: 6,
  showing: 7,
  waking: 8,
  crashed: 9,
  done: 10,
} as const;
/** What a leg's jobs left for settle. */
export const REPORT = {
  none: 0,
  files: 1,
  refused: 2,
  question: 3,
  unavailable: 4,
  stale: 5,
  conflict: 6,
  candidate: 7,
  green: 8,
  red: 9,
  unsaid: 10,
  objected: 11,
} as const;
/** Where the hearing of one comment stands. */
export const PERSON = { idle: 0, read: 1, unknown: 2, crashed: 3 } as const;

/** One run that may grant: what it read, or what it tried to write. */
export interface Run {
  readonly phase: number;
  readonly state: number;
  readonly proposal: number;
  readonly again: number;
}

/** One leg of a run: the grant it carries out, and what it knows. */
export interface Leg {
  readonly grant: number;
  readonly run: number;
  readonly phase: number;
  readonly report: number;
  /** The candidate, and the term of the leg that it was built behind (0 for none). */
  readonly commit: number;
  readonly behind: number;
  /** The journal as it read it last, or as it stood after its own append. */
  readonly state: number;
  /** The journal and the work branch as it saw them when it set out to move the branch. */
  readonly look: number;
  readonly seen: number;
  readonly proposal: number;
}

/** One comment that is being heard; `word` is its kind, its task and its number in one. */
export interface Person {
  readonly phase: number;
  readonly word: number;
  readonly state: number;
  readonly proposal: number;
}

/** One state of the whole: journal, work branch, everybody under way, and what may still go wrong. */
export interface Node {
  readonly journal: number;
  readonly work: number;
  /** Runs that were dispatched and have not begun. */
  readonly pending: number;
  /** A write that its sender has given up and that may still arrive; 0 for none. */
  readonly slow: number;
  /** The last comment that was heard, as long as its event may come again. */
  readonly heard: number;
  readonly crashes: number;
  readonly lost: number;
  readonly doubles: number;
  readonly losses: number;
  readonly reruns: number;
  readonly words: number;
  /** The checkpoint of each task that a person approved last, 0 for none; empty where no review is asked for. */
  readonly approved: readonly number[];
  readonly runs: readonly Run[];
  readonly persons: readonly Person[];
  /** The scheduled sweep; its word is which runs it found over, a bit each. */
  readonly sweep: Person;
  readonly legs: readonly Leg[];
}

export const IDLE_RUN: Run = { phase: RUN.idle, state: 0, proposal: 0, again: 0 };
export const IDLE_PERSON: Person = { phase: PERSON.idle, word: 0, state: 0, proposal: 0 };
/** A leg that has not begun, but for its grant and its run. */
export const NEW_LEG: Leg = {
  grant: 0,
  run: 0,
  phase: LEG.ordered,
  report: REPORT.none,
  commit: 0,
  behind: 0,
  state: 0,
  look: 0,
  seen: 0,
  proposal: 0,
};

/** A list with one of its places changed. */
export function changeAt<T>(list: readonly T[], place: number, change: Partial<T>): readonly T[] {
  return list.map((one, at) => (at === place ? { ...one, ...change } : one));
}

/** The same for a list of numbers. */
export const changeList = (list: readonly number[], place: number, to: number): readonly number[] =>
  list.map((one, at) => (at === place ? to : one));
