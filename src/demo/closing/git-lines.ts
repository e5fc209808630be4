import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What stock Git prints about a bare repository, free of the machine's configuration; empty where it refuses. */
export async function gitLines(dir: string, args: readonly string[]): Promise<readonly string[]> {
  const env = { PATH: process.env['PATH'], GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' };
  try {
    const { stdout } = await run('git', ['-C', dir, ...args], { env });
    return stdout.trimEnd().split('\n');
  } catch {
    return [];
  }
}
