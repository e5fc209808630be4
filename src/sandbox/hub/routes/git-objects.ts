import type { Signature } from '../git/commit-object.ts';
import { findMode, readTree, typeOfMode } from '../git/tree-object.ts';
import { listPaths } from '../git/tree-paths.ts';
import type { PathEntry } from '../git/tree-paths.ts';
import { notFound, unprocessable } from '../hub-error.ts';
import type { RepoContext } from '../ops/context.ts';
import { createBlob, createCommit, createTree, signatureOf, treeOf } from '../ops/git-objects.ts';
import type { TreeInput } from '../ops/git-objects.ts';
import { resolveCommit } from '../ops/refs.ts';
import type { Input } from '../server/input.ts';
import { created, ok } from '../server/reply.ts';
import { param } from '../server/route.ts';
import type { RepoRoute } from '../server/route.ts';
import { showGitCommit } from '../shapes/commit.ts';
import { nodeId, repoApi } from '../shapes/urls.ts';

/** Blobs, trees and commits as bare objects. */
export const gitObjectRoutes: readonly RepoRoute[] = [
  {
    at: 'POST /git/blobs',
    answer(ctx, { input }) {
      const encoding = input.findText('encoding') === 'base64' ? 'base64' : 'utf8';
      const sha = createBlob(ctx, Buffer.from(input.text('content'), encoding));
      return created({ sha, url: `${repoApi(ctx)}/git/blobs/${sha}` });
    },
  },
  {
    at: 'GET /git/blobs/{file_sha}',
    reads: 'readContents',
    answer(ctx, request) {
      const sha = param(request, 'file_sha');
      const object = ctx.repo.git.objects.read(sha);
      if (object?.type !== 'blob') throw notFound();
      return ok({
        sha,
        node_id: nodeId('B', `${ctx.repo.id}:${sha}`),
        size: object.data.length,
        url: `${repoApi(ctx)}/git/blobs/${sha}`,
        content: toLines(object.data),
        encoding: 'base64',
      });
    },
  },
  {
    at: 'POST /git/trees',
    answer(ctx, { input }) {
      const entries = (input.findList('tree') ?? []).map(readEntry);
      if (entries.length === 0) throw unprocessable('Invalid tree info');
      const sha = createTree(ctx, { base: input.findText('base_tree'), entries });
      return created(showTree(ctx, sha, listTop(ctx, sha)));
    },
  },
  {
    at: 'GET /git/trees/{tree_sha}',
    reads: 'readContents',
    answer(ctx, request) {
      const name = param(request, 'tree_sha');
      const sha = treeOf(ctx, resolveCommit(ctx.repo, name) ?? name);
      const { objects } = ctx.repo.git;
      const entries = request.query.has('recursive') ? listPaths(objects, sha) : listTop(ctx, sha);
      return ok(showTree(ctx, sha, entries));
    },
  },
  {
    at: 'POST /git/commits',
    answer(ctx, { input }) {
      const sha = createCommit(ctx, {
        message: input.text('message'),
        tree: input.text('tree'),
        parents: input.findTexts('parents') ?? [],
        author: readSignature(ctx, input.findObject('author')),
        committer: readSignature(ctx, input.findObject('committer')),
      });
      return created(showGitCommit(ctx, sha));
    },
  },
  {
    at: 'GET /git/commits/{commit_sha}',
    reads: 'readContents',
    answer: (ctx, request) => ok(showGitCommit(ctx, param(request, 'commit_sha'))),
  },
];

/** An author or committer of a request; the date is now unless given. */
export function readSignature(ctx: RepoContext, input: Input | undefined): Signature | undefined {
  if (input === undefined) return undefined;
  const date = input.findText('date') ?? signatureOf(ctx).date;
  if (Number.isNaN(Date.parse(date))) throw unprocessable(`"${date}" is not a date.`);
  return { name: input.text('name'), email: input.text('email'), date };
}

/** Base64 in lines of 60, as GitHub answers contents. */
export function toLines(data: Buffer): string {
  return data.toString('base64').replace(/.{60}/g, '$&\n');
}

function readEntry(input: Input): TreeInput {
  const mode = findMode(input.findText('mode') ?? '100644');
  if (mode === undefined)
    throw unprocessable('tree.mode must be one of 100644, 100755, 040000, 160000 or 120000');
  const path = input.text('path');
  const oid = input.findTextOrNull('sha');
  const text = input.findText('content');
  if (oid === null) return { path, mode, content: null };
  if (oid !== undefined) return { path, mode, content: { oid } };
  if (text === undefined) throw unprocessable('Must supply either tree.sha or tree.content');
  return { path, mode, content: { text } };
}

function listTop(ctx: RepoContext, sha: string): readonly PathEntry[] {
  const entries = readTree(ctx.repo.git.objects, sha) ?? [];
  return entries.map(({ name, mode, oid }) => ({ path: name, mode, oid }));
}

function showTree(ctx: RepoContext, sha: string, entries: readonly PathEntry[]) {
  const { objects } = ctx.repo.git;
  const tree = entries.map(({ path, mode, oid }) => {
    const type = typeOfMode(mode);
    const url = `${repoApi(ctx)}/git/${type}s/${oid}`;
    if (type !== 'blob') return { path, mode, type, sha: oid, url };
    return { path, mode, type, sha: oid, size: objects.read(oid)?.data.length ?? 0, url };
  });
  return { sha, url: `${repoApi(ctx)}/git/trees/${sha}`, tree, truncated: false };
}
