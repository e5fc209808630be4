import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** Milliseconds that a process gets after SIGINT, and then after SIGTERM, before SIGKILL. */
export interface Grace {
  readonly interruptMs: number;
  readonly terminateMs: number;
  /** Milliseconds that the `always()` steps of a stopped job get altogether. */
  readonly forceMs: number;
}

export interface ProcessRequest {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly onLine: (line: string) => void;
  readonly onStart?: (pid: number) => void;
  readonly stop: AbortSignal;
  readonly grace: Grace;
}

export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: string | null;
  /** True if it was asked to stop; the signal is then ours. */
  readonly stopped: boolean;
}

/** Time for the pipes to empty after the process ended; something it left behind may hold them open. */
const drainMs = 1000;

/** Runs a process in a group of its own; rejects only where it cannot be started. */
export function runProcess(request: ProcessRequest): Promise<ProcessEnd> {
  return new Promise((resolve, reject) => {
    const child = spawn(request.command, request.args, {
      cwd: request.cwd,
      env: { ...request.env },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.once('error', reject);
    if (child.pid === undefined) return;
    request.onStart?.(child.pid);
    const flush = [readLines(child.stdout, request.onLine), readLines(child.stderr, request.onLine)];
    const release = stopOnRequest(child.pid, request);
    void ended(child).then(({ code, signal }) => {
      release();
      for (const finish of flush) finish();
      resolve({ code, signal, stopped: request.stop.aborted });
    });
  });
}

/** Signals a process group; false where nobody is left in it. */
export function signalGroup(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(-pid, signal);
  } catch {
    return false;
  }
}

function ended(child: ChildProcess): Promise<{ code: number | null; signal: string | null }> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    child.once('exit', (code, signal) => {
      timer = setTimeout(() => {
        child.stdout?.destroy();
        child.stderr?.destroy();
        resolve({ code, signal });
      }, drainMs);
    });
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal });
    });
  });
}

function stopOnRequest(pid: number, request: ProcessRequest): () => void {
  const timers: NodeJS.Timeout[] = [];
  const { interruptMs, terminateMs } = request.grace;
  const stop = (): void => {
    signalGroup(pid, 'SIGINT');
    timers.push(setTimeout(() => signalGroup(pid, 'SIGTERM'), interruptMs));
    timers.push(setTimeout(() => signalGroup(pid, 'SIGKILL'), interruptMs + terminateMs));
  };
  if (request.stop.aborted) stop();
  else request.stop.addEventListener('abort', stop, { once: true });
  return () => {
    request.stop.removeEventListener('abort', stop);
    for (const timer of timers) clearTimeout(timer);
  };
}

function readLines(stream: Readable | null, onLine: (line: string) => void): () => void {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  stream?.on('data', (chunk: Buffer) => {
    const lines = (rest + decoder.write(chunk)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line.replace(/\r$/, ''));
  });
  return () => {
    const last = rest + decoder.end();
    rest = '';
    if (last !== '') onLine(last);
  };
}
