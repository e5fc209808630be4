import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/shells/cli/main.ts', import.meta.url));

export interface CliEnd {
  readonly exit: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs the real command line in a process of its own, with nothing in its environment but what is given. */
export async function runCli(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<CliEnd> {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [MAIN, ...args], { env: { PATH, ...env } });
  child.stdin.end();
  const exit = new Promise<number | null>((resolve, reject) => {
    child.on('close', resolve);
    child.on('error', reject);
  });
  const [out, error] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { exit: await exit, out, error };
}
