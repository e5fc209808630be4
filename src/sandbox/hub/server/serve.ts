import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HubWorks } from './hub-works.ts';
import { serveApi } from './serve-api.ts';
import { DOWNLOADS, followLink } from '../ops/job-logs.ts';
import { serveGit } from './serve-git.ts';

/** Sends one HTTP request to where it belongs: REST, GraphQL, Git, or nowhere. */
export async function serve(
  works: HubWorks,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', works.hub.url);
  if (url.pathname === '/api/graphql') return serveApi(works, { request, response, url, path: '/graphql' });
  if (url.pathname.startsWith('/api/v3')) {
    const path = url.pathname.slice('/api/v3'.length) || '/';
    return serveApi(works, { request, response, url, path });
  }
  const git = /^\/([^/]+\/[^/]+?)(?:\.git)?(\/(?:info\/refs|git-upload-pack|git-receive-pack))$/.exec(
    url.pathname,
  );
  if (git !== null) {
    return serveGit(works, { request, response, url, repository: git[1] ?? '', service: git[2] ?? '' });
  }
  const text = url.pathname.startsWith(DOWNLOADS) ? followLink(works.hub, url.pathname) : undefined;
  if (text !== undefined) {
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' });
    response.end(text);
    return;
  }
  response.writeHead(404, { 'content-type': 'text/plain' });
  response.end('This address is neither the API (/api/v3, /api/graphql) nor a Git repository.\n');
}
