import { noUsage } from '../../src/domain/usage.ts';
import type { Model, ModelRequest } from '../../src/ports/model.ts';
import { auditOf, auditedTask } from '../../tests/helpers/audits.ts';
import { lookedUpTask, lookupOf } from '../../tests/helpers/lookups.ts';
import type { World } from '../worlds/world.ts';

/** One conversation that the model was paid for, whether or not its answer came through. */
export interface Conversation {
  /** `plan`, `more` where more is asked for while a request runs, the task's key, or `audit` or `lookup` and the task's key. */
  readonly about: string;
  readonly attempt: number;
  /** The job that held it. */
  readonly actor: string;
  readonly at: number;
}

/** A model that answers by what it is asked alone, so that a conversation held again goes as the first one went. */
export const createWorldModel = (
  world: World,
  { actor, now, kept }: { actor: string; now: () => number; kept: Conversation[] },
): Model => ({
  ask: (request) => {
    const text = request.maxTokens === 0 ? '' : answerTo(world, request, { actor, at: now(), kept });
    return Promise.resolve({
      kind: 'answered',
      stopReason: 'end_turn',
      content: [{ type: 'text', text }],
      usage: { ...noUsage, input: 100, output: 10 },
      requestId: undefined,
    });
  },
});

function answerTo(
  world: World,
  request: ModelRequest,
  { kept, ...where }: { actor: string; at: number; kept: Conversation[] },
): string {
  const prompt = promptOf(request);
  const audited = auditedTask(prompt);
  if (audited !== undefined) {
    kept.push({ about: `audit ${audited}`, attempt: 1, ...where });
    return world.audit?.({ task: audited, prompt }) ?? auditOf(prompt);
  }
  const lookedUp = lookedUpTask(prompt);
  if (lookedUp !== undefined) {
    kept.push({ about: `lookup ${lookedUp}`, attempt: 1, ...where });
    return world.lookup?.({ task: lookedUp, prompt }) ?? lookupOf();
  }
  const task = /^# Your task: (\S+)$/m.exec(prompt)?.[1];
  const attempt = Number(/^# Attempt (\d+)$/m.exec(prompt)?.[1] ?? 1);
  const isMore = prompt.includes(LISTS_TASKS);
  kept.push({ about: task ?? (isMore ? 'more' : 'plan'), attempt, ...where });
  if (task !== undefined) return world.work({ task, attempt, prompt });
  return JSON.stringify(isMore && world.more !== undefined ? world.more : world.plan);
}

/** The prompt lists the tasks that exist where more is asked for. */
const LISTS_TASKS = 'A new task may wait for an existing one';

const promptOf = ({ messages }: ModelRequest): string =>
  messages
    .flatMap((message) => (message.role === 'user' ? message.content : []))
    .map((part) => part.text)
    .join('\n');
