import type { Allowance } from './journal.ts';
import type { ModelPrice, TokenRates } from './usage.ts';

/** The most that one model call can take in. */
export interface CallSize {
  /** An upper bound of the prompt's tokens, cached ones included. */
  readonly promptTokens: number;
  readonly webSearches: number;
  /** Whether anything is written to the cache for an hour, which costs more than for five minutes. */
  readonly longCache: boolean;
}

/** One search brings at most this many tokens into the prompt, by the size of the results that the API returns. */
const TOKENS_OF_A_SEARCH = 25_000;

/**
 * The most that a call can cost, in whole micro-dollars: every prompt token at the dearest rate there is, all of the answer used. The API
 * reads the prompt again after each of its own searches, with all that was found so far.
 */
export function worstCost(size: CallSize, maxTokens: number, price: ModelPrice): number {
  const tokens = worstPrompt(size);
  const rates = ratesFor(price, tokens);
  const nano = tokens * dearest(rates, size) + maxTokens * rates.output + size.webSearches * price.webSearch;
  return Math.ceil(nano / 1000);
}

/** How many tokens the answer may have so that the call fits for certain; below zero where not even the prompt does. */
export function answerThatFits(size: CallSize, left: Allowance, price: ModelPrice | undefined): number {
  const tokens = worstPrompt(size);
  const byTokens = left.tokens === undefined ? Infinity : left.tokens - tokens;
  if (!price) return byTokens;
  const rates = ratesFor(price, tokens);
  const nano = left.microdollars * 1000 - tokens * dearest(rates, size) - size.webSearches * price.webSearch;
  return Math.min(
    byTokens,
    rates.output === 0 ? (nano < 0 ? -1 : Infinity) : Math.floor(nano / rates.output),
  );
}

const worstPrompt = ({ promptTokens, webSearches: n }: CallSize): number =>
  (n + 1) * promptTokens + ((n * (n + 1)) / 2) * TOKENS_OF_A_SEARCH;

const dearest = (rates: TokenRates, { longCache }: CallSize): number =>
  Math.max(rates.input, rates.cacheRead, rates.cacheWrite5m, longCache ? rates.cacheWrite1h : 0);

/** A tier goes by the size of one prompt; of several tiers that it may fall into, the dearest. */
function ratesFor(price: ModelPrice, tokens: number): TokenRates {
  const upTo = price.tiers.findIndex((tier) => tokens <= tier.upToPromptTokens);
  const possible = upTo < 0 ? price.tiers : price.tiers.slice(0, upTo + 1);
  const most = (pick: (rates: TokenRates) => number): number =>
    Math.max(...possible.map((one) => pick(one.rates)));
  return {
    input: most((one) => one.input),
    output: most((one) => one.output),
    cacheRead: most((one) => one.cacheRead),
    cacheWrite5m: most((one) => one.cacheWrite5m),
    cacheWrite1h: most((one) => one.cacheWrite1h),
  };
}
