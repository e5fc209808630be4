import { readCommit } from './commit-object.ts';
import type { GitRepository } from './repository.ts';

/** Commits that are read here before Git itself is asked: a process costs more than reading so many. */
const LONGEST_WALK = 50;

/** All that a commit reaches, itself included; undefined where that is more than a short walk finds. */
export function reachable(git: GitRepository, oid: string): ReadonlySet<string> | undefined {
  const found = new Set([oid]);
  for (const each of found) {
    if (found.size > LONGEST_WALK) return undefined;
    for (const parent of readCommit(git.objects, each)?.parents ?? []) found.add(parent);
  }
  return found;
}

/** The one best common ancestor; undefined where histories are long, or have none or several. */
export function shortMergeBase(git: GitRepository, a: string, b: string): string | undefined {
  const [ofA, ofB] = [reachable(git, a), reachable(git, b)];
  if (!ofA || !ofB) return undefined;
  const common = [...ofA].filter((oid) => ofB.has(oid));
  const isBehind = (oid: string): boolean =>
    common.some((other) => other !== oid && reachable(git, other)?.has(oid) === true);
  const best = common.filter((oid) => !isBehind(oid));
  return best.length === 1 ? best[0] : undefined;
}

/** Where a walk ends: at a commit that is no part of it, or after so many. */
export interface Straight {
  readonly from?: string | undefined;
  readonly to: string;
  readonly limit?: number | undefined;
}

/** Commits from the newest on where there are no merges between, so that their order needs no sorting; undefined where there are. */
export function walkStraight(
  git: GitRepository,
  { from, to, limit = LONGEST_WALK + 1 }: Straight,
): readonly string[] | undefined {
  const found: string[] = [];
  for (let oid = to; found.length <= LONGEST_WALK;) {
    if (oid === from) return found.slice(0, limit);
    // Without a commit to end at, only what was asked for has to be without merges.
    if (from === undefined && found.length === limit) return found;
    found.push(oid);
    const [parent, ...others] = readCommit(git.objects, oid)?.parents ?? [];
    if (others.length > 0) return undefined;
    if (parent === undefined) return from === undefined ? found : undefined;
    oid = parent;
  }
  return undefined;
}
