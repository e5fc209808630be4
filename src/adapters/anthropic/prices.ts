import type { ModelPrice, TokenRates } from '../../domain/usage.ts';

interface Dollars {
  readonly input: number;
  readonly output: number;
  /** Where it is not a tenth of the input price. */
  readonly cacheRead?: number;
}

/**
 * Dollars per million tokens. Source: the table "Model pricing" of platform.claude.com/docs/en/about-claude/pricing, November
 * 2026. Cache writes cost 1.25 times the input for five minutes and twice for an hour, reads a tenth unless told otherwise.
 */
const flat: Readonly<Record<string, Dollars>> = {
  'claude-opus-5-5': { input: 4, output: 20 },
  'claude-sonnet-5-5': { input: 2, output: 10 },
  'claude-fable-5-1': { input: 10, output: 50, cacheRead: 0.25 },
  'claude-fable-5': { input: 10, output: 50 },
  'claude-opus-5': { input: 5, output: 25 },
  'claude-sonnet-5': { input: 2, output: 10 },
  'claude-opus-4-8': { input: 5, output: 25 },
  'claude-opus-4-7': { input: 5, output: 25 },
  'claude-opus-4-6': { input: 5, output: 25 },
  'claude-opus-4-5': { input: 5, output: 25 },
  'claude-haiku-4-5': { input: 1, output: 5 },
};

/** Ten dollars for a thousand searches. */
const webSearch = 10_000_000;

const haiku55: ModelPrice = {
  tiers: [
    { upToPromptTokens: 100_000, rates: ratesOf({ input: 0.1, output: 0.5 }) },
    { upToPromptTokens: Infinity, rates: ratesOf({ input: 0.5, output: 2.5 }) },
  ],
  webSearch,
};

/** The price of a model by its id, dated or not; undefined where we know none. */
export function priceOf(model: string): ModelPrice | undefined {
  const family = model.replace(/-20\d{6}$/, '');
  if (family === 'claude-haiku-5-5') return haiku55;
  const dollars = Object.hasOwn(flat, family) ? flat[family] : undefined;
  return dollars && { tiers: [{ upToPromptTokens: Infinity, rates: ratesOf(dollars) }], webSearch };
}

function ratesOf({ input, output, cacheRead = input / 10 }: Dollars): TokenRates {
  const nano = (dollars: number): number => Math.round(dollars * 1000);
  return {
    input: nano(input),
    output: nano(output),
    cacheRead: nano(cacheRead),
    cacheWrite5m: nano(input * 1.25),
    cacheWrite1h: nano(input * 2),
  };
}
