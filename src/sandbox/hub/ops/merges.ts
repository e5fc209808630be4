import { countCreation } from '../auth/caller.ts';
import { allow } from '../auth/permissions.ts';
import { isAncestor } from '../git/history.ts';
import { mergeTrees } from '../git/merge-trees.ts';
import { readRef } from '../git/refs.ts';
import { HubError, notFound } from '../hub-error.ts';
import type { RepoContext } from './context.ts';
import { signatureOf, webFlowOf, writeCommit } from './git-objects.ts';
import { applyRefUpdates, resolveCommit } from './refs.ts';

export interface BranchMerge {
  /** Branch that receives the merge. */
  readonly base: string;
  /** Branch or commit that is merged. */
  readonly head: string;
  readonly message?: string | undefined;
  /** Stands in the merge commit instead of the caller's own address. */
  readonly authorEmail?: string | undefined;
}

/** Merges a branch or commit into a branch; undefined where the base has it already, 409 on a conflict. */
export function mergeIntoBranch(ctx: RepoContext, merge: BranchMerge): Promise<string | undefined> {
  allow(ctx, 'writeContents');
  const { git } = ctx.repo;
  return git.exclusive(async () => {
    const name = `refs/heads/${merge.base}`;
    const base = readRef(git.dir, name);
    const head = resolveCommit(ctx.repo, merge.head);
    if (base === undefined) throw notFound('Base does not exist');
    if (head === undefined) throw notFound('Head does not exist');
    if (await isAncestor(git, head, base)) return undefined;
    const message = merge.message ?? `Merge ${merge.head} into ${merge.base}`;
    const { authorEmail } = merge;
    const oid = await writeMerge(ctx, { base, head, message, authorEmail });
    if (oid === undefined) throw new HubError(409, 'Merge conflict');
    await applyRefUpdates(ctx, [{ name, before: base, after: oid }]);
    return oid;
  });
}

interface CommitMerge {
  readonly base: string;
  readonly head: string;
  readonly message: string;
  readonly authorEmail?: string | undefined;
}

/** The merge commit of two commits; undefined on a conflict. No ref moves. */
export async function writeMerge(
  ctx: RepoContext,
  { base, head, message, authorEmail }: CommitMerge,
): Promise<string | undefined> {
  const merged = await mergeTrees(ctx.repo.git, base, head);
  if (!merged.clean) return undefined;
  countCreation(ctx.caller, 'commit');
  const committer = webFlowOf(ctx);
  const parents = [base, head];
  const own = signatureOf(ctx);
  const author = { ...own, email: authorEmail ?? own.email };
  return writeCommit(ctx, { message, tree: merged.tree, parents, author, committer });
}
