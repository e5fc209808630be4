/** Chance from a seed: the same seed gives the same throws. */
export interface Dice {
  /** Uniform in [0, 1). */
  readonly random: () => number;
  /** A whole number from 0 to below the bound. */
  readonly below: (bound: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(items: readonly [T, ...T[]]) => T;
}

/** Throws by a 32-bit generator (mulberry32): small, and good enough to shuffle turns. */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  const random = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (bound: number): number => Math.floor(random() * bound);
  return {
    random,
    below,
    chance: (share) => random() < share,
    pick: (items) => items[below(items.length)] ?? items[0],
  };
}
