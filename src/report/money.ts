import type { Spent } from '../domain/journal.ts';
import { count } from './say.ts';

/** `12.3k`, `4.5M`, `321`. */
export function tokens(number: number): string {
  if (number < 1000) return String(number);
  return number < 1e6 ? `${(number / 1000).toFixed(1)}k` : `${(number / 1e6).toFixed(1)}M`;
}

/** `$1.23`; what is less than a cent is said to be so. */
export function dollars(microdollars: number): string {
  if (microdollars > 0 && microdollars < 10_000) return 'less than $0.01';
  return `$${(microdollars / 1e6).toFixed(2)}`;
}

/** What conversations cost, in one sentence; one unknown price makes the sum unknown, and says of which model. */
export function renderCost(spent: readonly Spent[], budgetDollars?: number): string {
  const sum = (pick: (one: Spent) => number): number => spent.reduce((all, one) => all + pick(one), 0);
  const calls = sum((one) => one.calls);
  if (calls === 0) return 'Cost so far: nothing; no model was asked.';
  const input = sum((one) => one.input + one.cacheRead + one.cacheWrite);
  const unknown = spent.find((one) => one.microdollars === null);
  const known = dollars(sum((one) => one.microdollars ?? 0));
  const price = unknown ? `price unknown (no price for \`${safeModel(unknown.model)}\`)` : known;
  const budget =
    budgetDollars === undefined ? '' : ` of the $${budgetDollars.toFixed(2)} that this request may cost`;
  return (
    `Cost so far: ${price}${budget}; ${count(calls, 'model call')}, ${tokens(input)} tokens in ` +
    `(${tokens(sum((one) => one.cacheRead))} from cache), ${tokens(sum((one) => one.output))} out.`
  );
}

const safeModel = (model: string): string => model.replace(/[^\w.:/-]/g, '?').slice(0, 60);
