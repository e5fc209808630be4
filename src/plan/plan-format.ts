type Json = string | number | boolean | null | readonly Json[] | JsonSchema;

/** A JSON schema as plain data. */
export interface JsonSchema {
  readonly [key: string]: Json;
}

/**
 * The schema for `output_config.format`: the five kinds of answer below one root object. Structured outputs take no
 * lengths, patterns, numbers or optional parts, so everything is required here and the domain's schema judges again.
 */
export const planFormat = (workers: readonly string[]): JsonSchema =>
  object({
    plan: {
      anyOf: [
        kind('tasks', {
          summary: text(
            'One or two paragraphs for people: what will be built, in which order, and what is assumed.',
          ),
          tasks: { type: 'array', items: taskFormat(workers), description: 'At least two tasks.' },
        }),
        kind('single', {
          summary: text('For people: what will be done.'),
          task: taskFormat(workers),
        }),
        kind('answer', {
          text: text('The answer, in Markdown.'),
          sources: strings('Files with lines, or addresses, that the answer rests on.'),
        }),
        kind('questions', {
          questions: {
            ...strings('What must be known before a plan can be made; one question each.'),
            minItems: 1,
          },
        }),
        kind('decline', { reason: text('Why this is not done, and what could be asked for instead.') }),
      ],
    },
  });

const taskFormat = (workers: readonly string[]): JsonSchema =>
  object({
    key: text('X.Y: phase and place, such as 1.2. Tasks wait only for tasks with smaller numbers.'),
    title: text('At most 120 characters, in the imperative.'),
    worker: { enum: workers, description: 'The worker type.' },
    after: strings('Keys of the tasks whose result this one needs; empty if it can start at once.'),
    priority: { enum: ['critical', 'high', 'medium', 'low'] },
    contract: object({
      objective: text(
        'What is true afterwards, specific enough that the worker needs nothing else to start.',
      ),
      outputFormat: text('Which files, or which report, the worker delivers.'),
      tools: strings('The tools it needs, from those of its worker type.'),
      sources: strings('Files and addresses it must read first, and why.'),
      boundaries: strings('Globs of the files it may write; as narrow as possible; empty for a report.'),
      notToDo: strings('What it must leave alone although it lies near.'),
      doneWhen: {
        ...strings('What can be run or seen when it is done; each line names it exactly.'),
        minItems: 1,
      },
      dependencies: {
        type: 'boolean',
        description: 'True only if it must add or change third-party packages.',
      },
    }),
  });

const kind = (name: string, properties: JsonSchema): JsonSchema =>
  object({ kind: { const: name }, ...properties });

const object = (properties: JsonSchema): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

const text = (description: string): JsonSchema => ({ type: 'string', description });

const strings = (description: string): JsonSchema => ({
  type: 'array',
  items: { type: 'string' },
  description,
});
