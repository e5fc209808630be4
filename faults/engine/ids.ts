import { Nonce } from '../../src/domain/ids.ts';
import type { Ids } from '../../src/ports/small.ts';
import { createDice } from '../schedule/dice.ts';

/** Words that differ within a session and come again in the next one with the same seed. */
export function createSessionIds(seed: number): Ids {
  const dice = createDice(seed);
  let count = 0;
  return {
    nonce: () => Nonce.parse(`word${String((count += 1)).padStart(12, '0')}`),
    random: dice.next,
  };
}
