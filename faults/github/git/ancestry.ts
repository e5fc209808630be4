import type { CommitNode } from './objects.ts';

/** Whether the first commit is the second or one of its ancestors. */
export function isAncestor(old: CommitNode, young: CommitNode): boolean {
  const seen = new Set<CommitNode>();
  const open = [young];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === old) return true;
    if (seen.has(next) || next.generation <= old.generation) continue;
    seen.add(next);
    open.push(...next.parents);
  }
  return false;
}

/** The commits that can be reached from one and not from the other. */
export function commitsBetween(from: CommitNode | undefined, to: CommitNode): ReadonlySet<CommitNode> {
  const found = new Set<CommitNode>();
  const open = [to];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next) || (from !== undefined && isAncestor(next, from))) continue;
    found.add(next);
    open.push(...next.parents);
  }
  return found;
}

/** The newest common ancestors of two commits: more than one where their histories have crossed. */
export function mergeBases(a: CommitNode, b: CommitNode): readonly CommitNode[] {
  if (isAncestor(a, b)) return [a];
  const ofA = commitsBetween(undefined, a);
  const common = [...commitsBetween(undefined, b)].filter((commit) => ofA.has(commit));
  const newest = common.toSorted((one, other) => other.generation - one.generation);
  const bases: CommitNode[] = [];
  for (const commit of newest) if (!bases.some((base) => isAncestor(commit, base))) bases.push(commit);
  return bases;
}
