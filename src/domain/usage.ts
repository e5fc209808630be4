import { z } from 'zod';

const count = z.int().nonnegative();

/** The tokens of one model call as the API bills them; `input` excludes what was read from or written to a cache. */
export const tokenUsageSchema = z.object({
  input: count,
  output: count,
  cacheRead: count,
  cacheWrite5m: count,
  cacheWrite1h: count,
  webSearches: count,
});
export type TokenUsage = Readonly<z.infer<typeof tokenUsageSchema>>;

/** The usage of a call that cost nothing. */
export const noUsage: TokenUsage = {
  input: 0,
  output: 0,
  cacheRead: 0,
  cacheWrite5m: 0,
  cacheWrite1h: 0,
  webSearches: 0,
};

/** Nano-dollars a token; one dollar per million tokens is 1000. Integers, so that sums are exact. */
export interface TokenRates {
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number;
  readonly cacheWrite5m: number;
  readonly cacheWrite1h: number;
}

/** What a model costs, by size of the whole prompt; the last tier has no upper end. */
export interface ModelPrice {
  readonly tiers: readonly { readonly upToPromptTokens: number; readonly rates: TokenRates }[];
  /** Nano-dollars for one server-side web search. */
  readonly webSearch: number;
}

/** Micro-dollars (a millionth of a dollar), or the plain statement that the price of this model is not known. */
export type Cost =
  { readonly known: true; readonly microDollars: number } | { readonly known: false; readonly model: string };

/** The sum of several calls. */
export function addUsage(usages: readonly TokenUsage[]): TokenUsage {
  const sum = (pick: (usage: TokenUsage) => number): number =>
    usages.reduce((all, one) => all + pick(one), 0);
  return {
    input: sum((u) => u.input),
    output: sum((u) => u.output),
    cacheRead: sum((u) => u.cacheRead),
    cacheWrite5m: sum((u) => u.cacheWrite5m),
    cacheWrite1h: sum((u) => u.cacheWrite1h),
    webSearches: sum((u) => u.webSearches),
  };
}

/** All tokens of the prompt, cached or not: what decides the price tier. */
export const promptTokens = (usage: TokenUsage): number =>
  usage.input + usage.cacheRead + usage.cacheWrite5m + usage.cacheWrite1h;

/** What one call cost, in micro-dollars rounded up. Tiers go by call, so price calls one by one and add the costs. */
export function costOfCall(model: string, usage: TokenUsage, price: ModelPrice | undefined): Cost {
  const rates = price && ratesFor(price, promptTokens(usage));
  if (!price || !rates) return { known: false, model };
  const nano =
    usage.input * rates.input +
    usage.output * rates.output +
    usage.cacheRead * rates.cacheRead +
    usage.cacheWrite5m * rates.cacheWrite5m +
    usage.cacheWrite1h * rates.cacheWrite1h +
    usage.webSearches * price.webSearch;
  return { known: true, microDollars: Math.ceil(nano / 1000) };
}

/** The most a call can cost: the whole prompt newly written to the longest cache, and every allowed token used. */
export function worstCostOfCall(
  model: string,
  call: { readonly promptTokens: number; readonly maxTokens: number; readonly webSearches?: number },
  price: ModelPrice | undefined,
): Cost {
  const usage: TokenUsage = {
    ...noUsage,
    cacheWrite1h: call.promptTokens,
    output: call.maxTokens,
    webSearches: call.webSearches ?? 0,
  };
  return costOfCall(model, usage, price);
}

/** The costs together; one unknown price makes the sum unknown and names that model. */
export function addCosts(costs: readonly Cost[]): Cost {
  let microDollars = 0;
  for (const cost of costs) {
    if (!cost.known) return cost;
    microDollars += cost.microDollars;
  }
  return { known: true, microDollars };
}

/** The share of the prompt that was read from a cache, 0 to 1. */
export const cacheShare = (usage: TokenUsage): number => {
  const all = promptTokens(usage);
  return all === 0 ? 0 : usage.cacheRead / all;
};

function ratesFor(price: ModelPrice, tokens: number): TokenRates | undefined {
  return price.tiers.find((tier) => tokens <= tier.upToPromptTokens)?.rates;
}
