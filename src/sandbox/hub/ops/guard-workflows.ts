import { isScoped } from '../auth/caller.ts';
import type { Caller } from '../auth/caller.ts';
import { readCommit } from '../git/commit-object.ts';
import type { CommitObject } from '../git/commit-object.ts';
import { readRef } from '../git/refs.ts';
import { findPath } from '../git/tree-paths.ts';
import { HubError } from '../hub-error.ts';
import type { RepoContext } from './context.ts';

const folder = '.github/workflows';

/** `workflows` is no scope that a job token can have; an App's has it where it was granted. */
export const mayNotWriteWorkflows = (caller: Caller): boolean =>
  isScoped(caller) && (caller.kind === 'job' || caller.permissions['workflows'] !== 'write');

/**
 * Such a token may never add or change workflow files: a commit has to carry
 * those of one of its parents, or of the default branch.
 */
export function guardCommit(ctx: RepoContext, commit: CommitObject): void {
  if (!mayNotWriteWorkflows(ctx.caller)) return;
  const before = commit.parents.map((parent) => workflowsOf(ctx, parent));
  guard(ctx, findPath(ctx.repo.git.objects, commit.tree, folder)?.oid, before);
}

/** The same for a ref that is made or moved: the workflows are those of its old value, or of the default branch. */
export function guardRef(ctx: RepoContext, before: string, after: string): void {
  if (!mayNotWriteWorkflows(ctx.caller)) return;
  guard(ctx, workflowsOf(ctx, after), [workflowsOf(ctx, before)]);
}

function guard(ctx: RepoContext, after: string | undefined, before: readonly (string | undefined)[]): void {
  const allowed = before.length === 0 ? [undefined] : before;
  if (allowed.includes(after) || after === workflowsOf(ctx, defaultHead(ctx))) return;
  throw new HubError(
    403,
    'refusing to allow a GitHub App to create or update workflow files without `workflows` permission',
  );
}

function workflowsOf({ repo }: RepoContext, commit: string): string | undefined {
  const tree = readCommit(repo.git.objects, commit)?.tree;
  return tree === undefined ? undefined : findPath(repo.git.objects, tree, folder)?.oid;
}

function defaultHead({ repo }: RepoContext): string {
  return readRef(repo.git.dir, `refs/heads/${repo.defaultBranch}`) ?? '';
}
