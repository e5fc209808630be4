import type { Fault, Mode } from './modes.ts';
import type { Actor, Turnstile } from './turnstile.ts';

/** What a call offers to the faults. */
export interface Offer {
  readonly turn: number;
  /** Milliseconds since 1970, in the session's time. */
  readonly at: number;
  readonly actor: string;
  readonly call: string;
  /** The modes that can befall it here and now. */
  readonly modes: readonly Mode[];
  /** How many changes it carries, where it carries several. */
  readonly parts: number;
}

/** Says what happens to a call; undefined for nothing. */
export type FaultSource = (offer: Offer) => Fault | undefined;

/** An actor that a fault can kill. */
export interface Mortal extends Actor {
  readonly kill: () => void;
}

/** What all doors of one session share. */
export interface Floor {
  readonly turnstile: Turnstile;
  readonly faults: FaultSource;
  /** Every call that had its turn, so that a sweep knows where faults can happen. */
  readonly offers: Offer[];
  /** The faults that happened. */
  readonly struck: (Fault & { readonly call: string; readonly actor: string })[];
  readonly log: string[];
  /** Until when GitHub's budget is used up. */
  budgetUntil: number;
  lastFaultAt: number;
}

/** One line of the log; the only numbers in it are turns and the session's time. */
export function tell(floor: Floor, actor: string, words: string): void {
  const { turnstile, log } = floor;
  log.push(`${String(turnstile.turn()).padStart(4)} ${seconds(turnstile.now())} ${actor}: ${words}`);
}

const seconds = (ms: number): string => new Date(ms).toISOString().slice(11, 23);
