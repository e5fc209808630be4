import { ForemanError } from '../../domain/fault.ts';

/** An input of the action, trimmed; empty where it was not given. The runner passes inputs by `INPUT_<NAME>`. */
export function readInput(name: string, environment: NodeJS.ProcessEnv = process.env): string {
  return (environment[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim();
}

/** An input that a step cannot do without; throws `bad-input` where it is empty. */
export function needInput(name: string, environment: NodeJS.ProcessEnv = process.env): string {
  const value = readInput(name, environment);
  if (value === '')
    throw new ForemanError(
      'bad-input',
      `The input "${name}" is missing: give it under "with:" of this step.`,
    );
  return value;
}
