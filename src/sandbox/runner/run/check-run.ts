import type { HubEvent } from '../../actions-host.ts';
import type { Engine } from '../engine.ts';
import { findAction } from '../job/find-action.ts';
import { mapOf, toValue } from '../language/value.ts';
import { findCallProblems } from '../workflow/check-calls.ts';
import { readInputs, type ReadInputs } from '../workflow/inputs.ts';
import { stepRefusals } from '../workflow/refusals.ts';
import type { LoadedWorkflow, StepDefinition, Workflow } from '../workflow/types.ts';

/** Everything, beside what the files themselves show, for which a run may not start. */
export function findRunProblems(engine: Engine, loaded: LoadedWorkflow): readonly string[] {
  return [...findCallProblems(loaded), ...findActionProblems(engine, loaded)];
}

/** The `inputs` of a dispatched run, or what is wrong with them. */
export function readDispatchInputs(workflow: Workflow, event: HubEvent): ReadInputs {
  if (event.name !== 'workflow_dispatch') return { values: {}, problems: [] };
  const definitions = mapOf(workflow.triggers['workflow_dispatch'])['inputs'];
  return readInputs(definitions, mapOf(toValue(event.payload['inputs'])));
}

function findActionProblems(engine: Engine, loaded: LoadedWorkflow): readonly string[] {
  const { workflow } = loaded;
  const own = workflow.jobs.flatMap((job) =>
    job.kind === 'call'
      ? []
      : usesProblems(engine, job.steps).map((text) => `${workflow.path}, job "${job.id}": ${text}`),
  );
  return [...own, ...[...loaded.called.values()].flatMap((called) => findActionProblems(engine, called))];
}

function usesProblems(engine: Engine, steps: readonly StepDefinition[]): readonly string[] {
  return steps.flatMap(({ uses }) => {
    if (uses === undefined) return [];
    const found = findAction(uses, engine.actions);
    if (found.kind === 'refused') return [found.reason];
    if (found.kind !== 'action' || found.action.kind !== 'composite') return [];
    const inner = found.action.steps;
    return [...inner.flatMap(stepRefusals), ...usesProblems(engine, inner), ...preProblems(engine, inner)];
  });
}

function preProblems(engine: Engine, steps: readonly StepDefinition[]): readonly string[] {
  return steps.flatMap(({ uses = '' }) => {
    const found = findAction(uses, engine.actions);
    const hasPre =
      found.kind === 'action' && found.action.kind === 'javascript' && found.action.pre !== undefined;
    return hasPre ? [`the pre script of "${uses}" inside a composite action is not built.`] : [];
  });
}
