import { readCommit } from './commit-object.ts';
import type { GitRepository } from './repository.ts';
import { gitText, runGit } from './run-git.ts';

/** Whether the first commit is the second or one of its ancestors. */
export async function isAncestor(git: GitRepository, old: string, young: string): Promise<boolean> {
  if (old === young) return true;
  if (readCommit(git.objects, young)?.parents.includes(old) === true) return true;
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
  if (readCommit(git.objects, a)?.parents.includes(b) === true) return b;
  const { code, stdout } = await runGit(git.dir, ['merge-base', a, b]);
  return code === 0 ? stdout.trim() : undefined;
}

const longestWalk = 50;

// The common case needs no process: the older commit is a few first parents away and there are no merges between.
function walkStraight(
  git: GitRepository,
  {
    from,
    to,
    limit = longestWalk,
  }: { readonly from?: string | undefined; readonly to: string; readonly limit?: number },
): readonly string[] | undefined {
  if (from === undefined) return undefined;
  const found: string[] = [];
  for (let oid = to; found.length <= longestWalk;) {
    if (oid === from) return found.slice(0, limit);
    found.push(oid);
    const [parent, ...others] = readCommit(git.objects, oid)?.parents ?? [];
    if (parent === undefined || others.length > 0) return undefined;
    oid = parent;
  }
  return undefined;
}
