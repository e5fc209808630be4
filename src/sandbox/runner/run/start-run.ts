import type { HubEvent } from '../../actions-host.ts';
import type { Engine } from '../engine.ts';
import { messageOf } from '../language/expressions.ts';
import { fillToText } from '../language/template.ts';
import type { ValueMap } from '../language/value.ts';
import type { RunRecord } from '../records.ts';
import { loadWorkflow } from '../workflow/load.ts';
import type { LoadedWorkflow, Workflow } from '../workflow/types.ts';
import { findRunProblems, readDispatchInputs } from './check-run.ts';
import { concludeRun, executeRun } from './execute-run.ts';
import { defaultTitle, githubContext, workflowContext } from './github-context.ts';
import { noteRun } from './notes.ts';
import type { Attempt, RunState } from './state.ts';

/** A run with what a re-run needs. */
export interface Run {
  readonly record: RunRecord;
  readonly event: HubEvent;
  readonly loaded: LoadedWorkflow;
  readonly number: number;
  readonly inputs: ValueMap;
  current: RunState;
}

/** A workflow file at an event's commit. */
export interface WorkflowFile {
  readonly workflow: Workflow;
  readonly content: string;
  readonly number: number;
}

/** Makes the run of a workflow for an event; one that cannot run ends as `startup_failure` with the reasons in its log. */
export async function createRun(engine: Engine, event: HubEvent, file: WorkflowFile): Promise<Run> {
  const source = { host: engine.host, repository: event.repository, sha: event.sha };
  const { loaded, problems: written } = await loadWorkflow(source, file.workflow, file.content);
  const dispatched = readDispatchInputs(file.workflow, event);
  const found = written.length > 0 ? written : [...findRunProblems(engine, loaded), ...dispatched.problems];
  const { title, problem } = titleOf(engine, event, { file, inputs: dispatched.values });
  const problems = problem === undefined ? found : [...found, problem];
  const record = createRecord(engine, event, { workflow: file.workflow, title });
  const identity = { record, event, loaded, number: file.number, inputs: dispatched.values };
  const run: Run = { ...identity, current: createState(engine, identity) };
  if (problems.length > 0) {
    for (const text of problems) noteRun(run.current, `##[error]${text}`);
    concludeRun(run.current, 'startup_failure');
  }
  return run;
}

/** Runs the first or a later attempt; the states of kept jobs come from `previous`. */
export async function runAttempt(engine: Engine, run: Run, previous?: Attempt): Promise<void> {
  run.current = createState(engine, run, previous);
  await executeRun(run.current);
}

function createState(engine: Engine, run: Omit<Run, 'current'>, previous?: Attempt): RunState {
  const { record, event, loaded, inputs } = run;
  const identity = { id: record.id, number: run.number, attempt: record.attempt };
  return {
    engine,
    event,
    loaded,
    record,
    inputs,
    github: { ...githubContext(engine, event, identity), ...workflowContext(loaded.workflow, event) },
    stop: new AbortController(),
    attempt: { outcomes: new Map(), records: new Map() },
    previous,
  };
}

function titleOf(
  engine: Engine,
  event: HubEvent,
  of: { readonly file: WorkflowFile; readonly inputs: ValueMap },
): { title: string; problem?: string } {
  const { workflow, number } = of.file;
  const title = defaultTitle(workflow, event);
  if (workflow.runName === undefined) return { title };
  const github = {
    ...githubContext(engine, event, { id: 0, number, attempt: 1 }),
    ...workflowContext(workflow, event),
  };
  const vars = { ...engine.host.variablesOf(event.repository) };
  try {
    const named = fillToText(workflow.runName, { contexts: { github, inputs: of.inputs, vars } });
    return { title: named.trim() === '' ? title : named };
  } catch (error) {
    return { title, problem: messageOf(error) };
  }
}

function createRecord(
  engine: Engine,
  event: HubEvent,
  of: { readonly workflow: Workflow; readonly title: string },
): RunRecord {
  const { path, name } = of.workflow;
  const { repository } = event;
  const displayTitle = of.title;
  const id = engine.host.createRun({
    repository,
    event,
    workflowPath: path,
    workflowName: name,
    displayTitle,
  });
  return {
    id,
    attempt: 1,
    repository,
    workflow: name,
    path,
    title: displayTitle,
    event: event.name,
    status: 'queued',
    jobs: [],
    log: [],
  };
}
