import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** One process of Node from its start to its end. */
export interface Ran {
  /** Milliseconds since 1970, as the hub's log counts them. */
  readonly startedAt: number;
  readonly milliseconds: number;
  readonly exit: number | null;
  readonly output: string;
}

/** Runs a program with nothing but the given environment; the hub in this process goes on meanwhile. */
export async function runNode(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ran> {
  const startedAt = performance.timeOrigin + performance.now();
  const child = spawn(process.execPath, [...args], {
    env: { ...env },
    cwd: env['GITHUB_WORKSPACE'] ?? process.cwd(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const keep = (data: Buffer): void => {
    output += data.toString('utf8');
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  await once(child, 'close');
  const milliseconds = performance.timeOrigin + performance.now() - startedAt;
  return { startedAt, milliseconds, exit: child.exitCode, output };
}
