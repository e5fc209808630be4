import { readCommit } from '../git/commit-object.ts';
import { readRef } from '../git/refs.ts';
import { findPath } from '../git/tree-paths.ts';
import type { RepoContext } from '../ops/context.ts';
import { GraphqlRefusal } from './refusal.ts';

/** The object that an expression names, and the path at which it lies in its commit. */
export interface Resolved {
  readonly oid: string;
  readonly path: string;
}

/** Finds `<revision>` or `<revision>:<path>`; a revision is an id, `HEAD`, or a branch or tag by its short or full name. */
export function resolveExpression(ctx: RepoContext, expression: string): Resolved | undefined {
  const colon = expression.indexOf(':');
  const revision = colon === -1 ? expression : expression.slice(0, colon);
  const oid = resolveRevision(ctx, revision);
  if (oid === undefined || colon === -1) return oid === undefined ? undefined : { oid, path: '' };
  const { objects } = ctx.repo.git;
  const path = expression.slice(colon + 1).replace(/\/$/, '');
  const found = findPath(objects, readCommit(objects, oid)?.tree ?? oid, path);
  return found === undefined ? undefined : { oid: found.oid, path };
}

function resolveRevision(ctx: RepoContext, revision: string): string | undefined {
  if (/[\^~]|@\{/.test(revision)) {
    throw new GraphqlRefusal(
      'NOT_BUILT',
      `The hub does not read the revision \`${revision}\`: name a ref or an id.`,
    );
  }
  if (/^[0-9a-f]{40}$/.test(revision)) return revision;
  const name = revision === 'HEAD' ? ctx.repo.defaultBranch : revision;
  // Other namespaces than heads and tags are not shown by GraphQL.
  const names = /^refs\/(heads|tags)\//.test(name) ? [name] : [`refs/heads/${name}`, `refs/tags/${name}`];
  return names.map((full) => readRef(ctx.repo.git.dir, full)).find((oid) => oid !== undefined);
}
