import { WORLDS } from '../worlds/index.ts';
import type { Errand } from './errand.ts';
import { planPairs } from './pairs.ts';
import { singleFaults } from './play.ts';

/** Every call of a world with every mode that can befall it, one at a time. */
export async function everyFault(world: string): Promise<readonly Errand[]> {
  const faults = await singleFaults(world);
  return [
    { kind: 'exact', world, faults: [] },
    ...faults.map((one) => ({ kind: 'exact', world, faults: [one] }) as const),
  ];
}

/** One part of so many, `1/8` for instance. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** Every pair of faults of a world that `planPairs` tells apart, or a part of them; and how many there are. */
export async function everyPair(
  world: string,
  { index, of }: Shard,
): Promise<{ readonly errands: readonly Errand[]; readonly all: number; readonly played: number }> {
  const { plans, all, played } = await planPairs(world);
  const mine = plans.filter((_plan, place) => place % of === index - 1);
  return { errands: mine.map((plan) => ({ kind: 'after', world, ...plan })), all, played };
}

/** Seeds, the worlds in turn. */
export const seeds = (from: number, count: number): readonly Errand[] =>
  Array.from({ length: count }, (_none, index) => seedErrand(from + index));

export function seedErrand(seed: number, world?: string): Extract<Errand, { kind: 'drawn' }> {
  const turned = WORLDS[seed % WORLDS.length]?.name ?? 'small';
  return { kind: 'drawn', seed, world: world ?? turned };
}
