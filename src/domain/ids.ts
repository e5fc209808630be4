import { z } from 'zod';

/** A full Git object id. */
export const Oid = z
  .string()
  .regex(/^[0-9a-f]{40}$/)
  .brand<'Oid'>();
export type Oid = z.infer<typeof Oid>;

/** `X.Y`: phase and place of a task in its plan, the number people see in commits and the tracker. */
export const TaskKey = z
  .string()
  .regex(/^[1-9]\d{0,2}\.[1-9]\d{0,2}$/)
  .brand<'TaskKey'>();
export type TaskKey = z.infer<typeof TaskKey>;

/** The phase of a task: the 1 of `1.2`. */
export const phaseOf = (task: TaskKey): number => Number(task.split('.')[0]);

/** `42`, or `42.2` for the second round on issue 42: the number that names everything of one request. */
export const RequestId = z
  .string()
  .regex(/^[1-9]\d*(\.[2-9]\d*|\.1\d+)?$/)
  .brand<'RequestId'>();
export type RequestId = z.infer<typeof RequestId>;

/** The first 32 hex digits of a SHA-256: freezes a text without repeating it. */
export const TextHash = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'TextHash'>();
export type TextHash = z.infer<typeof TextHash>;

/** A random word that marks what we create, so that it can be found again in a list. */
export const Nonce = z
  .string()
  .regex(/^[0-9a-z]{12,32}$/)
  .brand<'Nonce'>();
export type Nonce = z.infer<typeof Nonce>;

/** Which workflow run, and which attempt of it, did something. */
export const RunRef = z.object({ id: z.number().int().nonnegative(), attempt: z.number().int().positive() });
export type RunRef = z.infer<typeof RunRef>;
