import { randomBytes } from 'node:crypto';
import { appendCommandFile } from './command-file.ts';

/**
 * Sets an output of the step. The value stands between two lines of a random word, so that no value can end itself
 * early and set further outputs.
 */
export function writeOutput(
  name: string,
  value: string,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<void> {
  const end = `end_${randomBytes(16).toString('hex')}`;
  return appendCommandFile('GITHUB_OUTPUT', `${name}<<${end}\n${value}\n${end}\n`, environment);
}
