import { messageOf } from '../language/expressions.ts';
import { decideIf, fillMap, holdsIf } from '../language/template.ts';
import { textMap } from '../language/value.ts';
import type { StepDefinition } from '../workflow/types.ts';
import type { JavaScriptAction } from './action-file.ts';
import { findAction } from './find-action.ts';
import { scopeOf, type Frame, type StepEnd, type StepRun } from './frame.ts';
import { runStoppable, stepName } from './run-steps.ts';
import { say } from './say.ts';
import { inputsOf } from './step-action.ts';
import { runPre } from './step-javascript.ts';
import { beginStep, endStep } from './step-record.ts';

/** Runs the pre scripts of all steps before the first of them; an action of the workspace has none yet. */
export async function runPres(frame: Frame, steps: readonly StepDefinition[]): Promise<void> {
  for (const definition of steps) {
    if (definition.uses === undefined) continue;
    const found = findAction(definition.uses, frame.job.engine.actions);
    if (found.kind !== 'action' || found.action.kind !== 'javascript' || found.action.pre === undefined)
      continue;
    const { action } = found;
    const name = stepName(frame, definition);
    const run = (step: StepRun): Promise<StepEnd> => runActionPre(step, definition, action);
    await runExtra(frame, {
      title: `Pre ${name}`,
      name,
      condition: action.preIf ?? 'always()',
      definition,
      run,
    });
  }
}

/** Runs what actions asked to be run after all steps, the last action first. */
export async function runPosts(frame: Frame): Promise<void> {
  for (const post of [...frame.job.posts].reverse()) {
    const { name, condition, definition, run } = post;
    const before = post.frame.failed;
    await runExtra(
      { ...post.frame, failed: frame.failed || before },
      { title: name, name, condition, definition, run },
      frame,
    );
  }
}

interface Extra {
  readonly title: string;
  readonly name: string;
  readonly condition: string | undefined;
  readonly definition: StepDefinition;
  readonly run: (step: StepRun) => Promise<StepEnd>;
}

async function runExtra(frame: Frame, extra: Extra, owner: Frame = frame): Promise<void> {
  const { job } = frame;
  if (!decideIf(extra.condition, scopeOf(frame))) return;
  const record = beginStep(job, extra.title);
  const step: StepRun = {
    frame,
    definition: extra.definition,
    name: extra.name,
    record,
    env: frame.env,
    stop: job.stop,
  };
  const staysAlive = (): boolean => holdsIf(extra.condition, scopeOf(frame));
  const work = (stop: AbortSignal): Promise<StepEnd> => extra.run({ ...step, stop });
  const end = await runStoppable({ stop: job.stop, minutes: 0, staysAlive }, work).catch((error: unknown) => {
    say(step, `##[error]${messageOf(error)}`);
    return { result: 'failure' as const, outputs: {} };
  });
  if (end.result === 'failure') owner.failed = true;
  endStep(job, record, { outcome: end.result, conclusion: end.result });
}

function runActionPre(step: StepRun, definition: StepDefinition, action: JavaScriptAction): Promise<StepEnd> {
  const env = { ...step.env, ...textMap(fillMap(definition.env, scopeOf(step.frame))) };
  const withEnv = { ...step, env };
  const given = textMap(fillMap(definition.with, scopeOf(step.frame, env)));
  return runPre(withEnv, action, inputsOf(withEnv, action, given));
}
