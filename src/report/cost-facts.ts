import type { Ledger } from '../domain/budgets.ts';
import { dollars, tokens } from './money.ts';

/** What a request has taken of each of its limits, for a summary page. */
export interface CostFacts {
  readonly ledger: Pick<Ledger, 'charged' | 'tokens'>;
  /** Micro-dollars. */
  readonly cap: number;
  readonly minutes: { readonly taken: number; readonly most: number };
  readonly requests: { readonly taken: number; readonly most: number };
}

/** The same as names and values. */
export const costFacts = ({
  ledger,
  cap,
  minutes,
  requests,
}: CostFacts): readonly (readonly [string, string])[] => [
  [
    'The request so far',
    `${dollars(ledger.charged)} of the ${dollars(cap)} that it may cost, ${tokens(ledger.tokens)} tokens`,
  ],
  ['Minutes of its legs', `${minutes.taken} of ${minutes.most}`],
  ['Its requests to GitHub in the last hour', `${requests.taken} of ${requests.most}`],
];
