/** Numbers that look random and come again with the same seed. */
export interface Dice {
  /** Uniform in [0, 1). */
  readonly next: () => number;
  readonly below: (limit: number) => number;
}

/** A stream of numbers of its own; streams with different seeds have nothing in common. */
export function createDice(seed: number): Dice {
  let state = mix(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    return mix(state) / 2 ** 32;
  };
  return { next, below: (limit) => Math.floor(next() * limit) };
}

/** One number for a seed and a place, so that what is drawn at a place does not depend on what was drawn before. */
export const drawAt = (seed: number, place: number): number =>
  mix(Math.imul(seed, 0x9e3779b1) ^ Math.imul(place + 1, 0x85ebca6b)) / 2 ** 32;

function mix(value: number): number {
  let one = value | 0;
  one = Math.imul(one ^ (one >>> 16), 0x21f0aaad);
  one = Math.imul(one ^ (one >>> 15), 0x735a2d97);
  return (one ^ (one >>> 15)) >>> 0;
}
