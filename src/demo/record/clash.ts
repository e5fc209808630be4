import { eventsOf, landedAt, legsOf, type Told, type WorkLeg } from './story-record.ts';

export type Verdict = 'green' | 'red';

/** A commit, and what the project's own tests said of it when they were run again. */
export interface Tried {
  readonly commit: string;
  readonly verdict: Verdict;
}

/** Two deliveries made side by side of which one landed as it was and the other was made anew, and the commit that held both. */
export interface Clash {
  readonly kept: Tried & { readonly task: string };
  readonly anew: Tried & { readonly task: string };
  readonly together: Tried;
}

/** What the journal alone tells of a clash; whether it is one, only the commits can tell. */
export interface Suspect {
  readonly kept: { readonly task: string; readonly commit: string };
  readonly anew: { readonly task: string; readonly commit: string };
  /** Candidates that were red after both deliveries, and before the one was made anew. */
  readonly red: readonly string[];
}

/** The pairs of first deliveries, made side by side, of which one had to be made anew after a red verdict; in the end both landed. */
export function suspectsIn(record: Told): readonly Suspect[] {
  const legs = legsOf(record).filter(({ kind }) => kind === 'work');
  const firsts = legs.filter(({ attempt }) => attempt === 1).flatMap(deliveredBy);
  return firsts.flatMap((anew) =>
    firsts.flatMap((kept) => {
      const again = legs.find((leg) => leg.tasks[0] === anew.task && leg.granted > anew.settled);
      const isKept = legs.every((leg) => leg.tasks[0] !== kept.task || leg.granted <= kept.granted);
      if (kept === anew || !again || !isKept || !isSideBySide(kept, anew)) return [];
      if (Math.max(landedAt(record, kept.task), landedAt(record, anew.task)) === Infinity) return [];
      const red = redBetween(record, Math.max(kept.granted, anew.granted), again.granted);
      return red.length === 0 ? [] : [{ kept, anew, red }];
    }),
  );
}

interface Delivered {
  readonly task: string;
  readonly commit: string;
  readonly granted: number;
  readonly settled: number;
}

const deliveredBy = ({ tasks: [task], granted, settled }: WorkLeg): readonly Delivered[] =>
  task !== undefined && settled?.checkpoint
    ? [{ task, commit: settled.checkpoint, granted, settled: settled.place }]
    : [];

const isSideBySide = (one: Delivered, two: Delivered): boolean =>
  one.granted < two.settled && two.granted < one.settled;

const redBetween = (record: Told, from: number, to: number): readonly string[] =>
  eventsOf(record, 'settled').flatMap(({ outcome, candidate, place }) =>
    outcome === 'red' && candidate !== null && place > from && place < to ? [candidate] : [],
  );
