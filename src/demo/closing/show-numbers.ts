import type { JournalEvent, Spent } from '../record/journal-events.ts';
import { countRequests, spentByModel, sumOf, type RequestCount } from '../record/numbers.ts';
import type { Sandbox } from '../sandbox.ts';

/** Requests of all jobs to the hub, and what the conversations used. */
export function showNumbers(sandbox: Sandbox, events: readonly JournalEvent[]): readonly string[] {
  const counts = countRequests(sandbox.hub);
  const tasks = events.findLast((event) => event.type === 'planned')?.tasks.length ?? 0;
  const api = sumOf(counts, 'rest') + sumOf(counts, 'graphql');
  const creations = sumOf(counts, 'creations');
  return [
    '',
    '## GitHub requests',
    '',
    row(['job', 'REST', 'GraphQL', 'Git', 'created']),
    ...counts.map(countRow),
    '',
    `${api} API requests, ${creations} creations (issues, comments, pull requests, reviews)${perTask(api, creations, tasks)}`,
    '',
    `## Tokens${sandbox.model ? ' (simulated: four bytes are a token)' : ''}`,
    '',
    ...spentByModel(events).map((spent) => spentLine(spent, sandbox.model !== null)),
  ];
}

const perTask = (api: number, creations: number, tasks: number): string =>
  tasks === 0
    ? '.'
    : `; of ${tasks} tasks, retries included: ${(api / tasks).toFixed(1)} and ${(creations / tasks).toFixed(1)} each.`;

const countRow = ({ job, rest, graphql, git, creations }: RequestCount): string =>
  row([job, String(rest), String(graphql), String(git), String(creations)]);

const row = ([first = '', ...rest]: readonly string[]): string =>
  `${first.padEnd(12)}${rest.map((cell) => cell.padStart(9)).join('')}`;

function spentLine(spent: Spent, simulated: boolean): string {
  const { model, calls, input, cacheRead, cacheWrite, output, microdollars } = spent;
  const dollars = microdollars === null ? 'price unknown' : `$${(microdollars / 1_000_000).toFixed(4)}`;
  const note = simulated ? ' if it had been the real one' : '';
  return `${model}: ${calls} calls, ${input} in, ${cacheWrite} into the cache, ${cacheRead} from it, ${output} out, ${dollars}${note}`;
}
