import type { Oid } from '../../src/domain/ids.ts';
import type { Grant } from '../../src/domain/journal.ts';
import { CheckpointReport, LegOrder } from '../../src/domain/leg.ts';
import { isDone } from '../../src/domain/request-state.ts';
import { decideGrants, type Pools } from '../../src/flow/decide-grants.ts';
import { decideSettle, type LegEnd } from '../../src/flow/decide-settle.ts';
import { foresee } from '../../src/flow/replay.ts';
import { tipOf, type Tip } from '../../src/flow/train.ts';
import { nonceOf, oidOf } from '../journal/sample-events.ts';
import type { TimedGraph } from './layered-graph.ts';
import { startedRequest } from './started-request.ts';

/** How a simulated request went. */
export interface Simulated {
  /** Minutes from the first grant to the last landing. */
  readonly makespan: number;
  readonly tasks: number;
  /** Candidates that had to be built and verified again because the work branch had moved. */
  readonly batches: number;
}

/** A leg under way: its candidate is built on whatever train is there at `candidateAt`, and judged at `endAt`. */
interface Leg {
  readonly grant: Grant;
  readonly candidateAt: number;
  readonly endAt: number;
  tip: Tip | null;
}

const RUN = { id: 1, attempt: 1 };

/**
 * Plays a request with nothing but the decisions of `flow`: who is granted, what lands, what is verified again. Every verification is
 * green, and the time of Actions itself is left out: it is the order that is measured.
 */
export function simulate(graph: TimedGraph): Simulated {
  const pools: Pools = { poolOf: () => 'coding', most: () => graph.workers };
  const legs = new Set<Leg>();
  let state = startedRequest(graph);
  let [now, batches] = [0, 0];
  const grantNow = (): void => {
    const { events } = decideGrants(state, pools);
    state = foresee(state, events, RUN);
    for (const event of events) {
      for (const grant of event.type === 'granted' ? event.grants : []) legs.add(legOf(graph, grant, now));
    }
  };
  grantNow();
  while (!state.tasks.every(isDone)) {
    const leg = nextOf(legs);
    if (leg === undefined) throw new Error('The simulated request stands still.');
    if (leg.tip === null) {
      now = leg.candidateAt;
      leg.tip = tipOf(state, oidHead(state.work), { shown: shownBy(legs), own: leg.grant.term });
      continue;
    }
    now = leg.endAt;
    legs.delete(leg);
    if (leg.grant.kind === 'batch') batches += 1;
    state = foresee(state, decideSettle(state, endOf(leg, leg.tip)).events, RUN);
    grantNow();
  }
  return { makespan: now, tasks: graph.tasks.length, batches };
}

function legOf(graph: TimedGraph, grant: Grant, now: number): Leg {
  const key = grant.kind === 'work' ? grant.task : grant.tasks[0];
  const task = graph.tasks.find((one) => one.key === key);
  if (task === undefined) throw new Error(`The graph has no task ${key ?? ''}.`);
  const candidateAt = now + (grant.kind === 'work' ? task.work : 0);
  return { grant, candidateAt, endAt: candidateAt + task.verify, tip: null };
}

function oidHead(work: Oid | null): Oid {
  if (work === null) throw new Error('The simulated request has no work branch.');
  return work;
}

const shownBy = (legs: ReadonlySet<Leg>) =>
  [...legs].flatMap(({ grant: { term }, tip }) =>
    tip === null ? [] : [{ term, oid: oidOf('candidate', term), base: tip.oid }],
  );

const timeOf = (leg: Leg): number => (leg.tip === null ? leg.candidateAt : leg.endAt);

/** What happens next; of two things at the same time the one whose leg began first. */
function nextOf(legs: ReadonlySet<Leg>): Leg | undefined {
  let next: Leg | undefined;
  for (const leg of legs) if (next === undefined || timeOf(leg) < timeOf(next)) next = leg;
  return next;
}

function endOf({ grant }: Leg, { oid: base, behind }: Tip): LegEnd {
  const tasks = grant.kind === 'work' ? [grant.task] : grant.tasks;
  const order = {
    name: 'leg',
    request: '1',
    issue: 1,
    run: RUN.id,
    grant,
    focus: [],
    claimer: null,
    root: base,
  };
  const words = { text: '', summary: '', decisions: '', why: '' };
  const report = {
    ...words,
    request: '1',
    term: grant.term,
    tasks,
    outcome: 'candidate',
    delivery: 'files',
    refusal: null,
    conflicts: [],
    flags: [],
    checkpoint: oidOf('checkpoint', grant.term),
    candidate: oidOf('candidate', grant.term),
    candidateBase: base,
    behind,
    pull: grant.term,
    spent: null,
  };
  return {
    order: LegOrder.parse(order),
    report: CheckpointReport.parse(report),
    verify: 'success',
    verifySaid: true,
    unverifiable: false,
    nonces: { outcome: nonceOf('outcome', grant.term), question: nonceOf('question', grant.term) },
  };
}
