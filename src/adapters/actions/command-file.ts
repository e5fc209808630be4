import { appendFile } from 'node:fs/promises';
import { ForemanError } from '../../domain/fault.ts';

/** Appends to one of the files by which a step answers its runner; throws `bad-input` outside a workflow. */
export async function appendCommandFile(
  variable: 'GITHUB_OUTPUT' | 'GITHUB_STEP_SUMMARY',
  text: string,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  const path = environment[variable];
  if (path === undefined || path === '')
    throw new ForemanError('bad-input', `${variable} is not set: this step runs inside a workflow only.`);
  await appendFile(path, text, 'utf8');
}
