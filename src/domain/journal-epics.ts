import { z } from 'zod';
import { Nonce, TaskKey } from './ids.ts';

/** Which tasks are filed under which epic; one with a nonce that is new is to be opened. Written before anything of it is made. */
const Grouped = z.object({
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
const EpicsOpened = z.object({
  type: z.literal('epics-opened'),
  epics: z.array(z.object({ nonce: Nonce, issue: z.number().int().positive(), node: z.string() })).min(1),
});

/** A person closed an epic with tasks in it that nobody had begun: they wait, and our comment with the nonce says so. */
const EpicHeld = z.object({ type: z.literal('epic-held'), epic: Nonce, nonce: Nonce });

/** It is open again, and its tasks go on. */
const EpicFreed = z.object({ type: z.literal('epic-freed'), epic: Nonce });

export const epicEvents = [Grouped, EpicsOpened, EpicHeld, EpicFreed] as const;
export type EpicEvent = z.infer<(typeof epicEvents)[number]>;
