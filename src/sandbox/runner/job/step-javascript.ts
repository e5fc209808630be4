import { resolve } from 'node:path';
import type { StepDefinition } from '../workflow/types.ts';
import type { JavaScriptAction } from './action-file.ts';
import { runtimeVariables } from './environment.ts';
import { execute, type CallEnd } from './execute.ts';
import type { StepEnd, StepRun } from './frame.ts';

/** State that pre and main leave for post. */
type State = Record<string, string>;

/** Runs a JavaScript action's main script; its post script is put on the job's list first, as it runs in any case. */
export async function runJavaScript(
  step: StepRun,
  action: JavaScriptAction,
  inputs: Readonly<Record<string, string>>,
): Promise<StepEnd> {
  const state = stateOf(step);
  registerPost(step, { action, inputs, state });
  return runPart(step, { action, inputs, state }, action.main);
}

/** Runs a JavaScript action's pre script. */
export async function runPre(
  step: StepRun,
  action: JavaScriptAction,
  inputs: Readonly<Record<string, string>>,
): Promise<StepEnd> {
  const state = stateOf(step);
  return runPart(step, { action, inputs, state }, action.pre ?? '');
}

interface Running {
  readonly action: JavaScriptAction;
  readonly inputs: Readonly<Record<string, string>>;
  readonly state: State;
}

const states = new WeakMap<object, Map<StepDefinition, State>>();

/** Pre, main and post of one step share their state; other steps with the same action have their own. */
function stateOf(step: StepRun): State {
  const ofFrame = states.get(step.frame.steps) ?? new Map<StepDefinition, State>();
  states.set(step.frame.steps, ofFrame);
  const state = ofFrame.get(step.definition) ?? {};
  ofFrame.set(step.definition, state);
  return state;
}

function registerPost(step: StepRun, running: Running): void {
  const { post, postIf } = running.action;
  if (post === undefined) return;
  step.frame.job.posts.push({
    name: `Post ${step.name}`,
    condition: postIf ?? 'always()',
    frame: step.frame,
    definition: step.definition,
    run: (postStep) => runPart({ ...postStep, env: step.env }, running, post),
  });
}

async function runPart(step: StepRun, running: Running, script: string): Promise<CallEnd> {
  const { job } = step.frame;
  const end = await execute(step, {
    command: job.engine.node,
    args: [resolve(running.action.folder, script)],
    cwd: job.folders.workspace,
    env: {
      ...runtimeVariables(job),
      ...prefixed('INPUT_', running.inputs, (name) => name.replaceAll(' ', '_').toUpperCase()),
      ...prefixed('STATE_', running.state, (name) => name),
      GITHUB_ACTION: step.name.replaceAll(/[^A-Za-z0-9]+/g, '_'),
    },
  });
  Object.assign(running.state, end.state);
  return end;
}

function prefixed(
  prefix: string,
  values: Readonly<Record<string, string>>,
  word: (name: string) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}${word(name)}`, value]));
}
