import { WORLDS } from '../../worlds/index.ts';
import type { World } from '../../worlds/world.ts';
import { copycat } from './copycat.ts';
import { curious } from './curious.ts';
import { advisory, hasty, tight, unaudited } from './later.ts';
import { retryForNothing } from './retry-for-nothing.ts';
import { stubborn } from './stubborn.ts';
import { assigned, cancelled, ungrouped } from './variants.ts';

/** Worlds that only broken builds need, besides those of the sweep. */
const FURTHER: readonly World[] = [
  stubborn,
  curious,
  copycat,
  retryForNothing,
  ungrouped,
  cancelled,
  assigned,
  advisory,
  hasty,
  unaudited,
  tight,
];

/** A world of the sweep or one of these. */
export function worldFor(name: string): World {
  const found = [...WORLDS, ...FURTHER].find((world) => world.name === name);
  if (!found) throw new Error(`There is no world ${name}.`);
  return found;
}
