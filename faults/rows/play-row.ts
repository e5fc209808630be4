import { ROWS } from './index.ts';
import type { Facts } from './row.ts';

/** Plays the row with this number. What a play throws is a fact that is not so. */
export async function playRow(number: number): Promise<Facts> {
  const row = ROWS.find((one) => one.number === number);
  if (!row) throw new Error(`There is no row ${number}.`);
  try {
    return await row.play();
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { [`it can be played to its end: ${why}`]: false };
  }
}
