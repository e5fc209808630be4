import { readCommit } from '../git/commit-object.ts';
import { readTree, typeOfMode } from '../git/tree-object.ts';
import type { FileMode } from '../git/tree-object.ts';
import { findPath } from '../git/tree-paths.ts';
import type { PathEntry } from '../git/tree-paths.ts';
import { HubError, notFound, unprocessable } from '../hub-error.ts';
import { commitOnBranch } from '../ops/commits.ts';
import type { BranchCommit } from '../ops/commits.ts';
import type { RepoContext } from '../ops/context.ts';
import { resolveCommit } from '../ops/refs.ts';
import { created, ok } from '../server/reply.ts';
import type { Reply } from '../server/reply.ts';
import { param } from '../server/route.ts';
import type { RepoRoute, RouteRequest } from '../server/route.ts';
import { showGitCommit } from '../shapes/commit.ts';
import { repoApi, repoHtml } from '../shapes/urls.ts';
import { readSignature, toLines } from './git-objects.ts';

const inlineBytes = 1024 * 1024;
const largestBytes = 100 * inlineBytes;

/** Files and folders by path. Up to 1 MiB comes inline, up to 100 MiB only raw. */
export const contentRoutes: readonly RepoRoute[] = [
  { at: 'GET /contents', reads: 'readContents', answer: readContent },
  { at: 'GET /contents/{path}', reads: 'readContents', answer: readContent },
  {
    at: 'PUT /contents/{path}',
    async answer(ctx, request) {
      const path = param(request, 'path');
      const content = Buffer.from(request.input.text('content'), 'base64');
      const known = request.input.findText('sha');
      const sha = await commitFile(ctx, request, { additions: [{ path, content }], deletions: [] });
      const body = { content: showWritten(ctx, sha, path), commit: showGitCommit(ctx, sha) };
      return known === undefined ? created(body) : ok(body);
    },
  },
  {
    at: 'DELETE /contents/{path}',
    async answer(ctx, request) {
      request.input.text('sha');
      const sha = await commitFile(ctx, request, { additions: [], deletions: [param(request, 'path')] });
      return ok({ content: null, commit: showGitCommit(ctx, sha) });
    },
  },
];

function commitFile(
  ctx: RepoContext,
  request: RouteRequest,
  change: Pick<BranchCommit, 'additions' | 'deletions'>,
): Promise<string> {
  const { input } = request;
  const path = param(request, 'path');
  const expected = input.findText('sha');
  return commitOnBranch(ctx, {
    ...change,
    branch: input.findText('branch') ?? ctx.repo.defaultBranch,
    message: input.text('message'),
    author: readSignature(ctx, input.findObject('author')),
    committer: readSignature(ctx, input.findObject('committer')),
    check(head) {
      const present = findPath(ctx.repo.git.objects, head.tree, path)?.oid;
      if (present !== undefined && expected === undefined) {
        throw unprocessable('Invalid request.\n\n"sha" wasn\'t supplied.');
      }
      if (expected === undefined || present === expected) return;
      if (present === undefined) throw notFound();
      throw new HubError(409, `${path} does not match ${expected}`);
    },
  });
}

function readContent(ctx: RepoContext, request: RouteRequest): Reply {
  const path = param(request, 'path').replace(/\/$/, '');
  const ref = request.query.get('ref') ?? ctx.repo.defaultBranch;
  const commit = resolveCommit(ctx.repo, ref);
  if (commit === undefined) throw notFound(`No commit found for the ref ${ref}`);
  const tree = readCommit(ctx.repo.git.objects, commit)?.tree ?? '';
  const entry = findPath(ctx.repo.git.objects, tree, path);
  if (entry === undefined) throw notFound();
  if (entry.mode === '040000') return ok(listFolder(ctx, entry, { ref, path }));
  const data = ctx.repo.git.objects.read(entry.oid)?.data ?? Buffer.alloc(0);
  if (data.length > largestBytes) throw new HubError(403, 'This API returns blobs up to 100 MB in size.');
  if (request.accept.includes('raw')) {
    return { status: 200, text: { type: 'application/vnd.github.raw; charset=utf-8', content: data } };
  }
  const inline = data.length <= inlineBytes;
  const content = inline ? { content: toLines(data), encoding: 'base64' } : { content: '', encoding: 'none' };
  return ok({ ...showEntry(ctx, { ...entry, path }, ref), ...content });
}

function listFolder(
  ctx: RepoContext,
  folder: PathEntry,
  at: { readonly ref: string; readonly path: string },
) {
  const entries = readTree(ctx.repo.git.objects, folder.oid) ?? [];
  return entries.map(({ name, mode, oid }) => {
    const path = at.path === '' ? name : `${at.path}/${name}`;
    return showEntry(ctx, { path, mode, oid }, at.ref);
  });
}

function showWritten(ctx: RepoContext, commit: string, path: string) {
  const tree = readCommit(ctx.repo.git.objects, commit)?.tree ?? '';
  const entry = findPath(ctx.repo.git.objects, tree, path);
  return entry === undefined ? null : showEntry(ctx, { ...entry, path }, ctx.repo.defaultBranch);
}

function showEntry(ctx: RepoContext, { path, mode, oid }: PathEntry, ref: string) {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const self = `${repoApi(ctx)}/contents/${encoded}?ref=${encodeURIComponent(ref)}`;
  const git = `${repoApi(ctx)}/git/${typeOfMode(mode)}s/${oid}`;
  const isFolder = mode === '040000';
  const html = `${repoHtml(ctx)}/${isFolder ? 'tree' : 'blob'}/${ref}/${encoded}`;
  return {
    name: path.split('/').at(-1) ?? '',
    path,
    sha: oid,
    size: isFolder ? 0 : (ctx.repo.git.objects.read(oid)?.data.length ?? 0),
    url: self,
    html_url: html,
    git_url: git,
    download_url: isFolder ? null : `${repoHtml(ctx)}/raw/${ref}/${encoded}`,
    type: wordOf(mode),
    _links: { self, git, html },
  };
}

function wordOf(mode: FileMode): 'file' | 'dir' | 'symlink' | 'submodule' {
  if (mode === '040000') return 'dir';
  if (mode === '160000') return 'submodule';
  return mode === '120000' ? 'symlink' : 'file';
}
