import { createDice, drawAt } from './dice.ts';
import { MODES } from './modes.ts';
import type { Fault, Mode } from './modes.ts';
import type { FaultSource } from './floor.ts';

/** Exactly these faults. */
export function exactly(faults: readonly Fault[]): FaultSource {
  const byTurn = new Map(faults.map((fault) => [fault.at, fault]));
  return ({ turn }) => byTurn.get(turn);
}

/** At most so many faults in one session, so that it can come to an end. */
const MOST_FAULTS = 8;
const MOST_BACK = 3;

/**
 * Faults drawn by a seed: each seed has a subset of the modes and a rate of its own, since a swarm of narrow storms finds more
 * than one broad drizzle. They stop by themselves after a number: then the session must come to its end.
 */
export function swarm(seed: number): FaultSource {
  const dice = createDice(seed);
  const modes = MODES.filter(() => dice.next() < 0.4);
  const rate = [0.01, 0.03, 0.08][dice.below(3)] ?? 0.03;
  const most = 1 + dice.below(MOST_FAULTS);
  let struck = 0;
  return (offer) => {
    const possible = offer.modes.filter((mode) => modes.includes(mode));
    if (struck >= most || possible.length === 0 || drawAt(seed ^ 0x51ed, offer.turn) >= rate)
      return undefined;
    struck += 1;
    const draw = drawAt(seed ^ 0x0dd5, offer.turn);
    const mode = possible[Math.floor(draw * possible.length)];
    return mode && faultOf(mode, offer, drawAt(seed ^ 0x7a11, offer.turn));
  };
}

function faultOf(
  mode: Mode,
  { turn, parts }: { readonly turn: number; readonly parts: number },
  draw: number,
): Fault {
  if (mode === 'stale') return { at: turn, mode, part: 1 + Math.floor(draw * MOST_BACK) };
  const cut = parts > 1 && (mode === 'crash-after' || mode === 'error-after') && draw < 0.5;
  return cut ? { at: turn, mode, part: 1 + Math.floor(draw * 2 * (parts - 1)) } : { at: turn, mode };
}

/** Every single fault that can befall a call: each mode, and for a request of several changes also half of it. */
export function faultsAt(offer: {
  readonly turn: number;
  readonly modes: readonly Mode[];
  readonly parts: number;
}): readonly Fault[] {
  return offer.modes.flatMap((mode): Fault[] => {
    const at = offer.turn;
    if (mode === 'stale') return [1, 2, MOST_BACK].map((part) => ({ at, mode, part }));
    const cut = offer.parts > 1 && (mode === 'crash-after' || mode === 'error-after');
    return cut
      ? [
          { at, mode },
          { at, mode, part: Math.ceil(offer.parts / 2) },
        ]
      : [{ at, mode }];
  });
}
