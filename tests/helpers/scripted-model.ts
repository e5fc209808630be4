import { noUsage } from '../../src/domain/usage.ts';
import type { Model, ModelOutcome, ModelRequest } from '../../src/ports/model.ts';
import { auditOf, auditedTask } from './audits.ts';
import { lookedUpTask, lookupOf } from './lookups.ts';

/** What a model answers: a text, a value that becomes JSON, or an outcome of its own such as a limit. */
export type Answer = string | { readonly plan: unknown } | { readonly outcome: ModelOutcome };

/** The answers of one request, in order; the last of a list is given again. */
export interface Script {
  readonly plans: readonly Answer[];
  /** By task key. */
  readonly work?: Readonly<Record<string, readonly Answer[]>>;
  /** What audits answer, by task key; they find nothing unless given. */
  readonly audits?: Readonly<Record<string, readonly (Answer | ((prompt: string) => string))[]>>;
  /** What the foreman finds where a worker asks, by task key; nothing unless given. */
  readonly lookups?: Readonly<Record<string, readonly Answer[]>>;
}

/** One conversation as it arrived: `plan`, or the task's key. */
export interface Prompt {
  readonly about: string;
  readonly system: string;
  readonly user: string;
}

export interface ScriptedModel extends Model {
  readonly prompts: readonly Prompt[];
  /** The audits that were asked for, by the key of their task. */
  readonly audits: readonly Prompt[];
  /** The questions that the foreman was to look up, by the key of their task. */
  readonly lookups: readonly Prompt[];
}

/** A model that answers by a script and keeps what it was asked; an unforeseen question fails the test by its name. */
export function createScriptedModel(script: Script): ScriptedModel {
  const prompts: Prompt[] = [];
  const audits: Prompt[] = [];
  const lookups: Prompt[] = [];
  const used = new Map<string, number>();
  const next = <T>(about: string, answers: readonly T[]): T | undefined => {
    const count = used.get(about) ?? 0;
    used.set(about, count + 1);
    return answers[Math.min(count, answers.length - 1)];
  };
  return {
    prompts,
    audits,
    lookups,
    ask: (request) => {
      // A call of no tokens fills the cache and is no conversation.
      if (request.maxTokens === 0) return Promise.resolve(outcomeOf(''));
      const prompt = promptOf(request);
      const audited = auditedTask(prompt.user);
      if (audited !== undefined) {
        audits.push({ ...prompt, about: audited });
        const found = next(`audit ${audited}`, script.audits?.[audited] ?? []) ?? auditOf;
        return Promise.resolve(outcomeOf(typeof found === 'function' ? found(prompt.user) : found));
      }
      const lookedUp = lookedUpTask(prompt.user);
      if (lookedUp !== undefined) {
        lookups.push({ ...prompt, about: lookedUp });
        return Promise.resolve(
          outcomeOf(next(`lookup ${lookedUp}`, script.lookups?.[lookedUp] ?? []) ?? lookupOf()),
        );
      }
      prompts.push(prompt);
      const answer = next(
        prompt.about,
        prompt.about === 'plan' ? script.plans : (script.work?.[prompt.about] ?? []),
      );
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
