import type { RunRef } from '../../src/domain/ids.ts';
import type { JournalEvent } from '../../src/domain/journal.ts';
import { taskOf } from '../../src/domain/request-state.ts';
import type { RequestState } from '../../src/domain/request-state.ts';
import { checkEvent } from './check-events.ts';
import type { Truth } from './check-events.ts';
import { checkState, checkStep, isAtRest } from './check-state.ts';
import type { Commits } from './commits.ts';
import { foldState, keyOf } from './fields.ts';
import { filedState } from './first-state.ts';
import { must } from './invariants.ts';
import type { Rules } from './rules.ts';
import type { World } from './worlds.ts';

/** What an actor decided on a state and has not seen written yet. */
export interface Proposal {
  readonly events: readonly JournalEvent[];
  readonly run: RunRef;
  readonly truth: Truth;
}

/** Every state that the journal can tell, by number, and what can be written on it. */
export interface Journal {
  readonly first: number;
  readonly size: () => number;
  readonly stateAt: (id: number) => RequestState;
  /** The number of the commit where the work branch must stand. */
  readonly workAt: (id: number) => number;
  readonly atRest: (id: number) => boolean;
  /** The decision of an actor on a state, made once for the same key; 0 where nothing is to be written. */
  readonly propose: (id: number, key: string, decide: (state: RequestState) => Proposal) => number;
  readonly proposedOn: (proposal: number) => number;
  /** The state after the proposal is written on a head, wherever it was decided. */
  readonly append: (head: number, proposal: number) => number;
}

/** A state, and how many conversations of each task's present mandate were judged, counted by the model itself. */
interface Kept {
  readonly state: RequestState;
  readonly judged: ReadonlyMap<string, number>;
  readonly work: number;
  readonly atRest: boolean;
}

export function createJournal(rules: Rules, world: World, commits: Commits): Journal {
  const kept: Kept[] = [];
  const ids = new Map<string, number>();
  const proposals: { readonly on: number; readonly proposal: Proposal }[] = [{ on: 0, proposal: NOTHING }];
  const decided = new Map<string, number>();
  const appended = new Map<number, number>();

  const keep = (state: RequestState, judged: ReadonlyMap<string, number>): number => {
    const folded = foldState(state);
    const key = `${keyOf(folded)}${JSON.stringify([...judged])}`;
    const there = ids.get(key);
    if (there !== undefined) return there;
    checkState(folded, world);
    const work = folded.work === null ? 0 : commits.numberOf(folded.work);
    kept.push({ state: folded, judged, work, atRest: isAtRest(folded) });
    ids.set(key, kept.length - 1);
    return kept.length - 1;
  };
  const keptAt = (id: number): Kept => found(kept[id]);
  const write = (head: number, { events, run, truth }: Proposal): number => {
    const before = keptAt(head);
    const after = events.reduce((state, event) => {
      checkEvent(state, event, truth);
      return rules.foresee(state, [event], run);
    }, before.state);
    checkStep(before.state, after);
    return keep(after, countJudged(before, events));
  };

  return {
    first: keep(filedState(world, commits), new Map()),
    size: () => kept.length,
    stateAt: (id) => keptAt(id).state,
    workAt: (id) => keptAt(id).work,
    atRest: (id) => keptAt(id).atRest,
    propose(id, key, decide) {
      const whole = `${id}:${key}`;
      const there = decided.get(whole);
      if (there !== undefined) return there;
      const proposal = decide(keptAt(id).state);
      const number = proposal.events.length === 0 ? 0 : proposals.push({ on: id, proposal }) - 1;
      decided.set(whole, number);
      return number;
    },
    proposedOn: (proposal) => found(proposals[proposal]).on,
    append(head, proposal) {
      const pair = head * 2 ** 26 + proposal;
      const there = appended.get(pair);
      if (there !== undefined) return there;
      const after = write(head, found(proposals[proposal]).proposal);
      appended.set(pair, after);
      return after;
    },
  };
}

const NOTHING: Proposal = { events: [], run: { id: 0, attempt: 1 }, truth: { green: false } };

/** Conversations that ended in a delivery, since the plan or a person's word gave the mandate. */
function countJudged({ state, judged }: Kept, events: readonly JournalEvent[]): ReadonlyMap<string, number> {
  const counts = new Map(judged);
  for (const event of events) {
    if (event.type === 'answered' && event.task !== null) counts.delete(event.task);
    if (event.type !== 'settled' || !JUDGED.has(event.outcome)) continue;
    const live = state.live.find(({ grant }) => grant.term === event.term);
    if (live?.grant.kind !== 'work') continue;
    const { key } = taskOf(state, live.grant.task);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    must((counts.get(key) ?? 0) <= 2, 'two-attempts', `a third delivery of ${key} was judged`);
  }
  return new Map([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const JUDGED: ReadonlySet<string> = new Set([
  'green',
  'red',
  'unverified',
  'refused',
  'question',
  'objected',
  'unaudited',
]);

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The model lost one of its numbers.');
  return value;
}
