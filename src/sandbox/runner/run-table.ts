import type { HubEvent, RunCommand } from '../actions-host.ts';
import type { Engine } from './engine.ts';
import { signalGroup } from './job/process.ts';
import { messageOf } from './language/expressions.ts';
import { mapOf, toValue } from './language/value.ts';
import type { RunSnapshot } from './records.ts';
import { findWorkflows } from './run/find-workflows.ts';
import { noteRun } from './run/notes.ts';
import { createScheduleEvents } from './run/schedules.ts';
import { createRun, runAttempt, type Run } from './run/start-run.ts';
import type { Attempt } from './run/state.ts';
import { snapshotRun } from './snapshots.ts';

export interface RerunOptions {
  /** Keeps the successful jobs; by default all run again. */
  readonly failedOnly?: boolean;
}

/** All runs of a runner and what can be asked of them. */
export interface RunTable {
  receive(event: HubEvent): void;
  obey(command: RunCommand): void;
  rerun(runId: number, options?: RerunOptions): void;
  cancel(runId: number): void;
  tickSchedules(repository: string): Promise<void>;
  snapshots(): readonly RunSnapshot[];
  whenIdle(): Promise<void>;
  close(): Promise<void>;
}

interface Table {
  readonly engine: Engine;
  readonly runs: Map<number, Run>;
  /** Runs made so far, by repository and workflow file. */
  readonly numbers: Map<string, number>;
  /** Length of the `workflow_run` chain that led to a run. */
  readonly depths: Map<number, number>;
  readonly working: Set<Promise<void>>;
  /** Events start their runs in the order in which they came. */
  chain: Promise<void>;
}

const maxAttempts = 51;
const maxChain = 3;

/** Makes an empty table. */
export function createRunTable(engine: Engine): RunTable {
  const table: Table = {
    engine,
    runs: new Map(),
    numbers: new Map(),
    depths: new Map(),
    working: new Set(),
    chain: Promise.resolve(),
  };
  const receive = (event: HubEvent): void => {
    if (!event.startsWorkflows) return;
    table.chain = table.chain.then(() => startRuns(table, event));
    track(table, table.chain);
  };
  return {
    receive,
    obey: (command) => obey(table, command),
    rerun: (runId, options) => rerun(table, runId, options?.failedOnly ?? false),
    cancel: (runId) => table.runs.get(runId)?.current.stop.abort('cancelled'),
    tickSchedules: async (repository) => {
      for (const event of await createScheduleEvents(engine, repository)) receive(event);
    },
    snapshots: () => [...table.runs.values()].map((run) => snapshotRun(run.record)),
    whenIdle: () => whenIdle(table),
    close: () => close(table),
  };
}

function track(table: Table, work: Promise<void>): void {
  table.working.add(work);
  void work.finally(() => table.working.delete(work));
}

/** How many `workflow_run` events stand between an event and the one that nobody's run has caused. */
function chainDepth(table: Table, event: HubEvent): number {
  if (event.name !== 'workflow_run') return 0;
  const cause = mapOf(mapOf(toValue(event.payload))['workflow_run'])['id'];
  return 1 + (table.depths.get(Number(cause)) ?? 0);
}

async function startRuns(table: Table, event: HubEvent): Promise<void> {
  try {
    const depth = chainDepth(table, event);
    if (depth > maxChain) throw new Error(`workflow_run chains at most ${maxChain} workflows.`);
    for (const found of await findWorkflows(table.engine, event)) {
      const place = `${event.repository} ${found.workflow.path}`;
      const number = (table.numbers.get(place) ?? 0) + 1;
      table.numbers.set(place, number);
      const run = await createRun(table.engine, event, { ...found, number });
      table.runs.set(run.record.id, run);
      table.depths.set(run.record.id, depth);
      if (run.record.status !== 'completed') track(table, runAttempt(table.engine, run));
    }
  } catch (error) {
    const text = `##[error]The event ${event.name} of ${event.repository} started nothing: ${messageOf(error)}`;
    table.engine.emit({ kind: 'line', runId: 0, text });
  }
}

function obey(table: Table, command: RunCommand): void {
  const run = table.runs.get(command.runId);
  if (!run) return;
  if (command.kind === 'cancel') {
    run.current.stop.abort('cancelled');
    return;
  }
  try {
    rerun(table, command.runId, command.failedOnly);
  } catch (error) {
    noteRun(run.current, `##[error]${messageOf(error)}`);
  }
}

function rerun(table: Table, runId: number, failedOnly: boolean): void {
  const run = table.runs.get(runId);
  if (!run) throw new Error(`There is no run ${runId}.`);
  const { record } = run;
  if (record.status !== 'completed')
    throw new Error(`The run ${runId} still runs; it cannot be started again.`);
  if (record.conclusion === 'startup_failure')
    throw new Error(`The run ${runId} could not start; mend its file first.`);
  if (record.attempt >= maxAttempts)
    throw new Error(`The run ${runId} was started again 50 times; that is the most.`);
  const previous: Attempt | undefined = failedOnly ? run.current.attempt : undefined;
  record.attempt += 1;
  record.jobs = [];
  delete record.conclusion;
  track(table, runAttempt(table.engine, run, previous));
}

async function whenIdle(table: Table): Promise<void> {
  while (table.working.size > 0) await Promise.allSettled(table.working);
}

async function close(table: Table): Promise<void> {
  for (const run of table.runs.values()) run.current.stop.abort('closed');
  while (table.working.size > 0) {
    for (const { pid } of table.engine.processes) signalGroup(pid, 'SIGKILL');
    await Promise.race([
      Promise.allSettled(table.working),
      new Promise((resolve) => setTimeout(resolve, 50)),
    ]);
  }
}
