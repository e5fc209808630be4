import type { TokenUsage } from '../domain/usage.ts';
import type { Clock } from '../ports/clock.ts';
import type {
  LaterReason,
  Model,
  ModelOutcome,
  ModelRequest,
  NeverReason,
  StopReason,
} from '../ports/model.ts';
import { decideWait, isLost, type AskPatience } from './ask-backoff.ts';
import type { Meter } from './ask-meter.ts';

/** One HTTP request to the model, for the journal; without `usage` it cost nothing that we know of. */
export interface ModelCall {
  readonly model: string;
  /** The turn of the conversation, from 1; repeats have the same turn. */
  readonly turn: number;
  readonly outcome: StopReason | LaterReason | NeverReason;
  readonly usage: TokenUsage | undefined;
  readonly requestId: string | undefined;
  /** Micro-dollars that a lost answer may have cost beyond its `usage`. */
  readonly untold: number;
}

/** Not even a short answer fits what is left of the allowance: the call was not made. */
export interface OverBudget {
  readonly kind: 'budget';
}

/** What one conversation shares between its turns. */
export interface Conversation {
  readonly model: Model;
  readonly clock: Clock;
  readonly random: () => number;
  readonly patience: AskPatience;
  readonly onCall: (call: ModelCall) => void;
  readonly meter: Meter;
  /** Waited so far. */
  waitedMs: number;
  /** Whether an answer was allowed to be as long as was asked for. */
  cut: boolean;
}

/** Makes one turn's call, repeated as long as that may help. A later outcome that comes back is final for now. */
export async function askPatiently(
  talk: Conversation,
  request: ModelRequest,
  turn: number,
): Promise<ModelOutcome | OverBudget> {
  let lost = 0;
  for (let tries = 1; ; tries++) {
    const fitting = talk.meter.fit(request);
    if (!fitting) return { kind: 'budget' };
    talk.cut = fitting.maxTokens < request.maxTokens;
    const outcome = await talk.model.ask(fitting);
    talk.onCall({ ...callOf(request.model, turn, outcome), untold: talk.meter.charge(fitting, outcome) });
    if (outcome.kind !== 'later') return outcome;
    if (isLost(outcome.reason)) lost++;
    const { reason, retryAfterMs } = outcome;
    const wait = decideWait(
      { reason, retryAfterMs, tries, lost, waitedMs: talk.waitedMs },
      talk.patience,
      talk.random(),
    );
    if (wait === undefined) return outcome;
    talk.waitedMs += wait;
    await talk.clock.sleep(wait, request.signal);
    if (request.signal?.aborted) return outcome;
  }
}

const callOf = (model: string, turn: number, outcome: ModelOutcome): Omit<ModelCall, 'untold'> => ({
  model,
  turn,
  outcome: outcome.kind === 'answered' ? outcome.stopReason : outcome.reason,
  usage: outcome.kind === 'never' ? undefined : outcome.usage,
  requestId: outcome.requestId,
});
