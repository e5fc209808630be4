import type { Config } from './config.ts';
import type { ModelPrice } from './usage.ts';

const NANO_PER_DOLLAR_PER_MILLION = 1000;
const WEB_SEARCH_NANO_DOLLARS = 10_000_000;

/** A configured price in the form that calls are billed with; cache prices follow the API's multiples unless given. */
export function priceOfOverride(override: Config['prices'][string]): ModelPrice {
  const nano = (dollars: number): number => Math.round(dollars * NANO_PER_DOLLAR_PER_MILLION);
  const write = override.cacheWrite;
  const rates = {
    input: nano(override.input),
    output: nano(override.output),
    cacheRead: nano(override.cacheRead ?? override.input * 0.1),
    cacheWrite5m: nano(write ?? override.input * 1.25),
    cacheWrite1h: nano(write ?? override.input * 2),
  };
  return {
    tiers: [{ upToPromptTokens: Number.MAX_SAFE_INTEGER, rates }],
    webSearch: WEB_SEARCH_NANO_DOLLARS,
  };
}
