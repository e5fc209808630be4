import { ForemanError } from '../../domain/fault.ts';

/** Ends the step red with one clear sentence; what was not expected keeps its stack, for a bug report. */
export function failStep(error: unknown): void {
  const expected = error instanceof ForemanError;
  const words = error instanceof Error ? error.message : String(error);
  process.stdout.write(`::error title=Foreman::${escape(words)}\n`);
  if (!expected && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
  if (expected && error.cause instanceof Error) process.stderr.write(`because: ${error.cause.message}\n`);
  process.exitCode = 1;
}

/** A workflow command ends at a line's end (docs: workflow commands). */
const escape = (text: string): string =>
  text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
