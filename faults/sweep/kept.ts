import { z } from 'zod';
import { MODES } from '../schedule/modes.ts';
import type { Schedule } from '../schedule/modes.ts';

const Kept = z.object({
  world: z.string(),
  order: z.number().int(),
  faults: z.array(z.object({ at: z.number().int(), mode: z.enum(MODES), part: z.number().int().optional() })),
});

/** A schedule that was kept as a file. */
export function readSchedule(text: string): Schedule {
  const { world, order, faults } = Kept.parse(JSON.parse(text));
  return {
    world,
    order,
    faults: faults.map(({ at, mode, part }) => (part === undefined ? { at, mode } : { at, mode, part })),
  };
}
