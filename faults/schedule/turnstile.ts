/** Somebody who makes outside calls, one job of a run for instance. */
export interface Actor {
  readonly name: string;
  /** Whether it was killed: then nothing of it ever goes on. */
  readonly dead: () => boolean;
}

/** Who waits, for what, and from when on it may go. */
export interface Waiting {
  readonly actor: Actor;
  readonly call: string;
  /** Milliseconds of the session's time. */
  readonly from: number;
  readonly arrival: number;
}

/** Chooses who goes next; every list holds at least one. */
export type Choose = (
  waiting: readonly Waiting[],
  at: { readonly now: number; readonly turn: number },
) => Waiting;

export interface Turnstile {
  readonly now: () => number;
  /** How many turns were given. */
  readonly turn: () => number;
  /** Waits for a turn, at the earliest at a moment; gives the turn's number. A dead actor never gets one. */
  readonly enter: (actor: Actor, call: string, from?: number) => Promise<number>;
  /** Gives turns until nobody waits any more. */
  readonly run: () => Promise<void>;
}

interface Entry extends Waiting {
  readonly go: (turn: number) => void;
}

interface Options {
  readonly choose: Choose;
  readonly start: number;
  /** How long each turn takes. */
  readonly turnMs: number;
  readonly mostTurns: number;
  /** Told after each turn, when everything that it set off has come to a wait. */
  readonly afterTurn: () => void;
}

/**
 * Lets one outside call happen at a time. Between two turns everything that can run does run: nothing in a session waits for
 * anything but the turnstile, so that one round of the event loop empties the queue of microtasks and no real time matters.
 */
export function createTurnstile({ choose, start, turnMs, mostTurns, afterTurn }: Options): Turnstile {
  let entries: Entry[] = [];
  let now = start;
  let turn = 0;
  let arrivals = 0;
  const enter: Turnstile['enter'] = (actor, call, from = now) =>
    new Promise((go) => entries.push({ actor, call, from, arrival: (arrivals += 1), go }));
  const run = async (): Promise<void> => {
    for (;;) {
      await settled();
      afterTurn();
      await settled();
      entries = entries.filter((entry) => !entry.actor.dead());
      if (entries.length === 0) return;
      if (turn >= mostTurns) throw new Error(`The session does not come to rest: ${turn} turns.`);
      const chosen = choose(entries, { now, turn: turn + 1 });
      const entry = entries.find((one) => one.arrival === chosen.arrival);
      entries = entries.filter((one) => one !== entry);
      now = Math.max(now, chosen.from) + turnMs;
      entry?.go((turn += 1));
    }
  };
  return { now: () => now, turn: () => turn, enter, run };
}

/** Every microtask has run when the event loop comes round. */
const settled = (): Promise<void> => new Promise((go) => setImmediate(go));
