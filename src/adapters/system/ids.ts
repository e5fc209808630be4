import { randomInt } from 'node:crypto';
import { Nonce } from '../../domain/ids.ts';
import type { Ids } from '../../ports/small.ts';

const SIGNS = '0123456789abcdefghijklmnopqrstuvwxyz';
const NONCE_LENGTH = 20;
/** The widest range that `randomInt` takes. */
const STEPS = 2 ** 48 - 1;

/** Random words of 103 bits, from the system's own source. */
export function createIds(): Ids {
  return {
    nonce: () => Nonce.parse(Array.from({ length: NONCE_LENGTH }, randomSign).join('')),
    random: () => randomInt(STEPS) / STEPS,
  };
}

const randomSign = (): string => SIGNS.charAt(randomInt(SIGNS.length));
