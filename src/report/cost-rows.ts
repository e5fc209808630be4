import { chargeOf } from '../domain/budgets.ts';
import type { CostRow, Ledger } from '../domain/budgets.ts';
import { dollars } from './money.ts';
import { sayLine } from './say.ts';

/** What each role cost, one line each, and each of its tasks; empty where nothing was spent. */
export function renderCostRows({ costs, untold }: Pick<Ledger, 'costs' | 'untold'>): string {
  const roles = [...new Set(costs.map((row) => row.role))].toSorted();
  const lines = roles.map((role) => {
    const own = costs.filter((row) => row.role === role);
    return `- Cost of ${sayLine(role, 60)}: ${dollars(sum(own))}${tasksOf(own)}`;
  });
  const lost =
    untold === 0 ? [] : [`- Cost of jobs that were lost before they told it: counted as ${dollars(untold)}`];
  return [...lines, ...lost].join('\n');
}

function tasksOf(rows: readonly CostRow[]): string {
  const keys = [...new Set(rows.flatMap(({ task }) => task ?? []))].toSorted((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  );
  if (keys.length === 0) return '';
  const parts = keys.map((key) => `${key} ${dollars(sum(rows.filter((row) => row.task === key)))}`);
  return ` (${parts.join(', ')})`;
}

const sum = (rows: readonly CostRow[]): number => rows.reduce((all, { spent }) => all + chargeOf(spent), 0);
