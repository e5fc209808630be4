import { doubleGrants } from '../../bench/journal/double-grants.ts';
import type { JournalEntry } from '../../src/domain/journal.ts';
import type { ClaimTry, Publisher } from './publish-race.ts';

/** What several publishing runs left behind. */
export interface PublishedWorld {
  readonly entries: readonly JournalEntry[];
  readonly publishers: readonly Publisher[];
  readonly claims: readonly ClaimTry[];
  /** Of the sub-issues that stand under the request. */
  readonly titles: readonly string[];
}

const ONCE = ['requested', 'planned', 'filed'] as const;

/** The plan stands in the journal once, each task has one issue and one holder, and only the holder's claim went on. */
export function judgePublish(world: PublishedWorld): readonly string[] {
  const { entries, titles, claims } = world;
  const doubledTitles = titles.filter((title, at) => titles.indexOf(title) !== at);
  return [
    ...ONCE.flatMap((type) => {
      const times = entries.filter(({ event }) => event.type === type).length;
      return times === 1 ? [] : [`the journal says ${type} ${times} times`];
    }),
    ...doubledTitles.map((title) => `the issue "${title}" was filed twice`),
    ...doubleGrants(entries).map((one) => `line ${one.seq}: ${one.why}`),
    ...legsWithoutTerm(world),
    ...claims.flatMap((one) => claimedWrongly(entries, one)),
  ];
}

function legsWithoutTerm({ entries, publishers }: PublishedWorld): string[] {
  const holders = holdersOf(entries);
  return publishers.flatMap(({ run, legs }) =>
    legs
      .filter(({ grant }) => holders.get(grant.term) !== run)
      .map(({ name }) => `run ${run} got the leg ${name}, which the journal does not give to it`),
  );
}

function claimedWrongly(entries: readonly JournalEntry[], { run, order, went }: ClaimTry): string[] {
  const holder = holdersOf(entries).get(order.grant.term);
  if (went === (holder === run)) return [];
  return [
    `the claim of ${order.name} by run ${run} ${went ? 'went on' : 'was stopped'}, and run ${holder ?? 'none'} holds it`,
  ];
}

const holdersOf = (entries: readonly JournalEntry[]): ReadonlyMap<number, number> =>
  new Map(
    entries.flatMap(({ event, run }) =>
      event.type === 'granted' ? event.grants.map(({ term }) => [term, run.id] as const) : [],
    ),
  );
