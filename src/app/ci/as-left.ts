import type { CiVerdict } from '../../domain/ci.ts';
import type { Awaiting } from '../../domain/request-state.ts';
import { branchesOf } from '../../text/names.ts';
import { parseCommit } from '../../text/trailers.ts';
import { emptyReport } from '../checkpoint/report.ts';
import type { Job } from '../deps.ts';
import type { LoadedRequest } from '../load-request.ts';
import { orderOf } from '../publish/orders-of.ts';
import type { SettleInput } from '../settle/run-settle.ts';

/**
 * A leg that waited for CI as its own jobs would have left it had they waited: the report as the journal holds it, and what CI said in the
 * place of the verify job. What was delivered as text stands on its issue since then.
 */
export function asLeft(
  at: LoadedRequest & { readonly job: Job },
  { grant, awaits }: Awaiting,
  verdict: CiVerdict,
): SettleInput {
  const order = orderOf(at, grant);
  const { delivery, checkpoint, candidate, candidateBase, behind, pull, told } = awaits;
  const report = {
    ...emptyReport(order),
    ...{ outcome: 'candidate' as const, delivery, checkpoint, candidate, candidateBase, pull },
    behind: behind ?? null,
    ...(told === undefined ? {} : { told }),
    summary: summaryOf(at, awaits),
    // The leg told of its own before.
    requests: 0,
  };
  const steps = verdict.checks.map(({ name, state, text, url }) => ({
    command: name,
    exit: state === 'red' ? 1 : 0,
    seconds: 0,
    output: [text, url ?? ''].filter((line) => line !== '').join('\n'),
  }));
  return {
    order,
    report,
    verified: { candidate, steps },
    verify: 'skipped',
    unverifiable: true,
    said: verdict,
  };
}

/** What the worker said of its change, as its commit holds it. */
function summaryOf({ state, world }: LoadedRequest, { checkpoint }: Awaiting['awaits']): string {
  const { prefix } = branchesOf(state.request);
  const shown = [...world.branches].find(([name, { oid }]) => name.startsWith(prefix) && oid === checkpoint);
  return shown ? parseCommit(shown[1].message).summary : '';
}
