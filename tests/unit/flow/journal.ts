import type { Audit } from '../../../src/domain/audit.ts';
import { isCiTrouble } from '../../../src/domain/ci.ts';
import { hashText } from '../../../src/domain/hash.ts';
import { Nonce, Oid, RequestId, TaskKey } from '../../../src/domain/ids.ts';
import type { Grant, JournalEvent, LegOutcome } from '../../../src/domain/journal.ts';
import type { LegOrder } from '../../../src/domain/leg.ts';
import type { RequestState, TaskState } from '../../../src/domain/request-state.ts';
import { taskOf } from '../../../src/domain/request-state.ts';
import type { Pools } from '../../../src/flow/decide-grants.ts';
import type { LegEnd } from '../../../src/flow/decide-settle.ts';
import { replay } from '../../../src/flow/replay.ts';
import { emptyReport } from '../../../src/app/checkpoint/report.ts';
import { NOTHING_SPENT } from '../../../src/app/spent.ts';
import { appendLines } from '../../../src/text/journal-lines.ts';

export const key = (text: string): TaskKey => TaskKey.parse(text);
export const request = RequestId.parse('42');
export const run = { id: 7, attempt: 1 };
const at = '2026-03-01T09:00:00.000Z';

/** A commit's id, told by a small number. */
export const oid = (number: number): Oid => Oid.parse(number.toString(16).padStart(40, '0'));

let words = 0;
export const nonce = (): Nonce => Nonce.parse(`w${String((words += 1)).padStart(15, '0')}`);

/** What a test says of a task. */
export interface Sketch {
  readonly key: string;
  readonly after?: readonly string[];
  readonly worker?: string;
  readonly priority?: 'critical' | 'high' | 'medium' | 'low';
  readonly conflicts?: readonly string[];
}

export const requested: JournalEvent = {
  type: 'requested',
  request,
  issue: 42,
  comment: 900,
  by: 'mona',
  kind: 'build',
  text: hashText('please'),
  base: oid(1),
  nonce: nonce(),
};

/** The events of a request whose tasks are filed; task number n has issue 100 + n. */
export function filed(...sketches: readonly Sketch[]): readonly JournalEvent[] {
  const tasks = sketches.map((one) => ({
    key: key(one.key),
    worker: one.worker ?? 'coding',
    after: (one.after ?? []).map(key),
    priority: one.priority ?? ('medium' as const),
    contract: hashText(one.key),
    conflicts: (one.conflicts ?? []).map(key),
    nonce: nonce(),
  }));
  const places = tasks.map((task, index) => ({ key: task.key, issue: 101 + index, node: `I_${index}` }));
  return [
    requested,
    { type: 'planned', kind: 'tasks', plan: hashText('plan'), tasks, nonce: nonce(), spent: null },
    { type: 'filed', tasks: places, work: oid(1) },
  ];
}

/** What a journal with these events says. */
export function stateAfter(events: readonly JournalEvent[]): RequestState {
  const state = replay(appendLines([], events, { at, run }).entries);
  if (!state) throw new Error('The journal has no beginning.');
  return state;
}

export const pools = (counts: Readonly<Record<string, number>> = { coding: 9 }): Pools => ({
  poolOf: (worker) => worker,
  most: (pool) => counts[pool] ?? 0,
});

export const workGrant = (task: string, term: number, attempt = 1): Grant => ({
  kind: 'work',
  term,
  task: key(task),
  attempt,
  base: oid(1),
});
export const batchGrant = (tasks: readonly string[], term: number): Grant => ({
  kind: 'batch',
  term,
  tasks: tasks.map(key),
  base: oid(1),
});
export const granted = (...grants: readonly Grant[]): JournalEvent => ({
  type: 'granted',
  grants: [...grants],
});

export const orderOf = (grant: Grant): LegOrder => ({
  name: 'a leg',
  request,
  issue: 42,
  run: run.id,
  grant,
  root: grant.base,
  focus: [],
  claimer: null,
});

export interface Told {
  /** The head that the candidate was built on; the first one unless given. */
  readonly base?: Oid;
  readonly candidate?: Oid;
  /** The term whose candidate it stands on. */
  readonly behind?: number;
}

/** How a leg with this outcome looks to settle. */
export function legEnd(
  grant: Grant,
  outcome: LegOutcome,
  { base = oid(1), candidate, behind }: Told = {},
): LegEnd {
  const isGreen = outcome === 'green' || outcome === 'objected' || outcome === 'unaudited';
  const trouble = isCiTrouble(outcome);
  const blank = emptyReport(orderOf(grant));
  const report =
    trouble || isGreen || outcome === 'red' || outcome === 'unverified'
      ? {
          ...blank,
          outcome: 'candidate' as const,
          delivery: 'files' as const,
          checkpoint: grant.kind === 'work' ? oid(1000 + grant.term) : null,
          candidate: candidate ?? oid(2000 + grant.term),
          candidateBase: base,
          behind: behind ?? null,
          // Nothing verified it, since something else would than people configured.
          why: outcome === 'unverified' ? 'another verification is installed' : '',
          ...(outcome === 'objected' ? { audit: OBJECTION } : {}),
        }
      : { ...blank, outcome: outcome === 'lost' ? ('stale' as const) : outcome };
  return {
    order: orderOf(grant),
    report,
    audit: isGreen && outcome !== 'green' ? 'block' : 'advise',
    verify: isGreen ? 'success' : outcome === 'red' ? 'failure' : 'skipped',
    verifySaid: outcome === 'red',
    unverifiable: outcome === 'unverified',
    ci: trouble ? { by: 'dispatch', verdict: { outcome, checks: [], why: '' } } : null,
    nonces: { outcome: nonce(), question: nonce() },
  };
}

export const statuses = (state: RequestState): Readonly<Record<string, TaskState['status']>> =>
  Object.fromEntries(state.tasks.map((task) => [task.key, task.status]));

export const task = (state: RequestState, name: string): TaskState => taskOf(state, key(name));

const OBJECTION: Audit = {
  outcome: 'judged',
  findings: [{ kind: 'done-when', line: 1, path: null, why: 'It is missing.' }],
  why: '',
  spent: NOTHING_SPENT,
};
