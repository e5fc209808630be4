import { spawn } from 'node:child_process';

export interface GitCall {
  /** The clone: its work tree or its bare folder. */
  readonly root: string;
  readonly args: readonly string[];
  readonly input?: string;
  /** Stop reading above this many bytes; the command is then ended. */
  readonly maxBytes: number;
  readonly timeoutMs: number;
  /** Sees the output as it grows; `stop` ends the command early. */
  readonly onChunk?: (chunk: Buffer) => 'go on' | 'stop';
}

export interface GitResult {
  /** The exit code; null when the command was ended by us. */
  readonly code: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
  readonly ended: 'by itself' | 'timeout' | 'too-much' | 'stopped';
}

/**
 * Runs Git without a shell, with a bare environment: no person's or machine's configuration, no prompts, no replaced objects and no
 * fetching of missing ones, so that a commit id always means the same bytes.
 */
export function runGit(call: GitCall): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', [...safety(call.root), ...call.args], {
      cwd: call.root,
      env: bareEnvironment(),
    });
    const chunks: Buffer[] = [];
    let size = 0;
    let stderr = '';
    let ended: GitResult['ended'] = 'by itself';
    const end = (why: GitResult['ended']): void => {
      ended = why;
      child.kill('SIGKILL');
    };
    const timer = setTimeout(() => end('timeout'), call.timeoutMs);
    child.stdout.on('data', (chunk: Buffer) => {
      if (ended !== 'by itself') return;
      size += chunk.length;
      if (size > call.maxBytes) return end('too-much');
      if (call.onChunk) {
        if (call.onChunk(chunk) === 'stop') end('stopped');
      } else chunks.push(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      if (stderr.length < 4096) stderr += chunk.toString('utf8');
    });
    child.stdin.on('error', () => undefined);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, stdout: Buffer.concat(chunks), stderr, ended });
    });
    child.stdin.end(call.input ?? '');
  });
}

const safety = (root: string): readonly string[] => [
  '--no-pager',
  '--literal-pathspecs',
  '--no-optional-locks',
  ...['-c', `safe.directory=${root}`],
  ...['-c', 'core.fsmonitor=false'],
  ...['-c', 'core.quotePath=false'],
];

const bareEnvironment = (): NodeJS.ProcessEnv => ({
  ...(process.env['PATH'] === undefined ? {} : { PATH: process.env['PATH'] }),
  LC_ALL: 'C.UTF-8',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_NO_LAZY_FETCH: '1',
});
