import { join } from 'node:path';
import { messageOf } from '../language/expressions.ts';
import { mapOf } from '../language/value.ts';
import type { LiveProcess } from '../records.ts';
import { createCommandFiles, readCommandFiles, type FileCommands } from './command-files.ts';
import { environmentOf } from './environment.ts';
import type { StepEnd, StepRun } from './frame.ts';
import { runProcess, type ProcessEnd } from './process.ts';
import { say, sayOfJob } from './say.ts';
import { createCommandReader, type WorkflowCommand } from './workflow-commands.ts';

export interface Call {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

export interface CallEnd extends StepEnd {
  readonly state: Readonly<Record<string, string>>;
}

/** Variables that a step may not set for later ones, since they would change how the runner's own tools start. */
const guarded = /^(GITHUB_|RUNNER_|NODE_OPTIONS$)/i;
const maxSummaryBytes = 1024 * 1024;
let folders = 0;

/** Runs a step's process with command files, reads its workflow commands, and applies what it wrote. */
export async function execute(step: StepRun, call: Call): Promise<CallEnd> {
  const { job } = step.frame;
  folders += 1;
  const folder = join(job.folders.commands, String(folders));
  const files = await createCommandFiles(folder);
  const legacy: Legacy = { outputs: {}, state: {} };
  const end = await runTracked(step, { ...call, env: { ...files, ...call.env } }, legacy);
  const written = await readCommandFiles(folder).catch((error: unknown) => messageOf(error));
  if (typeof written === 'string') {
    say(step, `##[error]${written}`);
    return { result: 'failure', outputs: {}, state: {} };
  }
  applyFileCommands(step, written);
  return {
    result: judge(step, end),
    outputs: { ...legacy.outputs, ...Object.fromEntries(written.outputs) },
    state: { ...legacy.state, ...Object.fromEntries(written.state) },
  };
}

/** Values set by the deprecated `::set-output::` and `::save-state::`, which still work. */
interface Legacy {
  readonly outputs: Record<string, string>;
  readonly state: Record<string, string>;
}

async function runTracked(step: StepRun, call: Call, legacy: Legacy): Promise<ProcessEnd> {
  const { job } = step.frame;
  const readCommand = createCommandReader();
  let live: LiveProcess | undefined;
  try {
    return await runProcess({
      ...call,
      env: environmentOf(step, call.env),
      stop: step.stop,
      grace: job.engine.grace,
      onStart: (pid) => {
        live = { pid, runId: job.runId, job: job.record.name, step: step.name };
        job.engine.processes.add(live);
        job.pids.push(pid);
      },
      onLine: (line) => {
        const command = readCommand(line);
        if (command) obey(step, command, legacy);
        else say(step, line);
      },
    });
  } finally {
    if (live) job.engine.processes.delete(live);
  }
}

function obey(step: StepRun, command: WorkflowCommand, legacy: Legacy): void {
  const { name, properties, text } = command;
  if (name === 'add-mask') step.frame.job.masks.add(text);
  else if (name === 'set-output') legacy.outputs[properties['name'] ?? ''] = text;
  else if (name === 'save-state') legacy.state[properties['name'] ?? ''] = text;
  else if (name === 'set-env' || name === 'add-path') {
    say(step, `##[error]The command "${name}" is disabled; write to GITHUB_ENV or GITHUB_PATH.`);
  } else if (name === 'error' || name === 'warning' || name === 'notice') {
    const file =
      properties['file'] === undefined ? '' : `${properties['file']}:${properties['line'] ?? '1'}: `;
    for (const line of `${file}${text}`.split('\n')) say(step, `##[${name}]${line}`);
  } else if (name === 'debug' ? isDebugging(step) : name !== 'stop-commands') say(step, `##[${name}]${text}`);
}

/** Debug lines are shown where the secret or variable ACTIONS_STEP_DEBUG is `true`. */
function isDebugging(step: StepRun): boolean {
  const { secrets, vars } = step.frame.job.contexts;
  return [secrets, vars].some((context) => mapOf(context)['ACTIONS_STEP_DEBUG'] === 'true');
}

function applyFileCommands(step: StepRun, written: FileCommands): void {
  const { job } = step.frame;
  for (const [name, value] of written.env) {
    if (guarded.test(name)) say(step, `##[error]GITHUB_ENV may not set ${name}.`);
    else job.env[name] = value;
  }
  job.path.unshift(...[...written.path].reverse());
  if (Buffer.byteLength(written.summary) <= maxSummaryBytes)
    step.record.summary += job.masks.hide(written.summary);
  else say(step, '##[error]The summary is dropped: it holds more than 1 MiB.');
}

function judge(step: StepRun, end: ProcessEnd): 'success' | 'failure' | 'cancelled' {
  if (end.stopped) return 'cancelled';
  if (end.code === 0) return 'success';
  const how = end.signal === null ? `exit code ${end.code ?? '?'}` : `the signal ${end.signal}`;
  say(step, `##[error]The process of the step "${step.name}" ended with ${how}.`);
  if (end.signal !== null)
    sayOfJob(step.frame.job, `##[error]The job fails: a process was ended by ${end.signal}.`);
  return 'failure';
}
