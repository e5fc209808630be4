import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { zeroOid } from './refs.ts';
import { gitEnvironment } from './run-git.ts';

/** One change of a transaction: from an exact old value (zeros: absent) to a new one (zeros: delete). */
export interface RefChange {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

export interface RefWriter {
  /** All changes or none; undefined when done, else Git's reason. */
  write(changes: readonly RefChange[]): Promise<string | undefined>;
  close(): void;
}

interface Session {
  readonly child: ChildProcessWithoutNullStreams;
  /** Resolves with undefined when the wanted line came, with the reason when the process died first. */
  ask(lines: string, until: string): Promise<string | undefined>;
}

/** Ref transactions over one long-lived `git update-ref --stdin`; Git ends it on a refusal, the next write starts another. */
export function createRefWriter(dir: string): RefWriter {
  let session: Session | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const write = async (changes: readonly RefChange[]): Promise<string | undefined> => {
    session ??= openSession(dir);
    const reason = await session.ask(renderTransaction(changes), 'commit: ok');
    if (reason !== undefined) session = undefined;
    return reason;
  };
  return {
    write(changes) {
      const done = last.then(() => write(changes));
      last = done.catch(() => undefined);
      return done;
    },
    close: () => session?.child.stdin.end(),
  };
}

function renderTransaction(changes: readonly RefChange[]): string {
  const lines = changes.map(({ name, before, after }) =>
    after === zeroOid ? `delete ${name} ${before}` : `update ${name} ${after} ${before}`,
  );
  return ['start', ...lines, 'prepare', 'commit', ''].join('\n');
}

function openSession(dir: string): Session {
  const child = spawn('git', ['update-ref', '--stdin'], { cwd: dir, env: gitEnvironment() });
  let out = '';
  let err = '';
  let wake: (() => void) | undefined;
  let ended = false;
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString('utf8');
    wake?.();
  });
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')));
  child.stdin.on('error', () => undefined);
  child.on('close', () => {
    ended = true;
    wake?.();
  });
  const ask = (lines: string, until: string): Promise<string | undefined> =>
    new Promise((resolve) => {
      out = '';
      wake = () => {
        if (out.includes(until)) resolve(undefined);
        else if (ended) resolve(err.trim() || 'git update-ref ended');
      };
      child.stdin.write(lines);
      wake();
    });
  return { child, ask };
}
