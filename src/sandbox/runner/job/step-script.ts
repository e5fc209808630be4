import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fillToText } from '../language/template.ts';
import type { StepDefinition } from '../workflow/types.ts';
import { execute } from './execute.ts';
import { scopeOf, type StepEnd, type StepRun } from './frame.ts';
import { say } from './say.ts';

let scripts = 0;

/** Runs a `run:` step by its shell. */
export async function runScript(step: StepRun, definition: StepDefinition): Promise<StepEnd> {
  const { frame } = step;
  const { defaults, folders } = frame.job;
  const scope = scopeOf(frame, step.env);
  const script = fillToText(definition.run ?? '', scope);
  const given = definition.shell ?? (frame.action ? undefined : defaults.shell);
  const folder = definition.workingDirectory ?? (frame.action ? undefined : defaults.workingDirectory);
  scripts += 1;
  const file = join(folders.temp, `script-${scripts}.sh`);
  await writeFile(file, script);
  const [command, ...args] = shellCommand(given === undefined ? undefined : fillToText(given, scope), file);
  for (const line of script.trimEnd().split('\n')) say(step, `##[command]${line}`);
  return execute(step, {
    command: command ?? 'bash',
    args,
    cwd: resolve(folders.workspace, fillToText(folder ?? '', scope)),
    env: frame.action ? { GITHUB_ACTION_PATH: frame.action.folder } : {},
  });
}

/** The command line of a shell; the unspecified one stops at the first error, but not inside a pipe. */
export function shellCommand(shell: string | undefined, file: string): readonly string[] {
  if (shell === undefined) return ['bash', '-e', file];
  if (shell === 'bash') return ['bash', '--noprofile', '--norc', '-eo', 'pipefail', file];
  if (shell === 'sh') return ['sh', '-e', file];
  if (!shell.includes('{0}')) throw new Error(`The shell "${shell}" is not built; use bash or sh.`);
  return shell.split(/\s+/).map((word) => word.replace('{0}', file));
}
