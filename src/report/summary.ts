import type { RequestId, TaskKey } from '../domain/ids.ts';
import type { Spent } from '../domain/journal.ts';
import { renderCost } from './money.ts';
import { cutFromStart } from '../text/literal-cut.ts';
import { sayBlock, sayLine } from './say.ts';

export interface SummaryText {
  readonly job: 'intake' | 'plan' | 'publish' | 'work' | 'checkpoint' | 'verify' | 'settle' | 'sweep';
  readonly request: RequestId | null;
  readonly tasks: readonly TaskKey[];
  /** What the job did, one sentence. */
  readonly happened: string;
  /** Words of our own. */
  readonly facts?: readonly (readonly [name: string, value: string])[];
  readonly spent?: readonly Spent[];
  readonly output?: string;
  readonly next: string;
}

/** What one job writes into its run's summary page. */
export function renderSummary(text: SummaryText): string {
  const about = text.request === null ? 'no request' : `request ${text.request}`;
  const tasks = text.tasks.length === 0 ? '' : `, task ${text.tasks.join(', ')}`;
  const facts = (text.facts ?? []).map(([name, value]) => `- ${name}: ${value}`);
  const parts = [
    `### Foreman, ${text.job}: ${about}${tasks}`,
    sayLine(text.happened, 500),
    facts.join('\n'),
    text.output === undefined ? '' : sayBlock(cutFromStart(text.output, 20_000), 21_000),
    text.spent === undefined ? '' : renderCost(text.spent),
    `What happens next: ${text.next}`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
