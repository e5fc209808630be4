import type { RunConclusion } from '../../actions-host.ts';
import { messageOf } from '../language/expressions.ts';
import type { Conclusion, Phase } from '../records.ts';
import { readConcurrency } from './concurrency.ts';
import { isFromFork } from './github-context.ts';
import { noteRun } from './notes.ts';
import { runWorkflow } from './run-workflow.ts';
import type { RunState } from './state.ts';

/** Runs one attempt of a run from its concurrency group to its conclusion; never rejects. */
export async function executeRun(run: RunState): Promise<void> {
  run.record.status = 'queued';
  emitRun(run, 'queued');
  try {
    concludeRun(run, await runInGroup(run));
  } catch (error) {
    noteRun(run, `##[error]${messageOf(error)}`);
    concludeRun(run, 'failure');
  }
}

/** Closes a run's record, tells the host and then the listeners. */
export function concludeRun(run: Pick<RunState, 'engine' | 'record'>, conclusion: Conclusion): void {
  run.record.status = 'completed';
  run.record.conclusion = conclusion;
  const { id, attempt } = run.record;
  run.engine.host.updateRun(id, {
    attempt,
    status: 'completed',
    conclusion: conclusion satisfies RunConclusion,
  });
  emitRun(run, 'completed');
}

async function runInGroup(run: RunState): Promise<Conclusion> {
  const { engine, event, github, inputs } = run;
  const vars = { ...engine.host.variablesOf(event.repository) };
  const { concurrency } = run.loaded.workflow;
  const asked = readConcurrency(concurrency, { contexts: { github, inputs, vars } }, event.repository);
  if (!asked) return runNow(run, []);
  const cancel = (reason: string): void => {
    noteRun(run, reason);
    run.stop.abort(reason);
  };
  const leave = await engine.groups.enter({ ...asked, cancel }, run.stop.signal);
  if (!leave) return 'cancelled';
  try {
    return await runNow(run, [asked.key]);
  } finally {
    leave();
  }
}

async function runNow(run: RunState, held: readonly string[]): Promise<Conclusion> {
  const { engine, record, event } = run;
  record.status = 'started';
  engine.host.updateRun(record.id, { attempt: record.attempt, status: 'in_progress' });
  emitRun(run, 'started');
  const outcome = await runWorkflow({
    run,
    loaded: run.loaded,
    key: '',
    title: '',
    inputs: run.inputs,
    secrets: isFromFork(event) ? {} : engine.host.secretsOf(event.repository),
    stop: run.stop.signal,
    ancestors: [],
    held,
    allFresh: run.previous === undefined,
  });
  return run.stop.signal.aborted && outcome.result !== 'failure' ? 'cancelled' : outcome.result;
}

function emitRun(run: Pick<RunState, 'engine' | 'record'>, phase: Phase): void {
  const { id: runId, attempt, workflow, conclusion } = run.record;
  const basis = { kind: 'run', phase, runId, attempt, workflow } as const;
  run.engine.emit(phase === 'completed' && conclusion !== undefined ? { ...basis, conclusion } : basis);
}
