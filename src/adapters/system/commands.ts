import { spawn } from 'node:child_process';
import type { Commands, CommandEnd } from '../../ports/commands.ts';

/** What a verify command may know: where programs and the home folder are, and that this is CI. No token, no command file. */
const ALLOWED = [
  'PATH',
  'HOME',
  'LANG',
  'LC_ALL',
  'TERM',
  'TZ',
  'TMPDIR',
  'RUNNER_OS',
  'RUNNER_ARCH',
  'RUNNER_TEMP',
  'RUNNER_TOOL_CACHE',
];
const KEPT_BYTES = 200_000;

/** The part of an environment that repository code may see. */
export function allowedEnvironment(environment: NodeJS.ProcessEnv): Record<string, string> {
  const kept = ALLOWED.flatMap((name) => {
    const value = environment[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), CI: 'true' };
}

/** Runs commands by bash in a process group of their own, which ends as a whole when its time is up. */
export function createCommands(environment: NodeJS.ProcessEnv, print: (text: string) => void): Commands {
  const env = allowedEnvironment(environment);
  return {
    run: (command, folder, { timeoutMs }) =>
      new Promise<CommandEnd>((resolve, reject) => {
        const started = process.hrtime.bigint();
        const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', command], {
          cwd: folder,
          env,
          detached: true,
          stdio: ['ignore', 'pipe', 'pipe'],
        });
        const kept = keepTail(print);
        child.stdout.on('data', kept.add);
        child.stderr.on('data', kept.add);
        const timer = setTimeout(() => killGroup(child.pid), timeoutMs);
        child.on('error', reject);
        child.on('close', (exit) => {
          clearTimeout(timer);
          const seconds = Number(process.hrtime.bigint() - started) / 1e9;
          resolve({ exit, seconds: Math.round(seconds * 10) / 10, output: kept.text() });
        });
      }),
  };
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The group ended between the timer and the signal.
  }
}

/** Shows everything and keeps the end, since a test runner says what failed last. */
function keepTail(print: (text: string) => void): { add: (chunk: Buffer) => void; text: () => string } {
  let tail = Buffer.alloc(0);
  return {
    add: (chunk) => {
      print(chunk.toString('utf8'));
      tail = Buffer.concat([tail, chunk]);
      if (tail.length > KEPT_BYTES) tail = tail.subarray(tail.length - KEPT_BYTES);
    },
    text: () => tail.toString('utf8'),
  };
}
