import { z } from 'zod';
import { Nonce, TaskKey } from './ids.ts';

/** Which tasks are filed under which epic; one with a nonce that is new is to be opened. Written before anything of it is made. */
export const Grouped = z.object({
  type: z.literal('grouped'),
  epics: z
    .array(
      z.object({
        nonce: Nonce,
        tasks: z.array(TaskKey).min(1),
        /** It holds what was added while the request ran. */
        later: z.literal(true).optional(),
      }),
    )
    .min(1),
});

/** The issues of epics; from here on they are known by their numbers. */
export const EpicsOpened = z.object({
  type: z.literal('epics-opened'),
  epics: z.array(z.object({ nonce: Nonce, issue: z.number().int().positive(), node: z.string() })).min(1),
});
