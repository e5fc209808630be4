import { isAncestor } from '../git/history.ts';
import { mergeTrees } from '../git/merge-trees.ts';
import { readRef, zeroOid } from '../git/refs.ts';
import type { Mergeability, Pull } from '../state/pull.ts';
import type { RepoContext } from './context.ts';
import { signatureOf, webFlowOf, writeCommit } from './git-objects.ts';

/** Whether head merges into base now, with the test merge; computed once for each pair of commits. */
export async function computeMergeability(ctx: RepoContext, pull: Pull): Promise<Mergeability | undefined> {
  if (pull.issue.state === 'closed') return pull.mergeability;
  const { git } = ctx.repo;
  const { headSha } = pull;
  const baseSha = readRef(git.dir, `refs/heads/${pull.baseRef}`) ?? pull.baseSha;
  pull.baseSha = baseSha;
  const known = pull.mergeability;
  if (known?.headSha === headSha && known.baseSha === baseSha) return known;
  const mergeSha = await testMerge(ctx, pull);
  const found: Mergeability = { headSha, baseSha, mergeable: mergeSha !== null, mergeSha };
  pull.mergeability = found;
  if (mergeSha !== null) await pointPullRef(ctx, pull, { which: 'merge', oid: mergeSha });
  return found;
}

/** Moves `refs/pull/<n>/head` or `/merge`, which only the hub itself writes. */
export async function pointPullRef(
  { repo: { git } }: RepoContext,
  pull: Pull,
  { which, oid }: { readonly which: 'head' | 'merge'; readonly oid: string },
): Promise<void> {
  const name = `refs/pull/${pull.issue.number}/${which}`;
  const before = readRef(git.dir, name) ?? zeroOid;
  if (before === oid) return;
  const reason = await git.refWriter.write([{ name, before, after: oid }]);
  if (reason !== undefined) throw new Error(`${name} could not be moved: ${reason}`);
}

async function testMerge(ctx: RepoContext, { headSha, baseSha }: Pull): Promise<string | null> {
  const { git } = ctx.repo;
  if (await isAncestor(git, headSha, baseSha)) return baseSha;
  const merged = await mergeTrees(git, baseSha, headSha);
  if (!merged.clean) return null;
  const message = `Merge ${headSha} into ${baseSha}`;
  const author = ctx.caller.account === undefined ? webFlowOf(ctx) : signatureOf(ctx);
  const commit = {
    message,
    tree: merged.tree,
    parents: [baseSha, headSha],
    author,
    committer: webFlowOf(ctx),
  };
  return writeCommit(ctx, commit);
}
