import { drawAt } from './dice.ts';
import type { Choose, Waiting } from './turnstile.ts';

/** One in so many turns goes to the next sleeper although others could go: a slow machine. */
const OVERSLEPT = 12;

/** In the order of arrival for 0; else drawn for each turn by itself, so that a fault taken away changes as little as possible. */
export const chooseBy = (order: number): Choose => (order === 0 ? inTurn : drawn(order));

const inTurn: Choose = (waiting, { now }) => firstOf(readyOf(waiting, now));

const drawn =
  (seed: number): Choose =>
  (waiting, { now, turn }) => {
    const ready = readyOf(waiting, now);
    const sleeping = waiting.filter((one) => one.from > now);
    const draw = drawAt(seed, turn);
    if (sleeping.length > 0 && draw < 1 / OVERSLEPT) return firstOf(soonest(sleeping));
    return ready[Math.floor(drawAt(seed, -turn) * ready.length)] ?? firstOf(ready);
  };

/** Those who may go now; where all sleep, those who wake first. */
function readyOf(waiting: readonly Waiting[], now: number): readonly Waiting[] {
  const ready = waiting.filter((one) => one.from <= now);
  return ready.length > 0 ? ready : soonest(waiting);
}

function soonest(waiting: readonly Waiting[]): readonly Waiting[] {
  const first = Math.min(...waiting.map((one) => one.from));
  return waiting.filter((one) => one.from === first);
}

function firstOf(waiting: readonly Waiting[]): Waiting {
  const [first, ...others] = waiting;
  if (!first) throw new Error('Nobody waits.');
  return others.reduce(
    (best, one) =>
      one.from < best.from || (one.from === best.from && one.arrival < best.arrival) ? one : best,
    first,
  );
}
