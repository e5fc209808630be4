import { countCreation } from '../auth/caller.ts';
import { allow } from '../auth/permissions.ts';
import { readCommit } from '../git/commit-object.ts';
import type { CommitObject, Signature } from '../git/commit-object.ts';
import { readRef } from '../git/refs.ts';
import { editTree, findPath } from '../git/tree-paths.ts';
import type { FileMode } from '../git/tree-object.ts';
import type { TreeEdit } from '../git/tree-paths.ts';
import { HubError, notFound, unprocessable } from '../hub-error.ts';
import type { RepoContext } from './context.ts';
import { checkPath, signatureOf, webFlowOf, writeCommit } from './git-objects.ts';
import { guardCommit } from './guard-workflows.ts';
import { applyRefUpdates } from './refs.ts';

export interface FileAddition {
  readonly path: string;
  readonly content: Buffer;
}

export interface BranchCommit {
  /** Short name; the branch must exist. */
  readonly branch: string;
  /** The head that the branch must have: else STALE_DATA, and nothing is written. */
  readonly expectedHead?: string | undefined;
  readonly message: string;
  readonly additions: readonly FileAddition[];
  /** Paths that must exist. */
  readonly deletions: readonly string[];
  readonly author?: Signature | undefined;
  readonly committer?: Signature | undefined;
  /** A last look at the commit that is about to be the parent. */
  readonly check?: (head: CommitObject) => void;
}

/** Commits whole files on top of a branch and moves it, by compare-and-swap; the new commit's id. */
export function commitOnBranch(ctx: RepoContext, input: BranchCommit): Promise<string> {
  allow(ctx, 'writeContents');
  const { git } = ctx.repo;
  return git.exclusive(async () => {
    const name = `refs/heads/${input.branch}`;
    const head = readRef(git.dir, name);
    if (head === undefined) throw notFound(`Branch ${input.branch} not found`);
    checkHead(input, head);
    const parent = readCommit(git.objects, head);
    if (parent === undefined) throw unprocessable(`${name} is not at a commit`);
    input.check?.(parent);
    const commit = buildCommit(ctx, input, { oid: head, tree: parent.tree });
    guardCommit(ctx, commit);
    const oid = writeCommit(ctx, commit);
    countCreation(ctx.caller, 'commit');
    await applyRefUpdates(ctx, [{ name, before: head, after: oid }]);
    return oid;
  });
}

function checkHead({ branch, expectedHead }: BranchCommit, head: string): void {
  if (expectedHead === undefined || expectedHead === head) return;
  const message = `Expected branch to point to "${expectedHead}" but it did not. Pull and try again.`;
  throw new HubError(409, `${message} (${branch} is at ${head})`, { graphqlType: 'STALE_DATA' });
}

function buildCommit(
  ctx: RepoContext,
  input: BranchCommit,
  parent: { readonly oid: string; readonly tree: string },
): CommitObject {
  const { objects } = ctx.repo.git;
  const edits = new Map<string, TreeEdit>();
  for (const path of input.deletions) {
    if (findPath(objects, parent.tree, path) === undefined) {
      throw unprocessable(
        `A path was requested for deletion which does not exist as of commit oid \`${parent.oid}\``,
      );
    }
    edits.set(path, null);
  }
  for (const { path, content } of input.additions) {
    edits.set(checkPath(path), { mode: modeAt(ctx, parent.tree, path), oid: objects.write('blob', content) });
  }
  const author = input.author ?? signatureOf(ctx);
  const committer = input.committer ?? webFlowOf(ctx);
  const tree = editTree(objects, parent.tree, edits);
  return { message: input.message, tree, parents: [parent.oid], author, committer };
}

// The API knows no file modes: an existing file keeps its own, a new one is plain.
function modeAt(ctx: RepoContext, tree: string, path: string): FileMode {
  const mode = findPath(ctx.repo.git.objects, tree, path)?.mode;
  return mode === '100755' ? mode : '100644';
}
