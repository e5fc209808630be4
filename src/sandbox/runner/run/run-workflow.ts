import { messageOf } from '../language/expressions.ts';
import { fillToText } from '../language/template.ts';
import { mapOf } from '../language/value.ts';
import type { JobResult } from '../records.ts';
import type { JobDefinition } from '../workflow/types.ts';
import { runReadyJob } from './run-ready-job.ts';
import { combineResults, type Outcome, type WorkflowState } from './state.ts';
import { noteRun } from './notes.ts';

/** Runs the jobs of a workflow, each as soon as all it needs has ended. */
export async function runWorkflow(workflow: WorkflowState): Promise<Outcome> {
  const { jobs } = workflow.loaded.workflow;
  const byId = new Map(jobs.map((job) => [job.id, job]));
  const started = new Map<string, Promise<Outcome>>();
  const outcomeOf = (id: string): Promise<Outcome> => {
    const running = started.get(id) ?? runOne(workflow, { id, byId, outcomeOf });
    started.set(id, running);
    return running;
  };
  const outcomes = await Promise.all(jobs.map(async (job) => [job.id, await outcomeOf(job.id)] as const));
  const outputs = workflowOutputs(workflow, Object.fromEntries(outcomes));
  const all = outcomes.map(([, outcome]) => outcome);
  return {
    result: outputs ? combineResults(all.map((outcome) => outcome.result)) : 'failure',
    outputs: outputs ?? {},
    fresh: all.some((outcome) => outcome.fresh),
  };
}

interface Graph {
  readonly id: string;
  readonly byId: ReadonlyMap<string, JobDefinition>;
  readonly outcomeOf: (id: string) => Promise<Outcome>;
}

async function runOne(workflow: WorkflowState, graph: Graph): Promise<Outcome> {
  const definition = graph.byId.get(graph.id);
  if (!definition) return { result: 'failure', outputs: {}, fresh: true };
  const needed = definition.needs.map(async (id) => [id, await graph.outcomeOf(id)] as const);
  const needs = Object.fromEntries(await Promise.all(needed));
  const inner = await Promise.all([...ancestorsOf(definition, graph.byId)].map(graph.outcomeOf));
  const outer: readonly JobResult[] = definition.needs.length > 0 ? workflow.ancestors : [];
  return runReadyJob({
    workflow,
    definition,
    key: `${workflow.key}/${definition.id}`,
    needs,
    ancestors: [...outer, ...inner.map((outcome) => outcome.result)],
    allFresh: workflow.allFresh || Object.values(needs).some((outcome) => outcome.fresh),
  });
}

function ancestorsOf(job: JobDefinition, byId: ReadonlyMap<string, JobDefinition>): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (ids: readonly string[]): void => {
    for (const id of ids) {
      if (found.has(id)) continue;
      found.add(id);
      visit(byId.get(id)?.needs ?? []);
    }
  };
  visit(job.needs);
  return found;
}

/** The outputs of `workflow_call`; undefined where one cannot be evaluated. */
function workflowOutputs(
  workflow: WorkflowState,
  outcomes: Readonly<Record<string, Outcome>>,
): Record<string, string> | undefined {
  const contract = mapOf(workflow.loaded.workflow.triggers['workflow_call']);
  const jobs = Object.fromEntries(
    Object.entries(outcomes).map(([id, { result, outputs }]) => [id, { result, outputs }] as const),
  );
  const { run, inputs } = workflow;
  const vars = { ...run.engine.host.variablesOf(run.event.repository) };
  const scope = { contexts: { github: run.github, inputs, jobs, vars } };
  try {
    const outputs = workflow.key === '' ? {} : mapOf(contract['outputs']);
    return Object.fromEntries(
      Object.entries(outputs).map(([name, output]) => [name, fillToText(mapOf(output)['value'], scope)]),
    );
  } catch (error) {
    noteRun(run, `##[error]${workflow.loaded.workflow.path}: ${messageOf(error)}`);
    return undefined;
  }
}
