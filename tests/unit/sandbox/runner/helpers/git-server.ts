import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Git over HTTP on loopback, with one repository `acme/app`; asks for a token. */
export interface GitServer {
  readonly url: string;
  /** Authorization headers that were sent. */
  readonly headers: Set<string>;
  /** Commits a file on a branch and gives the commit's id. */
  commit(branch: string, path: string, content: string): string;
  close(): Promise<void>;
}

export async function startGitServer(): Promise<GitServer> {
  const root = mkdtempSync(join(tmpdir(), 'git-server-'));
  const bare = join(root, 'acme/app.git');
  const tree = join(root, 'tree');
  mkdirSync(bare, { recursive: true });
  const git = (cwd: string, ...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], {
      cwd,
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  git(bare, 'init', '-q', '--bare', '-b', 'main', '.');
  git(bare, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  git(root, 'clone', '-q', bare, tree);
  const headers = new Set<string>();
  const server = createServer((request, response) => {
    const { authorization } = request.headers;
    if (authorization === undefined) {
      response.writeHead(401, { 'www-authenticate': 'Basic' }).end();
      return;
    }
    headers.add(authorization);
    serve(root, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    headers,
    commit: (branch, path, content) => {
      git(tree, 'checkout', '-q', '-B', branch);
      writeFileSync(join(tree, path), content);
      git(tree, 'add', '.');
      git(tree, 'commit', '-q', '-m', `add ${path}`);
      git(tree, 'push', '-q', '--force', 'origin', branch);
      return git(tree, 'rev-parse', 'HEAD');
    },
    close: () =>
      new Promise((resolve) => {
        rmSync(root, { recursive: true, force: true });
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function serve(root: string, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', 'http://x');
  const backend = spawn('git', ['http-backend'], {
    env: {
      PATH: process.env['PATH'],
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: url.pathname,
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: request.headers['content-type'],
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'],
      GIT_PROTOCOL: request.headers['git-protocol']?.toString(),
    },
  });
  request.pipe(backend.stdin);
  const chunks: Buffer[] = [];
  backend.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  backend.on('close', () => {
    const all = Buffer.concat(chunks);
    const end = all.indexOf('\r\n\r\n');
    for (const line of all.subarray(0, end).toString().split('\r\n')) {
      const [name = '', ...value] = line.split(': ');
      if (name.toLowerCase() === 'status') response.statusCode = Number.parseInt(value.join(), 10);
      else if (name !== '') response.setHeader(name, value.join(': '));
    }
    response.end(all.subarray(end + 4));
  });
}
