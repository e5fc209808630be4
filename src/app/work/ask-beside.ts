import { parseDelivery } from '../../craft/parse-delivery.ts';
import type { ClaimBrief } from '../../domain/claim-brief.ts';
import type { Config } from '../../domain/config.ts';
import type { Delivery } from '../../domain/delivery.ts';
import type { WorkArtifact } from '../../domain/leg.ts';
import { askModel } from '../ask-model.ts';
import type { AskOutcome } from '../ask-model.ts';
import type { ModelDeps } from '../model-deps.ts';
import { restOf } from '../spent.ts';

const IDLE_MS = 60_000;
/** Without what is asked beside a worker's answer the leg goes on, so that it is worth no long wait. */
const PATIENCE = { longestWaitMs: 20_000, waitBudgetMs: 60_000, maxRepeats: 2 } as const;

/** A worker's answer, and what it was given and may cost. */
export interface Answered {
  readonly brief: NonNullable<ClaimBrief['brief']>;
  readonly config: Config;
  readonly answer: Pick<WorkArtifact, 'text' | 'stopReason' | 'spent'>;
  readonly allowance: ClaimBrief['allowance'];
  readonly price: ModelDeps['price'];
}

/** One question about a worker's answer, with the form of the reply. */
export interface AskedBeside {
  readonly model: string;
  readonly maxTokens: number;
  readonly prompt: { readonly system: string; readonly user: string };
  readonly outputSchema: NonNullable<Parameters<typeof askModel>[1]['outputSchema']>;
}

/** Asks a model about a worker's answer, with what that has left of the leg's allowance. */
export function askBeside(
  deps: ModelDeps,
  { answer, allowance, price }: Answered,
  { model, maxTokens, prompt, outputSchema }: AskedBeside,
): Promise<AskOutcome> {
  const rest = allowance && restOf(allowance, answer.spent ? [answer.spent] : []);
  return askModel(
    { model: deps.model, clock: deps.clock, random: deps.random },
    {
      model,
      maxTokens,
      system: [{ type: 'text', text: prompt.system }],
      messages: [{ role: 'user', content: [{ type: 'text', text: prompt.user }] }],
      outputSchema,
      idleTimeoutMs: IDLE_MS,
      patience: PATIENCE,
      ...(rest ? { budget: { allowance: rest, price: price(model) } } : {}),
    },
  );
}

/** The delivery in a worker's answer, if it is one with this outcome that the checkpoint may take. */
export function deliveryIn(
  { answer, brief, config }: Answered,
  outcome: Delivery['outcome'],
): Delivery | null {
  const read = parseDelivery(answer.text, {
    stopReason: answer.stopReason,
    allowed: brief.task.contract.boundaries,
    protect: config.protected,
    unprotect: config.unprotected,
  });
  return read.ok && read.value.outcome === outcome ? read.value : null;
}
