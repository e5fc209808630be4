import { resolve } from 'node:path';
import { fillToText, fillMap } from '../language/template.ts';
import { mapOf, textMap, type ValueMap } from '../language/value.ts';
import type { StepDefinition } from '../workflow/types.ts';
import { readAction, type Action } from './action-file.ts';
import { findAction } from './find-action.ts';
import { scopeOf, type StepEnd, type StepRun } from './frame.ts';
import { say } from './say.ts';
import { runComposite } from './step-composite.ts';
import { runJavaScript } from './step-javascript.ts';

/** Runs a `uses:` step. */
export async function runAction(step: StepRun, definition: StepDefinition): Promise<StepEnd> {
  const uses = definition.uses ?? '';
  const { job } = step.frame;
  const given = textMap(fillMap(definition.with, scopeOf(step.frame, step.env)));
  const found = findAction(uses, job.engine.actions);
  if (found.kind === 'refused') throw new Error(found.reason);
  if (found.kind === 'stand-in') {
    say(step, `A stand-in of this sandbox does the work of ${uses}.`);
    return found.standIn(step, given);
  }
  const action =
    found.kind === 'action' ? found.action : readAction(resolve(job.folders.workspace, found.path));
  const inputs = inputsOf(step, action, given);
  return action.kind === 'javascript'
    ? runJavaScript(step, action, inputs)
    : runComposite(step, action, inputs);
}

/** The inputs of an action with its defaults filled. */
export function inputsOf(
  step: StepRun,
  action: Action,
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  const byName = new Map(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]));
  const defined = Object.entries(action.inputs).map(([name, definition]): [string, string] => [
    name.toLowerCase(),
    byName.get(name.toLowerCase()) ?? defaultOf(step, mapOf(definition)),
  ]);
  const known = Object.fromEntries(defined);
  const unknown = [...byName].filter(([name]) => !(name in known));
  for (const [name] of unknown) say(step, `##[warning]The input "${name}" is not one of the action's.`);
  return { ...known, ...Object.fromEntries(unknown) };
}

function defaultOf(step: StepRun, definition: ValueMap): string {
  return fillToText(definition['default'] ?? '', scopeOf(step.frame, step.env));
}
