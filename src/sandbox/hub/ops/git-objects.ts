import { allow } from '../auth/permissions.ts';
import { countCreation } from '../auth/caller.ts';
import { readCommit, renderCommit } from '../git/commit-object.ts';
import type { CommitObject, Signature } from '../git/commit-object.ts';
import { editTree } from '../git/tree-paths.ts';
import type { TreeEdit } from '../git/tree-paths.ts';
import { findPath } from '../git/tree-paths.ts';
import { typeOfMode } from '../git/tree-object.ts';
import type { FileMode } from '../git/tree-object.ts';
import { HubError, unprocessable } from '../hub-error.ts';
import { stamp } from '../state/hub-state.ts';
import { actorOf } from './context.ts';
import type { RepoContext } from './context.ts';
import { guardCommit } from './guard-workflows.ts';

/** Stores a blob; its id. */
export function createBlob(ctx: RepoContext, data: Buffer): string {
  allow(ctx, 'writeContents');
  countCreation(ctx.caller, 'blob');
  return ctx.repo.git.objects.write('blob', data);
}

/** One entry of a new tree: an object by id, a text, or `null` that deletes. */
export interface TreeInput {
  readonly path: string;
  readonly mode: FileMode;
  readonly content: { readonly oid: string } | { readonly text: string } | null;
}

/** Stores a tree, on top of another one where given; its id. */
export function createTree(
  ctx: RepoContext,
  input: { readonly base?: string | undefined; readonly entries: readonly TreeInput[] },
): string {
  allow(ctx, 'writeContents');
  const { objects } = ctx.repo.git;
  const base = input.base === undefined ? undefined : treeOf(ctx, input.base);
  const edits = new Map(input.entries.map((entry) => [checkPath(entry.path), readEdit(ctx, entry, base)]));
  countCreation(ctx.caller, 'tree');
  return editTree(objects, base, edits);
}

export interface NewCommit {
  readonly message: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author?: Signature | undefined;
  readonly committer?: Signature | undefined;
}

/** Stores a commit object; its id. No ref moves. */
export function createCommit(ctx: RepoContext, input: NewCommit): string {
  allow(ctx, 'writeContents');
  const { objects } = ctx.repo.git;
  if (objects.read(input.tree)?.type !== 'tree') throw unprocessable('Tree SHA does not exist');
  for (const parent of input.parents) {
    if (readCommit(objects, parent) === undefined)
      throw unprocessable('Parent SHA does not exist or is not a commit object');
  }
  const author = input.author ?? signatureOf(ctx);
  const commit: CommitObject = { ...input, author, committer: input.committer ?? author };
  guardCommit(ctx, commit);
  countCreation(ctx.caller, 'commit');
  return writeCommit(ctx, commit);
}

/** Stores a commit without asking for permission. */
export function writeCommit(ctx: RepoContext, commit: CommitObject): string {
  return ctx.repo.git.objects.write('commit', renderCommit(commit));
}

/** How the caller signs commits that the API makes for it. */
export function signatureOf(ctx: RepoContext): Signature {
  const { id, login, name } = actorOf(ctx);
  return { name: name ?? login, email: `${id}+${login}@users.noreply.github.com`, date: stamp(ctx.hub) };
}

/** How GitHub itself signs as committer of what its API merges and commits. */
export function webFlowOf(ctx: RepoContext): Signature {
  return { name: 'GitHub', email: 'noreply@github.com', date: stamp(ctx.hub) };
}

/** The tree behind the id of a tree or a commit. */
export function treeOf(ctx: RepoContext, oid: string): string {
  const { objects } = ctx.repo.git;
  if (objects.read(oid)?.type === 'tree') return oid;
  const tree = readCommit(objects, oid)?.tree;
  if (tree === undefined) throw new HubError(404, 'Not Found');
  return tree;
}

/** Refuses paths that Git refuses. */
export function checkPath(path: string): string {
  const parts = path.split('/');
  const isBad = parts.some(
    (part) => part === '' || part === '.' || part === '..' || part.toLowerCase() === '.git',
  );
  if (isBad || path.includes('\0')) throw unprocessable('tree.path contains a malformed path component');
  return path;
}

function readEdit(ctx: RepoContext, entry: TreeInput, base: string | undefined): TreeEdit {
  const { objects } = ctx.repo.git;
  const { content, mode, path } = entry;
  if (content === null) {
    if (base !== undefined && findPath(objects, base, path) === undefined)
      throw unprocessable('GitRPC::BadObjectState');
    return null;
  }
  if ('text' in content) return { mode, oid: objects.write('blob', Buffer.from(content.text)) };
  const type = typeOfMode(mode);
  if (type !== 'commit' && objects.read(content.oid)?.type !== type)
    throw unprocessable('tree.sha does not exist');
  return { mode, oid: content.oid };
}
