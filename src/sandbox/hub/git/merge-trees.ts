import { readCommit } from './commit-object.ts';
import type { GitRepository } from './repository.ts';
import { runGit } from './run-git.ts';
import { reachable } from './short-history.ts';

/** The tree of a real merge, or the paths that stand against it. */
export type MergedTree =
  | { readonly clean: true; readonly tree: string }
  | { readonly clean: false; readonly conflicts: readonly string[] };

/** Merges two commits as `git merge` would, without a working copy. */
export async function mergeTrees(git: GitRepository, ours: string, theirs: string): Promise<MergedTree> {
  const tree = treeOfNewer(git, ours, theirs) ?? treeOfNewer(git, theirs, ours);
  if (tree !== undefined) return { clean: true, tree };
  return mergeByGit(git, ours, theirs);
}

/** What the newer of two commits holds, if it holds the older one: the merge of both is that, and needs no process. */
const treeOfNewer = (git: GitRepository, older: string, newer: string): string | undefined =>
  reachable(git, newer)?.has(older) === true ? readCommit(git.objects, newer)?.tree : undefined;

async function mergeByGit(git: GitRepository, ours: string, theirs: string): Promise<MergedTree> {
  const args = ['merge-tree', '--write-tree', '--name-only', '--no-messages', '-z', ours, theirs];
  const { code, stdout, stderr } = await runGit(git.dir, args);
  const [tree = '', ...conflicts] = stdout.split('\0').filter((part) => part !== '');
  if (code === 0) return { clean: true, tree };
  if (code === 1) return { clean: false, conflicts };
  // Histories without a common commit cannot be merged; GitHub shows them as a conflict.
  if (stderr.includes('unrelated histories')) return { clean: false, conflicts: [] };
  throw new Error(`git merge-tree failed with ${code}: ${stderr}`);
}
