import { ForemanError } from '../../../domain/fault.ts';

/** Runs a command: 0 where all is well, 1 where something is left for a person, 2 with one sentence for a bad call. */
export async function runCommand(command: () => Promise<boolean>): Promise<void> {
  try {
    process.exitCode = (await command()) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    process.stderr.write(`error: ${error.message}\n`);
    if (!(error instanceof ForemanError)) process.stderr.write(`${error.stack ?? ''}\n`);
    process.exitCode = 2;
  }
}

/** Where the person stands: npm runs scripts in the package's own folder and keeps the other one here. */
export const startFolder = (): string => process.env['INIT_CWD'] ?? process.cwd();

/** Prints without letting any text steer the terminal. */
export const print = (text: string): void => {
  process.stdout.write(text.replace(/[^\P{C}\n\t]/gu, '\u{FFFD}'));
};
