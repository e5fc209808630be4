import type { Allowance } from '../domain/journal.ts';
import { costOfCall, promptTokens } from '../domain/usage.ts';
import type { ModelPrice, TokenUsage } from '../domain/usage.ts';
import { answerThatFits, worstCost } from '../domain/worst-call.ts';
import type { CallSize } from '../domain/worst-call.ts';
import type { ModelOutcome, ModelRequest } from '../ports/model.ts';
import { isLost } from './ask-backoff.ts';

/** What a conversation may take, and the price that it is counted by. */
export interface AskBudget {
  readonly allowance: Allowance;
  readonly price: ModelPrice | undefined;
}

/** Counts one conversation against its allowance; every count is an upper bound. */
export interface Meter {
  /** The request with as long an answer as fits, or undefined where not even a short one does. */
  readonly fit: (request: ModelRequest) => ModelRequest | undefined;
  /** Takes off what a call has cost; gives the micro-dollars that a lost answer may have cost beyond what was told. */
  readonly charge: (request: ModelRequest, outcome: ModelOutcome) => number;
  /** Whether this may be the last call that fits: then the model is told to answer. */
  readonly isLast: (request: ModelRequest) => boolean;
}

/** An answer that may be no longer than this could hardly hold a file. */
export const LEAST_ANSWER = 16_000;
/** What the API adds to a prompt for tools and schemas, and the framing of messages; generous. */
const OVERHEAD = 3_000;

/** Nothing is limited and nothing counted. */
export const freeMeter: Meter = { fit: (request) => request, charge: () => 0, isLast: () => false };

/** A meter for one conversation. */
export function createMeter({ allowance, price }: AskBudget): Meter {
  let left = allowance;
  let known: Known | undefined;
  const least = (request: ModelRequest): number => Math.min(LEAST_ANSWER, request.maxTokens);
  const take = (microdollars: number, tokens: number): void => {
    left = {
      microdollars: left.microdollars - microdollars,
      ...(left.tokens === undefined ? {} : { tokens: left.tokens - tokens }),
    };
  };
  return {
    fit: (request) => {
      const most = answerThatFits(sizeOf(request, known), left, price);
      return most < least(request) ? undefined : { ...request, maxTokens: Math.min(request.maxTokens, most) };
    },
    charge: (request, outcome) => {
      const size = sizeOf(request, known);
      const usage = outcome.kind === 'never' ? undefined : outcome.usage;
      if (outcome.kind === 'answered') known = { usage: outcome.usage, bytes: bytesOf(request) };
      const told = usage ? knownCost(request.model, usage, price) : 0;
      const lost = outcome.kind === 'later' && isLost(outcome.reason);
      const most = lost && price ? Math.max(told, worstCost(size, request.maxTokens, price)) : told;
      const tokens = lost
        ? size.promptTokens + request.maxTokens
        : usage
          ? promptTokens(usage) + usage.output
          : 0;
      take(most, tokens);
      return most - told;
    },
    isLast: (request) => {
      const size = sizeOf(request, known);
      const answer = least(request);
      const cost = price ? worstCost(size, answer, price) : 0;
      const after = {
        microdollars: left.microdollars - cost,
        ...(left.tokens === undefined ? {} : { tokens: left.tokens - size.promptTokens - answer }),
      };
      return answerThatFits({ ...size, promptTokens: size.promptTokens + answer }, after, price) < answer;
    },
  };
}

interface Known {
  readonly usage: TokenUsage;
  /** Size of the request that this usage is of. */
  readonly bytes: number;
}

/**
 * A token is at least one byte. Of a conversation that goes on, only what was added is unknown: the answer before, by its output
 * tokens, and the bytes of everything else.
 */
function sizeOf(request: ModelRequest, known: Known | undefined): CallSize {
  const bytes = bytesOf(request);
  const search = request.tools?.find((tool) => tool.kind === 'web_search');
  const grown = known && promptTokens(known.usage) + known.usage.output + Math.max(0, bytes - known.bytes);
  return {
    promptTokens: (grown ?? bytes) + OVERHEAD,
    webSearches: search?.kind === 'web_search' ? search.maxUses : 0,
    longCache: hasLongCache(request),
  };
}

const hasLongCache = ({ system, messages }: ModelRequest): boolean =>
  [...system, ...messages.flatMap((one) => (one.role === 'user' ? one.content : []))].some(
    ({ cache }) => cache === '1h',
  );

const bytesOf = ({ system, messages, tools, outputSchema }: ModelRequest): number =>
  new TextEncoder().encode(JSON.stringify([system, messages, tools, outputSchema])).length;

function knownCost(model: string, usage: TokenUsage, price: ModelPrice | undefined): number {
  const cost = costOfCall(model, usage, price);
  return cost.known ? cost.microDollars : 0;
}
