import { z } from 'zod';

const term = z.number();
const key = z.string();

const Grant = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('work'), term, task: key, attempt: z.number() }),
  z.looseObject({ kind: z.literal('batch'), term, tasks: z.array(key) }),
]);

const Spent = z.looseObject({
  model: z.string(),
  calls: z.number(),
  input: z.number(),
  cacheRead: z.number(),
  cacheWrite: z.number(),
  output: z.number(),
  microdollars: z.number().nullable(),
});
export type Spent = z.infer<typeof Spent>;

/** Those lines of a request's journal that the demo speaks of, as they stand in Git. */
export const JournalEvent = z.discriminatedUnion('type', [
  z.looseObject({
    type: z.literal('planned'),
    tasks: z.array(z.looseObject({ key, worker: z.string(), after: z.array(key) })),
    spent: Spent.nullable(),
  }),
  z.looseObject({ type: z.literal('plan-failed'), spent: Spent.nullable() }),
  z.looseObject({ type: z.literal('granted'), grants: z.array(Grant) }),
  z.looseObject({
    type: z.literal('settled'),
    term,
    outcome: z.string(),
    tasks: z.array(key),
    /** The commit that was made of the delivery, and the one in which it was verified as it would land. */
    checkpoint: z.string().nullable(),
    candidate: z.string().nullable(),
    reason: z.string().nullable(),
    delivery: z.string().optional(),
    spent: Spent.nullable(),
    audit: z.looseObject({ outcome: z.string(), findings: z.number(), spent: Spent }).optional(),
  }),
  z.looseObject({ type: z.literal('landed'), tasks: z.array(key) }),
  z.looseObject({ type: z.literal('asked'), task: key.nullable(), why: z.string() }),
  z.looseObject({ type: z.literal('answered'), task: key.nullable(), by: z.string() }),
  z.looseObject({ type: z.literal('finished'), outcome: z.string() }),
]);
export type JournalEvent = z.infer<typeof JournalEvent>;
export type EventOf<T extends JournalEvent['type']> = Extract<JournalEvent, { type: T }>;

const Line = z.looseObject({ event: z.unknown() });

/** The events of one segment of a journal; lines that the demo does not speak of are left out. */
export const eventsIn = (segment: string): readonly JournalEvent[] =>
  segment
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const event = JournalEvent.safeParse(Line.parse(JSON.parse(line)).event);
      return event.success ? [event.data] : [];
    });
