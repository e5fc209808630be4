import { chargeOf, tokensOf } from '../domain/budgets.ts';
import type { Allowance, Spent } from '../domain/journal.ts';
import type { ModelPrice } from '../domain/usage.ts';
import { addCosts, addUsage, costOfCall } from '../domain/usage.ts';
import type { ModelCall } from './ask-patiently.ts';

/** No model was asked. */
export const NOTHING_SPENT: Spent = {
  model: 'none',
  calls: 0,
  input: 0,
  cacheRead: 0,
  cacheWrite: 0,
  output: 0,
  microdollars: 0,
};

/** What a conversation used and cost; calls whose answer was lost count as far as the server told of them. */
export function spentOn(
  model: string,
  calls: readonly ModelCall[],
  price: (model: string) => ModelPrice | undefined,
): Spent {
  const usages = calls.flatMap((call) => (call.usage ? [call.usage] : []));
  const sum = addUsage(usages);
  const cost = addCosts(usages.map((usage) => costOfCall(model, usage, price(model))));
  const untold = calls.reduce((all, call) => all + call.untold, 0);
  return {
    model,
    calls: calls.length,
    input: sum.input,
    cacheRead: sum.cacheRead,
    cacheWrite: sum.cacheWrite5m + sum.cacheWrite1h,
    output: sum.output,
    microdollars: cost.known ? cost.microDollars : null,
    ...(untold === 0 ? {} : { untold }),
  };
}

/** What is left of an allowance after these conversations. */
export function restOf({ microdollars, tokens }: Allowance, spent: readonly Spent[]): Allowance {
  const charged = spent.reduce((sum, one) => sum + chargeOf(one), 0);
  const taken = spent.reduce((sum, one) => sum + tokensOf(one), 0);
  return {
    microdollars: Math.max(0, microdollars - charged),
    ...(tokens === undefined ? {} : { tokens: Math.max(0, tokens - taken) }),
  };
}
