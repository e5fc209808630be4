import { spawn } from 'node:child_process';

/** How a Git process ended. */
export interface GitOutcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one Git command in a bare repository, free of the user's and the system's configuration. */
export function runGit(dir: string, args: readonly string[], input = ''): Promise<GitOutcome> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, { cwd: dir, env: gitEnvironment() });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.stdin.on('error', () => undefined);
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({
        code: code ?? -1,
        stdout: Buffer.concat(out).toString('utf8'),
        stderr: Buffer.concat(err).toString('utf8'),
      });
    });
    child.stdin.end(input);
  });
}

/** As `runGit`, but a failure is a fault. */
export async function gitText(dir: string, args: readonly string[], input = ''): Promise<string> {
  const { code, stdout, stderr } = await runGit(dir, args, input);
  if (code !== 0) throw new Error(`git ${args.join(' ')} failed with ${code}: ${stderr}`);
  return stdout;
}

/** An environment in which Git does the same on every machine. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  const { PATH } = process.env;
  return {
    PATH,
    LC_ALL: 'C.UTF-8',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    GIT_AUTHOR_NAME: 'Hub',
    GIT_AUTHOR_EMAIL: 'hub@users.noreply.github.com',
    GIT_COMMITTER_NAME: 'Hub',
    GIT_COMMITTER_EMAIL: 'hub@users.noreply.github.com',
  };
}
