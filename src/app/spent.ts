import type { Spent } from '../domain/journal.ts';
import type { ModelPrice } from '../domain/usage.ts';
import { addCosts, addUsage, costOfCall } from '../domain/usage.ts';
import type { ModelCall } from './ask-patiently.ts';

/** What a conversation used and cost; calls whose answer was lost count as far as the server told of them. */
export function spentOn(
  model: string,
  calls: readonly ModelCall[],
  price: (model: string) => ModelPrice | undefined,
): Spent {
  const usages = calls.flatMap((call) => (call.usage ? [call.usage] : []));
  const sum = addUsage(usages);
  const cost = addCosts(usages.map((usage) => costOfCall(model, usage, price(model))));
  return {
    model,
    calls: calls.length,
    input: sum.input,
    cacheRead: sum.cacheRead,
    cacheWrite: sum.cacheWrite5m + sum.cacheWrite1h,
    output: sum.output,
    microdollars: cost.known ? cost.microDollars : null,
  };
}
