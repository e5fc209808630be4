import type { Hub, HubRequest } from '../../sandbox/hub/index.ts';
import type { JournalEvent, Spent } from './journal-events.ts';

export interface RequestCount {
  /** The step that asked, or the kind of job where it was another client: `intake`, `claim`, `settle`, … */
  readonly job: string;
  readonly rest: number;
  readonly graphql: number;
  readonly git: number;
  /** Issues, comments, pull requests and reviews. */
  readonly creations: number;
}

/** What the jobs asked of the hub, by kind of job. Not counted: what people did. */
export function countRequests(hub: Hub): readonly RequestCount[] {
  const counts = new Map<string, RequestCount>();
  for (const request of hub.requests) {
    if (request.who.kind !== 'job') continue;
    const job = request.foremanJob ?? request.who.job.split(' / ').at(-1) ?? '';
    const before = counts.get(job) ?? { job, rest: 0, graphql: 0, git: 0, creations: 0 };
    const kind = kindOf(request);
    counts.set(job, { ...before, [kind]: before[kind] + 1, creations: before.creations + created(request) });
  }
  return [...counts.values()];
}

function kindOf({ route, path }: HubRequest): 'rest' | 'graphql' | 'git' {
  if (/graphql$/.test(path.split('?')[0] ?? '')) return 'graphql';
  return route?.startsWith('git-') || path.includes('.git/') ? 'git' : 'rest';
}

const created = ({ creations }: HubRequest): number =>
  ['issue', 'comment', 'pull', 'review'].reduce((sum, kind) => sum + (creations[kind] ?? 0), 0);

/** The sum of rows that have the same fields. */
export const sumOf = (counts: readonly RequestCount[], field: Exclude<keyof RequestCount, 'job'>): number =>
  counts.reduce((sum, count) => sum + count[field], 0);

/** What the conversations cost by model, as the journal has it. */
export function spentByModel(events: readonly JournalEvent[]): readonly Spent[] {
  const sums = new Map<string, Spent>();
  for (const event of events) {
    for (const spent of costsOf(event)) {
      const before = sums.get(spent.model);
      sums.set(spent.model, before ? plus(before, spent) : spent);
    }
  }
  return [...sums.values()];
}

/** A leg's end tells what its worker cost, and what the audit of it. */
const costsOf = (event: JournalEvent): readonly Spent[] => [
  ...('spent' in event && isSpent(event.spent) ? [event.spent] : []),
  ...(event.type === 'settled' && event.audit ? [event.audit.spent] : []),
];

const isSpent = (value: unknown): value is Spent => typeof value === 'object' && value !== null;

const plus = (one: Spent, two: Spent): Spent => ({
  model: one.model,
  calls: one.calls + two.calls,
  input: one.input + two.input,
  cacheRead: one.cacheRead + two.cacheRead,
  cacheWrite: one.cacheWrite + two.cacheWrite,
  output: one.output + two.output,
  microdollars:
    one.microdollars === null || two.microdollars === null ? null : one.microdollars + two.microdollars,
});
