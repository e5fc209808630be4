import type { Schedule } from '../schedule/modes.ts';
import type { Judged, Violation } from './judge.ts';

/** What came of one session, small enough to be sent between processes. */
export interface Outcome {
  /** Played again, it gives the same session. */
  readonly schedule: Schedule;
  readonly struck: readonly { readonly mode: string; readonly call: string; readonly actor: string }[];
  readonly violations: readonly Violation[];
  readonly states: readonly string[];
  readonly turns: number;
}

/** The first word or two of a call: its kind. */
export const kindOf = (call: string): string =>
  /^(change \S+|append|ask the model|warm the model|run|event|status|react|standing|wake|sleep)/.exec(
    call,
  )?.[0] ?? call;

export const outcomeOf = (
  { evidence, violations }: Pick<Judged, 'evidence' | 'violations'>,
  { order, states }: { order: number; states: readonly string[] },
): Outcome => ({
  schedule: {
    world: evidence.world,
    order,
    faults: evidence.struck.map(({ at, mode, part }) =>
      part === undefined ? { at, mode } : { at, mode, part },
    ),
  },
  struck: evidence.struck.map(({ mode, call, actor }) => ({ mode, call, actor })),
  violations,
  states,
  turns: evidence.turns,
});
