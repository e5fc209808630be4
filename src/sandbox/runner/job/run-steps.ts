import { isTruthy, messageOf } from '../language/expressions.ts';
import { decideIf, fill, fillMap, fillToText, holdsIf } from '../language/template.ts';
import { textMap } from '../language/value.ts';
import type { JobResult, StepRecord } from '../records.ts';
import type { StepDefinition } from '../workflow/types.ts';
import { scopeOf, type Frame, type StepEnd, type StepRun } from './frame.ts';
import { say } from './say.ts';
import { runAction } from './step-action.ts';
import { runScript } from './step-script.ts';
import { beginStep, endStep } from './step-record.ts';

/** Where the steps of a composite action belong. */
export interface Outer {
  readonly record: StepRecord;
  readonly stop: AbortSignal;
}

/** Runs steps one after another; each decides by its own `if:` whether it runs after a failure or a cancel. */
export async function runSteps(frame: Frame, steps: readonly StepDefinition[], outer?: Outer): Promise<void> {
  for (const [index, definition] of steps.entries()) {
    const name = stepName(frame, definition);
    const record = outer?.record ?? beginStep(frame.job, name);
    const end = await runStep(frame, { definition, name, record, outerStop: outer?.stop });
    const conclusion = end.result === 'failure' && end.forgiven ? 'success' : end.result;
    if (conclusion === 'failure') frame.failed = true;
    const id = definition.id ?? `__${index}`;
    frame.steps[id] = { outputs: end.outputs, outcome: end.result, conclusion };
    if (!outer) endStep(frame.job, record, { outcome: end.result, conclusion });
  }
}

/** The name of a step as it is shown. */
export function stepName(frame: Frame, definition: StepDefinition): string {
  if (definition.name === undefined) {
    return `Run ${definition.uses ?? (definition.run ?? '').trim().split('\n')[0] ?? ''}`;
  }
  try {
    return fillToText(definition.name, scopeOf(frame));
  } catch {
    return definition.name;
  }
}

/** Runs a piece of work until it ends, the time is over, or the job is stopped and the condition no longer holds. */
export async function runStoppable(
  limits: Limits,
  work: (stop: AbortSignal) => Promise<StepEnd>,
): Promise<StepEnd> {
  const controller = new AbortController();
  const { stop, outerStop, minutes, staysAlive } = limits;
  const stopUnlessWanted = (): void => {
    if (!staysAlive()) controller.abort('stopped');
  };
  const stopNow = (): void => controller.abort('stopped');
  if (!stop.aborted) stop.addEventListener('abort', stopUnlessWanted, { once: true });
  outerStop?.addEventListener('abort', stopNow, { once: true });
  const timer =
    minutes > 0 && minutes < 20_000
      ? setTimeout(() => controller.abort('timeout'), minutes * 60_000)
      : undefined;
  try {
    const end = await work(controller.signal);
    return controller.signal.reason === 'timeout' ? { ...end, result: 'failure' } : end;
  } finally {
    clearTimeout(timer);
    stop.removeEventListener('abort', stopUnlessWanted);
    outerStop?.removeEventListener('abort', stopNow);
  }
}

export interface Limits {
  readonly stop: AbortSignal;
  readonly outerStop?: AbortSignal | undefined;
  readonly minutes: number;
  /** True if the condition holds although the job was stopped. */
  readonly staysAlive: () => boolean;
}

interface Planned {
  readonly definition: StepDefinition;
  readonly name: string;
  readonly record: StepRecord;
  readonly outerStop: AbortSignal | undefined;
}

type Judged = StepEnd & { readonly forgiven: boolean };

async function runStep(frame: Frame, planned: Planned): Promise<Judged> {
  const { definition, name, record } = planned;
  const bare: StepRun = { frame, definition, name, record, env: frame.env, stop: frame.job.stop };
  const condition = definition.condition;
  try {
    if (planned.outerStop?.aborted || !decideIf(condition, scopeOf(frame))) return ended('skipped');
    const env = { ...frame.env, ...textMap(fillMap(definition.env, scopeOf(frame))) };
    const scope = scopeOf(frame, env);
    const minutes = Number(fill(definition.timeoutMinutes, scope) ?? 0);
    const limits: Limits = {
      stop: frame.job.stop,
      outerStop: planned.outerStop,
      minutes,
      staysAlive: () => holdsIf(condition, scopeOf(frame)),
    };
    const end = await runStoppable(limits, async (stop) => {
      const running: StepRun = { frame, definition, name, record, env, stop };
      const done = await runDefinition(running, definition);
      if (stop.reason === 'timeout') say(running, `##[error]The step took longer than ${minutes} minutes.`);
      return done;
    });
    const forgiven = isTruthy(fill(definition.continueOnError, scopeOf(frame, env)));
    return { ...end, forgiven };
  } catch (error) {
    say(bare, `##[error]${messageOf(error)}`);
    return { ...ended('failure'), forgiven: definition.continueOnError === true };
  }
}

function runDefinition(step: StepRun, definition: StepDefinition): Promise<StepEnd> {
  return definition.uses === undefined ? runScript(step, definition) : runAction(step, definition);
}

function ended(result: JobResult): Judged {
  return { result, outputs: {}, forgiven: false };
}
