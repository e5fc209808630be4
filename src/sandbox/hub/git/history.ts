import type { GitRepository } from './repository.ts';
import { gitText, runGit } from './run-git.ts';
import { reachable, shortMergeBase, walkStraight } from './short-history.ts';

/** Whether the first commit is the second or one of its ancestors. */
export async function isAncestor(git: GitRepository, old: string, young: string): Promise<boolean> {
  if (old === young) return true;
  const known = reachable(git, young);
  if (known) return known.has(old);
  const { code } = await runGit(git.dir, ['merge-base', '--is-ancestor', old, young]);
  return code === 0;
}

/** Commits reachable from one and not from the other, newest first. */
export async function listCommits(
  git: GitRepository,
  range: {
    readonly from?: string | undefined;
    readonly to: string;
    readonly limit?: number;
    readonly path?: string;
  },
): Promise<readonly string[]> {
  const short = range.path === undefined ? walkStraight(git, range) : undefined;
  if (short !== undefined) return short;
  const limit = range.limit === undefined ? [] : [`--max-count=${range.limit}`];
  const exclude = range.from === undefined ? [] : [`^${range.from}`];
  const path = range.path === undefined ? [] : ['--', range.path];
  const text = await gitText(git.dir, ['rev-list', '--topo-order', ...limit, range.to, ...exclude, ...path]);
  return text.split('\n').filter((line) => line !== '');
}

/** A best common ancestor of two commits. */
export async function findMergeBase(git: GitRepository, a: string, b: string): Promise<string | undefined> {
  const short = shortMergeBase(git, a, b);
  if (short !== undefined) return short;
  const { code, stdout } = await runGit(git.dir, ['merge-base', a, b]);
  return code === 0 ? stdout.trim() : undefined;
}
