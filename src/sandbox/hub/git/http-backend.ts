import { spawn } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname } from 'node:path';
import { gitEnvironment } from './run-git.ts';

export interface BackendCall {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** The bare repository. */
  readonly dir: string;
  /** `/info/refs`, `/git-upload-pack` or `/git-receive-pack`. */
  readonly service: string;
  readonly query: string;
  readonly login: string;
  /** Whether the `pre-receive` hook refuses changes of workflow files. */
  readonly guardWorkflows: boolean;
  /** Keeps Git's answer back: its work is done, and nothing is said. */
  readonly isMute?: boolean;
  /** Runs when Git is done and before the client learns it. */
  readonly beforeEnd: () => Promise<void>;
}

/** Git's own smart HTTP by CGI; resolves with the status when the answer is complete. */
export function runHttpBackend(call: BackendCall): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['http-backend'], { env: environmentOf(call) });
    let head: Buffer | undefined = Buffer.alloc(0);
    let status = 200;
    child.stdout.on('data', (chunk: Buffer) => {
      if (call.isMute === true) return;
      if (head === undefined) {
        call.response.write(chunk);
        return;
      }
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf('\r\n\r\n');
      if (end === -1) return;
      status = writeHead(call.response, head.toString('latin1', 0, end));
      call.response.write(head.subarray(end + 4));
      head = undefined;
    });
    child.on('error', reject);
    child.stdin.on('error', () => undefined);
    child.on('close', () => {
      if (head !== undefined && call.isMute !== true) call.response.writeHead(500);
      call.beforeEnd().then(() => {
        if (call.isMute === true) {
          call.request.socket.destroy();
          resolve(0);
          return;
        }
        call.response.end();
        resolve(head === undefined ? status : 500);
      }, reject);
    });
    // A client that is gone sends no end, and Git would wait for it.
    call.request.once('close', () => call.request.complete || child.kill());
    call.request.pipe(child.stdin);
  });
}

function writeHead(response: ServerResponse, head: string): number {
  let status = 200;
  for (const line of head.split('\r\n')) {
    const [name = '', ...value] = line.split(':');
    if (name.toLowerCase() === 'status') status = Number(value.join(':').trim().split(' ')[0]);
    else response.setHeader(name, value.join(':').trim());
  }
  response.writeHead(status);
  return status;
}

function environmentOf(call: BackendCall): NodeJS.ProcessEnv {
  const { headers, method } = call.request;
  const protocol = headers['git-protocol'];
  return {
    ...gitEnvironment(),
    GIT_PROJECT_ROOT: dirname(call.dir),
    PATH_INFO: `/${call.dir.slice(dirname(call.dir).length + 1)}${call.service}`,
    GIT_HTTP_EXPORT_ALL: '1',
    REQUEST_METHOD: method ?? 'GET',
    QUERY_STRING: call.query,
    CONTENT_TYPE: headers['content-type'] ?? '',
    REMOTE_USER: call.login,
    REMOTE_ADDR: '127.0.0.1',
    ...(headers['content-length'] === undefined ? {} : { CONTENT_LENGTH: headers['content-length'] }),
    ...(headers['content-encoding'] === undefined
      ? {}
      : { HTTP_CONTENT_ENCODING: headers['content-encoding'] }),
    ...(typeof protocol === 'string' ? { GIT_PROTOCOL: protocol } : {}),
    ...(call.guardWorkflows ? { HUB_GUARD_WORKFLOWS: '1' } : {}),
  };
}
