import { limitsOf } from '../domain/budgets.ts';
import type { TaskKey } from '../domain/ids.ts';
import type { Spent } from '../domain/journal.ts';
import { minutesOf, requestsIn } from '../flow/decide-budget.ts';
import { costFacts } from '../report/cost-facts.ts';
import { pauseNext } from '../report/cost-pause.ts';
import { renderSummary } from '../report/summary.ts';
import type { Deps, Job } from './deps.ts';
import { configOf } from './load-config.ts';
import type { LoadedRequest } from './load-request.ts';
import { momentOf } from './pools-of.ts';

type At = Pick<LoadedRequest, 'state' | 'world'> & { readonly deps: Deps; readonly job: Job };

/** What a job says on its run's page: what it did, what that cost, and what the request has taken of its limits. */
export function costSummary(
  { state, world, deps, job }: At,
  did: {
    readonly job: 'publish' | 'settle';
    readonly tasks: readonly TaskKey[];
    readonly happened: string;
    readonly spent?: readonly Spent[];
  },
): string {
  const limits = { ...limitsOf(configOf(world).budgets), ...momentOf(deps.clock.now()) };
  const { ledger, paused, request, issue } = state;
  const facts = costFacts({
    ledger,
    cap: ledger.cap ?? limits.request,
    minutes: { taken: minutesOf(state, limits), most: limits.minutes },
    requests: { taken: requestsIn(state, limits), most: limits.requests },
  });
  const next = paused
    ? pauseNext(paused, job.trigger)
    : `the status comment on #${issue} says where everything stands.`;
  return renderSummary({ ...did, request, facts, next });
}
