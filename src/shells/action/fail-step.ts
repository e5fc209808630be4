import { ForemanError } from '../../domain/fault.ts';

/** Ends the step red with one clear sentence; what was not expected keeps its stack, for a bug report. */
export async function failStep(error: unknown): Promise<void> {
  const expected = error instanceof ForemanError;
  const words = error instanceof Error ? error.message : String(error);
  process.stdout.write(`::error title=Foreman::${escape(words)}\n`);
  if (!expected && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
  if (expected && error.cause instanceof Error) process.stderr.write(`because: ${error.cause.message}\n`);
  process.exitCode = 1;
  if (!(error instanceof ForemanError)) return;
  if (error.setting !== null) await summarise(`a setting is in the way: \`${error.setting}\``, words);
  else if (error.code === 'incomplete') await summarise('could not say this', words);
}

/** What a person must know, and an issue may not tell, is said on the run's page. */
async function summarise(title: string, words: string): Promise<void> {
  try {
    // Loaded when it is needed: this file is there before anything else of a step is.
    const { writeSummary } = await import('../../adapters/actions/summary.ts');
    await writeSummary(`## Foreman: ${title}\n\n${words}`);
  } catch {
    process.stderr.write('The summary of the step could not be written.\n');
  }
}

/** A workflow command ends at a line's end (docs: workflow commands). */
const escape = (text: string): string =>
  text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
