import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { readExchanges } from './exchange.ts';
import type { Outside } from './outside.ts';
import { playOutside } from './play-outside.ts';
import { createTape, type Difference } from './tape.ts';

/** Where a step that was played back parted from its recording; null for both where it did not. */
export const PlayReport = z.object({
  difference: z.object({ place: z.string(), recorded: z.unknown(), now: z.unknown() }).nullable(),
  /** The first recorded question that was never asked. */
  unasked: z.object({ n: z.number(), name: z.string(), args: z.unknown() }).nullable(),
});
export type PlayReport = z.infer<typeof PlayReport>;

/**
 * Plays a recording to the step of this process. The first difference ends the process: what came after it would only be about the
 * difference. At the end of the process the report is written.
 */
export function openPlayer(recording: string, report: string): Outside {
  let difference: Difference | null = null;
  const tape = createTape(readExchanges(readFileSync(recording, 'utf8')), (found) => {
    difference ??= found;
    process.exit(1);
  });
  process.once('exit', () => {
    writeFileSync(report, JSON.stringify({ difference, unasked: tape.unasked() }));
  });
  return playOutside(tape);
}
