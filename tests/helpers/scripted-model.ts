import { noUsage } from '../../src/domain/usage.ts';
import type { Model, ModelOutcome, ModelRequest } from '../../src/ports/model.ts';

/** What a model answers: a text, a value that becomes JSON, or an outcome of its own such as a limit. */
export type Answer = string | { readonly plan: unknown } | { readonly outcome: ModelOutcome };

/** The answers of one request, in order; the last of a list is given again. */
export interface Script {
  readonly plans: readonly Answer[];
  /** By task key. */
  readonly work?: Readonly<Record<string, readonly Answer[]>>;
}

/** One conversation as it arrived: `plan`, or the task's key. */
export interface Prompt {
  readonly about: string;
  readonly system: string;
  readonly user: string;
}

export interface ScriptedModel extends Model {
  readonly prompts: readonly Prompt[];
}

/** A model that answers by a script and keeps what it was asked; an unforeseen question fails the test by its name. */
export function createScriptedModel(script: Script): ScriptedModel {
  const prompts: Prompt[] = [];
  const used = new Map<string, number>();
  return {
    prompts,
    ask: (request) => {
      // A call of no tokens fills the cache and is no conversation.
      if (request.maxTokens === 0) return Promise.resolve(outcomeOf(''));
      const prompt = promptOf(request);
      prompts.push(prompt);
      const answers = prompt.about === 'plan' ? script.plans : (script.work?.[prompt.about] ?? []);
      const count = used.get(prompt.about) ?? 0;
      used.set(prompt.about, count + 1);
      const answer = answers[Math.min(count, answers.length - 1)];
      if (answer === undefined) throw new Error(`Nobody foresaw a conversation about ${prompt.about}.`);
      return Promise.resolve(outcomeOf(answer));
    },
  };
}

function promptOf({ system, messages }: ModelRequest): Prompt {
  const user = messages
    .flatMap((message) => (message.role === 'user' ? message.content : []))
    .map((part) => part.text)
    .join('\n');
  const about = /^# Your task: (\S+)$/m.exec(user)?.[1] ?? 'plan';
  return { about, system: system.map((part) => part.text).join('\n'), user };
}

function outcomeOf(answer: Answer): ModelOutcome {
  if (typeof answer !== 'string' && 'outcome' in answer) return answer.outcome;
  const text = typeof answer === 'string' ? answer : JSON.stringify({ plan: answer.plan });
  return {
    kind: 'answered',
    stopReason: 'end_turn',
    content: [{ type: 'text', text }],
    usage: { ...noUsage, input: 100, output: 10 },
    requestId: undefined,
  };
}
