import type { Scope } from '../language/expressions.ts';
import { fillMap } from '../language/template.ts';
import { mapOf, textMap } from '../language/value.ts';
import { grantOf } from '../workflow/check-calls.ts';
import { readInputs } from '../workflow/inputs.ts';
import type { CallJob } from '../workflow/types.ts';
import { readConcurrency } from './concurrency.ts';
import { runWorkflow } from './run-workflow.ts';
import { jobScope, type Leg, type Outcome, type WorkflowState } from './state.ts';

/** Runs the workflow that a job calls, for one leg of it. */
export async function runCall(leg: Leg, definition: CallJob, held: readonly string[]): Promise<Outcome> {
  const outer = leg.job.workflow;
  const loaded = outer.loaded.called.get(definition.id);
  if (!loaded) throw new Error(`The called workflow "${definition.uses}" was not loaded.`);
  const contract = mapOf(loaded.workflow.triggers['workflow_call']);
  const scope = jobScope(leg.job, leg);
  const inputs = readInputs(contract['inputs'], fillMap(definition.with, scope));
  if (inputs.problems.length > 0) throw new Error(inputs.problems.join(' '));
  const called: WorkflowState = {
    run: outer.run,
    loaded,
    key: leg.key,
    title: `${leg.name} / `,
    inputs: inputs.values,
    secrets: secretsFor(definition, scope, outer.secrets),
    grant: grantOf(definition, outer.loaded.workflow, outer.grant),
    stop: leg.stop,
    ancestors: [...outer.ancestors, ...leg.job.ancestors],
    held,
    allFresh: leg.job.allFresh,
  };
  return runCalled(leg, called);
}

/** A called workflow may have a concurrency group of its own. */
async function runCalled(leg: Leg, called: WorkflowState): Promise<Outcome> {
  const { run } = called;
  const scope: Scope = { contexts: { ...jobScope(leg.job, leg).contexts, inputs: called.inputs } };
  const asked = readConcurrency(called.loaded.workflow.concurrency, scope, run.event.repository);
  if (!asked) return runWorkflow(called);
  if (called.held.includes(asked.key)) {
    throw new Error(
      `Deadlock: the concurrency group "${asked.key}" is already held by what calls this workflow.`,
    );
  }
  const stop = new AbortController();
  const all = AbortSignal.any([called.stop, stop.signal]);
  const leave = await run.engine.groups.enter({ ...asked, cancel: (reason) => stop.abort(reason) }, all);
  if (!leave) return { result: 'cancelled', outputs: {}, fresh: true };
  try {
    return await runWorkflow({ ...called, stop: all, held: [...called.held, asked.key] });
  } finally {
    leave();
  }
}

function secretsFor(
  definition: CallJob,
  scope: Scope,
  outer: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  if (definition.secrets === 'inherit') return outer;
  const contexts = { ...scope.contexts, secrets: outer };
  const given = Object.entries(textMap(fillMap(definition.secrets, { ...scope, contexts })));
  return Object.fromEntries(given.filter(([, value]) => value !== ''));
}
