import type { CheckReport, CiVerdict } from '../../domain/ci.ts';
import type { Awaiting } from '../../domain/request-state.ts';
import { branchesOf } from '../../text/names.ts';
import { parseCommit } from '../../text/trailers.ts';
import { emptyReport } from '../checkpoint/report.ts';
import type { Job } from '../deps.ts';
import type { LoadedRequest } from '../load-request.ts';
import { orderOf } from '../publish/orders-of.ts';
import type { SettleInput } from '../settle/settling.ts';

/**
 * A leg that waited for CI as its own jobs would have left it had they waited: the report as the journal holds it, and what CI said in the
 * place of the verify job. What was delivered as text stands in the notes beside the journal.
 */
export function asLeft(
  at: LoadedRequest & { readonly job: Job; readonly logs: ReadonlyMap<CheckReport, string> },
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
  const red = verdict.checks.filter(({ state }) => state === 'red');
  const steps = [
    ...verdict.checks.filter((check) => !red.includes(check)).map(({ name }) => step([name], 0, '')),
    // What failed is told as one: a retry is told of the first step that did.
    ...(red.length === 0
      ? []
      : [step(namesOf(red), 1, red.map((check) => saidBy(check, at.logs)).join('\n\n'))]),
  ];
  return {
    order,
    report,
    verified: { candidate, steps },
    verify: 'skipped',
    unverifiable: true,
    said: verdict,
  };
}

const namesOf = (checks: readonly CheckReport[]): readonly string[] => checks.map(({ name }) => name);

const step = (names: readonly string[], exit: number, output: string) => ({
  command: names.join(', '),
  exit,
  seconds: 0,
  output,
});

/** What a check says of itself, where it stands, and what it printed. */
const saidBy = (check: CheckReport, logs: ReadonlyMap<CheckReport, string>): string =>
  [check.text, check.url ?? '', logs.get(check) ?? ''].filter((line) => line !== '').join('\n');

/** What the worker said of its change, as its commit holds it. */
function summaryOf({ state, world }: LoadedRequest, { checkpoint }: Awaiting['awaits']): string {
  const { prefix } = branchesOf(state.request);
  const shown = [...world.branches].find(([name, { oid }]) => name.startsWith(prefix) && oid === checkpoint);
  return shown ? parseCommit(shown[1].message).summary : '';
}
