import type { Oid } from '../../src/domain/ids.ts';
import { Oid as OidSchema } from '../../src/domain/ids.ts';

/** Every commit of a model's work branch and candidates, told by a small number; 1 is the one that all begin with. */
export interface Commits {
  readonly oidOf: (commit: number) => Oid;
  /** The candidate of a leg on a head: the same leg on the same head builds the same commit. */
  readonly candidate: (base: number, grant: number) => number;
  readonly numberOf: (oid: Oid) => number;
  /** Whether `older` is `newer`, or the work branch passed it on the way there. */
  readonly leadsTo: (older: number, newer: number) => boolean;
  readonly baseOf: (commit: number) => number;
}

/** The commit that every work branch of the model begins with. */
export const ROOT_COMMIT = 1;

export function createCommits(): Commits {
  const bases = [0, 0];
  const known = new Map<string, number>();
  const oids = [oid(0), oid(1)];
  const baseOf = (commit: number): number => bases[commit] ?? 0;
  return {
    oidOf: (commit) => oids[commit] ?? oid(commit),
    numberOf: (text) => Number.parseInt(text.slice(-8), 16),
    candidate(base, grant) {
      const key = `${base}:${grant}`;
      const there = known.get(key);
      if (there !== undefined) return there;
      const commit = bases.push(base) - 1;
      oids.push(oid(commit));
      known.set(key, commit);
      return commit;
    },
    leadsTo(older, newer) {
      for (let at = newer; at >= older; at = baseOf(at)) if (at === older) return true;
      return false;
    },
    baseOf,
  };
}

const oid = (commit: number): Oid => OidSchema.parse(commit.toString(16).padStart(40, '0'));
