import { z } from 'zod';
import { ForemanError } from '../../domain/fault.ts';

/** The version of the lines; a player that meets another one refuses. */
export const EXCHANGES_VERSION = 1;

/**
 * What is kept of an environment: which run this is and where its servers are. Everything else may be a secret; and no other name is
 * taken back from a recording, which may come from anywhere.
 */
export const KEPT_NAMES = [
  'GITHUB_ACTOR',
  'GITHUB_API_URL',
  'GITHUB_EVENT_NAME',
  'GITHUB_JOB',
  'GITHUB_REF',
  'GITHUB_REPOSITORY',
  'GITHUB_RUN_ATTEMPT',
  'GITHUB_RUN_ID',
  'GITHUB_SERVER_URL',
  'GITHUB_SHA',
  'GITHUB_WORKFLOW',
  'RUNNER_OS',
  'ANTHROPIC_BASE_URL',
] as const;
/** The action's own inputs, all that are secret left out: its tokens, and the key of an App. */
export const INPUT_NAME = /^INPUT_(APP-ID|(?!TOKEN$)[A-Z]+)$/;
/** A file that one job leaves for another. */
export const FILE_NAME = /^[a-z][a-z-]*\.json$/;

const texts = z.record(z.string(), z.string());
const files = z.record(z.string().regex(FILE_NAME), z.string());

/** What a step began with: nothing in it is a secret, since only listed names are taken and every text is scrubbed. */
export const Start = z.object({
  kind: z.literal('start'),
  v: z.literal(EXCHANGES_VERSION),
  step: z.string().regex(/^[a-z]+$/),
  env: z.partialRecord(z.enum(KEPT_NAMES), z.string()),
  inputs: z.record(z.string().regex(INPUT_NAME), z.string()),
  event: z.string().nullable(),
  /** What earlier jobs had left, by file name. */
  files,
});
export type Start = z.infer<typeof Start>;

/** Something asked outside; its answer is a line of its own, so that a killed step shows what it waited for. */
export const Ask = z.object({
  kind: z.literal('ask'),
  n: z.number().int().nonnegative(),
  name: z.string(),
  args: z.unknown(),
});
export type Ask = z.infer<typeof Ask>;

export const Answer = z.object({
  kind: z.literal('answer'),
  n: z.number().int().nonnegative(),
  value: z.unknown().optional(),
  /** What was thrown instead. */
  fault: z.object({ name: z.string(), message: z.string() }).optional(),
});
export type Answer = z.infer<typeof Answer>;

/** A reading that needs no waiting: the time, or a random word. */
export const Reading = z.object({
  kind: z.literal('reading'),
  name: z.string(),
  value: z.union([z.string(), z.number()]),
});

/** How the step ended, and what it said to the runner and to later jobs. */
export const End = z.object({
  kind: z.literal('end'),
  exit: z.number().int(),
  outputs: texts,
  left: files,
});
export type End = z.infer<typeof End>;

export const Line = z.discriminatedUnion('kind', [Start, Ask, Answer, Reading, End]);
export type Line = z.infer<typeof Line>;

/** Reads recorded lines; throws `bad-input` with the line that does not fit. */
export function readExchanges(text: string): readonly Line[] {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line, index) => {
    const read = Line.safeParse(jsonOf(line));
    if (read.success) return read.data;
    throw new ForemanError(
      'bad-input',
      `Line ${index + 1} is no recorded exchange that this Foreman can read.`,
    );
  });
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
