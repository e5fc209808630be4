import { z } from 'zod';
import type { FaultSource } from '../schedule/floor.ts';
import { MODES } from '../schedule/modes.ts';
import type { Fault } from '../schedule/modes.ts';
import type { Played } from './play.ts';

const KeptFault = z.object({
  at: z.number().int(),
  mode: z.enum(MODES),
  part: z.number().int().optional(),
  /** Whose call it struck, which one, and how many such calls there had been. */
  actor: z.string(),
  call: z.string(),
  nth: z.number().int().positive(),
});
const Kept = z.object({ world: z.string(), order: z.number().int(), faults: z.array(KeptFault) });

/** A schedule that was kept as a file. Its faults strike by the names of calls: a turn's number shifts when a call is added before it. */
export type Kept = z.infer<typeof Kept>;

export const readKept = (text: string): Kept => Kept.parse(JSON.parse(text));

/** What is kept of a session that failed. */
export function keptOf({ outcome, offers }: Pick<Played, 'outcome' | 'offers'>) {
  const { schedule, struck, violations } = outcome;
  const faults = schedule.faults.map((fault, index) => {
    const { actor = '', call = '' } = struck[index] ?? {};
    const before = offers.filter(
      (offer) => offer.turn <= fault.at && nameOf(offer) === nameOf({ actor, call }),
    );
    return { ...fault, actor, call: plain(call), nth: Math.max(1, before.length) };
  });
  return { ...schedule, faults, found: violations[0] };
}

/** Strikes where a kept schedule did. */
export function asKept({ faults }: Kept): FaultSource {
  const counts = new Map<string, number>();
  return (offer): Fault | undefined => {
    const name = nameOf(offer);
    const nth = (counts.get(name) ?? 0) + 1;
    counts.set(name, nth);
    const found = faults.find((fault) => nameOf(fault) === name && fault.nth === nth);
    if (!found) return undefined;
    const { mode, part } = found;
    return part === undefined ? { at: offer.turn, mode } : { at: offer.turn, mode, part };
  };
}

const nameOf = ({ actor, call }: { readonly actor: string; readonly call: string }): string =>
  `${actor}: ${plain(call)}`;

/** Commits are named by what they hold, down to the last word of a text. */
const plain = (call: string): string => call.replace(/\b(behind)-[0-9a-f]{12}\b/g, '$1-*');
