import { fillToText } from '../language/template.ts';
import { mapOf } from '../language/value.ts';
import type { CompositeAction } from './action-file.ts';
import { scopeOf, type Frame, type StepEnd, type StepRun } from './frame.ts';
import { runSteps } from './run-steps.ts';

/** Runs a composite action's steps in a frame of their own; they write into the log of the step that uses it. */
export async function runComposite(
  step: StepRun,
  action: CompositeAction,
  inputs: Readonly<Record<string, string>>,
): Promise<StepEnd> {
  const frame: Frame = {
    job: step.frame.job,
    steps: {},
    action: { inputs, folder: action.folder },
    env: step.env,
    failed: false,
  };
  await runSteps(frame, action.steps, { record: step.record, stop: step.stop });
  const outputs = Object.entries(action.outputs).map(([name, output]): [string, string] => [
    name,
    fillToText(mapOf(output)['value'], scopeOf(frame)),
  ]);
  const result = step.stop.aborted ? 'cancelled' : frame.failed ? 'failure' : 'success';
  return { result, outputs: Object.fromEntries(outputs) };
}
