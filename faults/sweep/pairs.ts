import { createHash } from 'node:crypto';
import { faultsAt } from '../schedule/sources.ts';
import type { Offer } from '../schedule/floor.ts';
import type { Fault } from '../schedule/modes.ts';
import { playSchedule, singleFaults } from './play.ts';
import type { Played } from './play.ts';

/** One fault, and the turns after it at which a second one is played. */
export interface PairPlan {
  readonly first: Fault;
  readonly seconds: readonly number[];
}

export interface PairPlans {
  readonly plans: readonly PairPlan[];
  /** Every pair there is, and how many of them are played. */
  readonly all: number;
  readonly played: number;
}

/**
 * Every pair of faults of a world, but for those that say what another one has said. Where a session goes on from a turn exactly as one
 * that is planned already does from a turn of its own (the same calls with the same answers and decisions to the same end), what
 * could be told apart by any later call is equal, so a second fault from there on is the same fault again. The job that the first fault
 * struck is never compared with others': it may keep in mind what no call shows, a count of tries for instance.
 */
export async function planPairs(world: string): Promise<PairPlans> {
  const seen = new Set<string>();
  const undisturbed = await playSchedule({ world, order: 0, faults: [] });
  for (const name of endsOf(undisturbed).values()) seen.add(name);
  const plans: PairPlan[] = [];
  let all = 0;
  let played = 0;
  for (const first of await singleFaults(world)) {
    const session = await playSchedule({ world, order: 0, faults: [first] });
    const ends = endsOf(session);
    const later = session.offers.filter(({ turn }) => turn > first.at);
    const seconds = later.filter((offer) => isNew(seen, nameOf(session, { first, offer, ends })));
    all += countOf(later);
    played += countOf(seconds);
    if (seconds.length > 0) plans.push({ first, seconds: seconds.map(({ turn }) => turn) });
  }
  return { plans, all, played };
}

const countOf = (offers: readonly Offer[]): number => offers.flatMap(faultsAt).length;

function isNew(seen: Set<string>, name: string): boolean {
  const before = seen.size;
  return seen.add(name).size > before;
}

function nameOf(
  { outcome }: Played,
  { first, offer, ends }: { first: Fault; offer: Offer; ends: ReadonlyMap<number, string> },
): string {
  const end = ends.get(offer.turn) ?? '';
  const [struck] = outcome.struck;
  return struck?.actor === offer.actor ? `${first.mode} of ${offer.actor}: ${end}` : end;
}

/** What follows from each turn on, by one word: the log without its clock and without commits, which are named by their texts. */
function endsOf({ log }: Played): ReadonlyMap<number, string> {
  const ends = new Map<number, string>();
  let end = '';
  for (const line of log.toReversed()) {
    const [, turn = '', words = ''] = /^ *(\d+) \S+ (.*)$/s.exec(line) ?? [];
    end = createHash('sha256')
      .update(`${end}\n${words.replace(/\b[0-9a-f]{7,40}\b/g, '*')}`)
      .digest('hex');
    ends.set(Number(turn), end);
  }
  return ends;
}
