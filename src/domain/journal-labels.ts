import { z } from 'zod';
import { Nonce, TaskKey } from './ids.ts';
import { Priority } from './plan.ts';

/** A person's label gave a task to another worker type. */
const Rerouted = z.object({
  type: z.literal('rerouted'),
  task: TaskKey,
  worker: z.string(),
  by: z.string(),
  nonce: Nonce,
});

/** A person's label put a task before or behind others. */
const Prioritised = z.object({
  type: z.literal('prioritised'),
  task: TaskKey,
  priority: Priority,
  by: z.string(),
});

export const labelEvents = [Rerouted, Prioritised] as const;
export type LabelEvent = z.infer<(typeof labelEvents)[number]>;
