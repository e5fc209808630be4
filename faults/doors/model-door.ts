import type { CommandEnd, Commands } from '../../src/ports/commands.ts';
import type { Model, ModelOutcome } from '../../src/ports/model.ts';
import { noUsage } from '../../src/domain/usage.ts';
import type { Door, Instead } from '../schedule/door.ts';
import type { Mode } from '../schedule/modes.ts';

const MODEL: readonly Mode[] = [
  'crash-before',
  'crash-after',
  'error-after',
  'error-before',
  'secondary-limit',
  'too-many',
  'slow',
];

/** The model's API behind the turnstile. A lost answer was paid for, and is told as the adapter tells a cut stream. */
export const modelDoor = (door: Door, model: Model): Model => ({
  ask: (request) =>
    door<ModelOutcome>({
      name: request.maxTokens === 0 ? 'warm the model' : 'ask the model',
      paid: false,
      modes: () => MODEL,
      perform: () => model.ask(request),
      instead: laterOf,
      words: (outcome) => (outcome.kind === 'answered' ? outcome.stopReason : outcome.reason),
    }),
});

function laterOf(how: Instead): ModelOutcome {
  const broken = { kind: 'later', message: 'the call went wrong', requestId: undefined } as const;
  if (how.kind === 'limited') return { ...broken, reason: 'rate-limited', retryAfterMs: how.waitMs };
  return { ...broken, reason: 'cut-stream', usage: { ...noUsage, input: 100, output: 5 } };
}

/** The verify commands behind the turnstile: only the machine that runs them can die. */
export const commandsDoor = (door: Door, commands: Commands): Commands => ({
  run: (command, folder, options) =>
    door<CommandEnd>({
      name: `run ${command}`,
      paid: false,
      modes: () => ['crash-before', 'crash-after'],
      perform: () => commands.run(command, folder, options),
      instead: () => ({ exit: null, seconds: 0, output: '' }),
      words: ({ exit }) => `exit ${exit ?? 'none'}`,
    }),
});
