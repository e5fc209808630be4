import { exactly, faultsAt, swarm } from '../schedule/sources.ts';
import type { FaultSource, Offer } from '../schedule/floor.ts';
import type { Fault, Schedule } from '../schedule/modes.ts';
import { statesOf } from '../witness/states.ts';
import { worldOf } from '../worlds/index.ts';
import type { Errand } from './errand.ts';
import { playJudged } from './judge.ts';
import { asKept } from './kept.ts';
import type { Kept } from './kept.ts';
import { outcomeOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';

/** One session, with where faults could have struck. */
export interface Played {
  readonly outcome: Outcome;
  readonly offers: readonly Offer[];
  readonly log: readonly string[];
}

/** Plays a schedule. */
export const playSchedule = ({ world, order, faults }: Schedule): Promise<Played> =>
  playWith(world, { order, faults: exactly(faults) });

/** Plays what a seed draws. */
export const playDrawn = (world: string, seed: number): Promise<Played> =>
  playWith(world, { order: seed, faults: swarm(seed) });

/** Plays what was kept. */
export const playKept = (kept: Kept): Promise<Played> =>
  playWith(kept.world, { order: kept.order, faults: asKept(kept) });

/** Plays what a process was sent for. */
export async function playErrand(errand: Errand): Promise<readonly Outcome[]> {
  const { world } = errand;
  if (errand.kind === 'drawn') return [(await playDrawn(world, errand.seed)).outcome];
  if (errand.kind === 'exact')
    return [(await playSchedule({ world, order: 0, faults: errand.faults })).outcome];
  return playPairs(errand);
}

/** Every fault of a world that can strike alone. */
export async function singleFaults(world: string): Promise<readonly Fault[]> {
  const { offers } = await playSchedule({ world, order: 0, faults: [] });
  return offers.flatMap(faultsAt);
}

async function playPairs({
  world,
  first,
  seconds,
}: Extract<Errand, { kind: 'after' }>): Promise<readonly Outcome[]> {
  const { offers } = await playSchedule({ world, order: 0, faults: [first] });
  const outcomes: Outcome[] = [];
  for (const second of offers.filter(({ turn }) => seconds.includes(turn)).flatMap(faultsAt)) {
    outcomes.push((await playSchedule({ world, order: 0, faults: [first, second] })).outcome);
  }
  return outcomes;
}

async function playWith(
  world: string,
  { order, faults }: { order: number; faults: FaultSource },
): Promise<Played> {
  const struck: Fault[] = [];
  const kept: FaultSource = (offer) => {
    const fault = faults(offer);
    if (fault) struck.push(fault);
    return fault;
  };
  try {
    const judged = await playJudged(worldOf(world), order, kept);
    const { evidence, log } = judged;
    const states = statesOf(evidence, log);
    return { outcome: outcomeOf(judged, { order, states }), offers: evidence.offers, log };
  } catch (error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { outcome: unplayable({ world, order, faults: struck }, what), offers: [], log: [] };
  }
}

/** A session that never came to its end, or whose end cannot be read. */
const unplayable = (schedule: Schedule, what: string): Outcome => ({
  schedule,
  struck: [],
  violations: [{ checker: 'can-be-played', what }],
  states: [],
  turns: 0,
});
