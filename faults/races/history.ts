import type { RequestId } from '../../src/domain/ids.ts';
import { readCommit } from '../../src/sandbox/hub/git/commit-object.ts';
import { readRef } from '../../src/sandbox/hub/git/refs.ts';
import { branchesOf } from '../../src/text/names.ts';
import type { Arena } from './arena.ts';
import { segmentsAt } from './direct-look.ts';

/** Walks the commits of a journal's branch: each must hold every line of the one before, or somebody's append was overwritten. */
export function lostLines(arena: Arena, request: RequestId): readonly string[] {
  const ctx = arena.as(0);
  const { journal } = branchesOf(request);
  const found: string[] = [];
  let oid = readRef(ctx.repo.git.dir, `refs/heads/${journal}`);
  let later = oid === undefined ? '' : textAt(arena, oid);
  while (oid !== undefined) {
    const parent: string | undefined = readCommit(ctx.repo.git.objects, oid)?.parents[0];
    if (parent === undefined) break;
    const earlier = textAt(arena, parent);
    if (!later.startsWith(earlier)) found.push(`commit ${oid.slice(0, 7)} of ${journal} overwrote lines`);
    [oid, later] = [parent, earlier];
  }
  return found;
}

const textAt = (arena: Arena, oid: string): string =>
  segmentsAt(arena.as(0), oid)
    .map(({ text }) => text)
    .join('');
