import type { SeenCall } from '../../sandbox/model/exchange.ts';
import type { Clash } from './clash.ts';
import type { EventOf, JournalEvent } from './journal-events.ts';

/** What is looked at when the story is over. */
export interface StoryRecord {
  readonly events: readonly JournalEvent[];
  /** Requests to the scripted model; null where the model stood outside. */
  readonly calls: readonly SeenCall[] | null;
  /** Whether one open pull request leads from the work branch to the default branch. */
  readonly offered: boolean;
  /** Names of the jobs that failed, verifications left out: those may. */
  readonly failedJobs: readonly string[];
  /** Deliveries that do not go together, found by running the tests of the project again. */
  readonly clashes: readonly Clash[];
}

/** The part of a record that the journal alone tells. */
export type Told = Pick<StoryRecord, 'events'>;

/** An event with its place in the journal. */
export type Placed<T extends JournalEvent['type']> = EventOf<T> & { readonly place: number };

/** The events of one type, in order. */
export function eventsOf<T extends JournalEvent['type']>({ events }: Told, type: T): readonly Placed<T>[] {
  const isWanted = (event: JournalEvent): event is EventOf<T> => event.type === type;
  return events.flatMap((event, place) => (isWanted(event) ? [{ ...event, place }] : []));
}

export interface WorkLeg {
  readonly kind: 'work' | 'batch';
  readonly term: number;
  readonly tasks: readonly string[];
  readonly attempt: number;
  readonly granted: number;
  /** Null while it is under way. */
  readonly settled: Placed<'settled'> | null;
}

/** Every grant with how it ended. */
export function legsOf(record: Told): readonly WorkLeg[] {
  const ends = eventsOf(record, 'settled');
  return eventsOf(record, 'granted').flatMap(({ grants, place }) =>
    grants.map((grant) => ({
      kind: grant.kind,
      term: grant.term,
      tasks: grant.kind === 'work' ? [grant.task] : grant.tasks,
      attempt: grant.kind === 'work' ? grant.attempt : 1,
      granted: place,
      settled: ends.find((end) => end.term === grant.term) ?? null,
    })),
  );
}

/** Where a task landed; infinity if it has not. */
export const landedAt = (record: Told, task: string): number =>
  eventsOf(record, 'landed').find((event) => event.tasks.includes(task))?.place ?? Infinity;
