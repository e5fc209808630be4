import type { Fault, Mode } from './modes.ts';
import { tell } from './floor.ts';
import type { Floor, Mortal } from './floor.ts';

/** What a caller is told in place of the answer. */
export type Instead =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'limited'; readonly waitMs: number };

/** One outside call: what it does, and what it looks like when it goes wrong. */
export interface Call<T> {
  readonly name: string;
  /** Whether GitHub's budget pays for it. */
  readonly paid: boolean;
  /** The modes that can befall it at its turn. */
  readonly modes: () => readonly Mode[];
  readonly perform: () => Promise<T>;
  readonly instead: (how: Instead) => T;
  /** How the answer reads in the log. */
  readonly words: (answer: T) => string;
  /** Where it carries several changes: carries out the first so many. */
  readonly partly?: { readonly parts: number; readonly perform: (count: number) => Promise<unknown> };
  /** The answer from a picture that is so many writes old. */
  readonly old?: (back: number) => Promise<T>;
}

export type Door = <T>(call: Call<T>) => Promise<T>;

/** How long the real client waits for an answer (src/shells/action/wire.ts). */
const TIMEOUT_MS = 30_000;
/** A slow effect comes so long after the caller gave up: later than its first look. */
const LATE_MS = 1_500;
const MINUTE_MS = 60_000;
const BUDGET_MS = 20 * MINUTE_MS;

/** The door of one actor: every call waits for its turn there, and goes wrong if the session's faults say so. */
export function createDoor(floor: Floor, actor: Mortal): Door {
  return async (call) => {
    const turn = await floor.turnstile.enter(actor, call.name);
    const left = floor.budgetUntil - floor.turnstile.now();
    if (call.paid && left > 0) {
      tell(floor, actor.name, `${call.name} -> the budget is used up`);
      return call.instead({ kind: 'limited', waitMs: left });
    }
    const fault = strike(floor, actor, { call, turn });
    const answer = await suffer(floor, actor, { call, fault });
    tell(floor, actor.name, `${call.name} -> ${call.words(answer)}${fault ? ` [${fault.mode}]` : ''}`);
    return answer;
  };
}

interface Turned<T> {
  readonly call: Call<T>;
  readonly turn: number;
}

function strike<T>(floor: Floor, actor: Mortal, { call, turn }: Turned<T>): Fault | undefined {
  const { name, partly } = call;
  const modes = call.modes();
  const at = floor.turnstile.now();
  const offer = { turn, at, actor: actor.name, call: name, modes, parts: partly?.parts ?? 1 };
  floor.offers.push(offer);
  const fault = floor.faults(offer);
  if (!fault || !modes.includes(fault.mode)) return undefined;
  floor.struck.push({ ...fault, call: name, actor: actor.name });
  floor.lastFaultAt = floor.turnstile.now();
  return fault;
}

interface Struck<T> {
  readonly call: Call<T>;
  readonly fault: Fault | undefined;
}

/** Does to a call what its fault says. */
async function suffer<T>(floor: Floor, actor: Mortal, { call, fault }: Struck<T>): Promise<T> {
  switch (fault?.mode) {
    case 'crash-before':
      return die(floor, actor, `${call.name} is never sent [crash-before]`);
    case 'crash-after':
      await carryOut(call, fault);
      return die(floor, actor, `${call.name} was carried out [crash-after]`);
    case 'error-after':
      await carryOut(call, fault);
      return call.instead({ kind: 'unknown' });
    case 'error-before':
      return call.instead({ kind: 'unknown' });
    case 'secondary-limit':
      return call.instead({ kind: 'limited', waitMs: MINUTE_MS });
    case 'too-many':
      return call.instead({ kind: 'limited', waitMs: 1_000 });
    case 'budget':
      floor.budgetUntil = floor.turnstile.now() + BUDGET_MS;
      return call.instead({ kind: 'limited', waitMs: BUDGET_MS });
    case 'slow':
      return timeOut(floor, actor, call);
    case 'stale':
      return call.old ? call.old(fault.part ?? 1) : call.perform();
    case 'lag':
      return call.instead({ kind: 'missing' });
    default:
      return call.perform();
  }
}

const carryOut = <T>(call: Call<T>, fault: Fault): Promise<unknown> =>
  call.partly && fault.part !== undefined ? call.partly.perform(fault.part) : call.perform();

function die(floor: Floor, actor: Mortal, words: string): Promise<never> {
  tell(floor, actor.name, words);
  actor.kill();
  return new Promise(() => undefined);
}

/** The one who is on the other side: nobody kills it. */
const github: Mortal = { name: 'github', dead: () => false, kill: () => undefined };

async function timeOut<T>(floor: Floor, actor: Mortal, call: Call<T>): Promise<T> {
  const given = floor.turnstile.now() + TIMEOUT_MS;
  void landLate(floor, call, given + LATE_MS);
  await floor.turnstile.enter(actor, `${call.name} times out`, given);
  return call.instead({ kind: 'unknown' });
}

async function landLate<T>(floor: Floor, call: Call<T>, at: number): Promise<void> {
  await floor.turnstile.enter(github, `${call.name} happens late`, at);
  const answer = await call.perform();
  tell(floor, github.name, `${call.name} happens late -> ${call.words(answer)}`);
}
