import { CHECKERS } from '../../checkers/index.ts';
import { evidenceOf } from '../../sweep/judge.ts';
import type { Facts } from '../row.ts';
import { play } from './play.ts';
import type { Played } from './play.ts';

/** What holds of every session, whatever went wrong: no checker finds anything, and each strike and act had its moment. */
export async function holds(played: Played): Promise<Facts> {
  const usual = await play({ world: { ...played.world, people: [] } });
  const evidence = evidenceOf(played, [usual.github.picture()]);
  const found = CHECKERS.flatMap(({ name, check }) => check(evidence).map((what) => `${name}: ${what}`));
  return {
    [`every checker is content${found.map((one) => `; ${one}`).join('')}`]: found.length === 0,
    [`everything happened that was to happen${played.missed.map((one) => `; never ${one}`).join('')}`]:
      played.missed.length === 0,
  };
}
