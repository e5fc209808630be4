import type { Oid, TaskKey } from '../../domain/ids.ts';
import { placeOf } from '../../domain/world.ts';
import type { EntryView, World } from '../../domain/world.ts';
import { expect } from '../expect.ts';
import { loadAccepted } from '../load-request.ts';
import { readAgain } from '../read-again.ts';
import { candidateByHand } from './candidate-by-hand.ts';
import type { Candidate, CandidateOf } from './candidate-commit.ts';
import { foldersOf } from './change-set.ts';
import type { ChangeSet } from './change-set.ts';
import { headOf } from './head-of.ts';
import { mergeChanges } from './merge-changes.ts';
import type { Leg } from './leg.ts';

/**
 * Builds a candidate file by file: what several tasks need, so that no commit lands which holds only some of them, and what tells
 * which files stand in each other's way. One commit, with the present head and every checkpoint as parents.
 */
export async function mergeByHand(leg: Leg, of: CandidateOf): Promise<Candidate> {
  const raw = await Promise.all(of.parts.map((part) => changeSetOf(leg, part)));
  const world = await withFolders(leg, raw);
  const head = headOf(leg.state, world);
  const sets = raw.map((set) => withSeen(set, world.entries));
  const merged = await mergeChanges(leg.deps, { world, head: { commit: head.oid, at: head.at } }, sets);
  if (!merged.ok) return merged;
  return candidateByHand(leg, of, { world, changes: merged.changes });
}

async function changeSetOf(
  leg: Leg,
  { task, checkpoint: commit }: { task: TaskKey; checkpoint: Oid | null },
): Promise<ChangeSet> {
  if (commit === null) return { task, commit, base: leg.order.grant.base, files: [] };
  const diff = expect(
    await readAgain(leg.deps, () => leg.deps.git.diffOf(commit)),
    `Reading checkpoint ${commit.slice(0, 7)}`,
  );
  return {
    task,
    commit,
    base: diff.parent,
    files: diff.files.map(({ path, blob }) => ({ path, blob, seen: null, mode: '100644' })),
  };
}

/** The world anew, with what stands in every touched folder, on the head and where each worker looked. */
async function withFolders(leg: Leg, sets: readonly ChangeSet[]): Promise<World> {
  const { at } = headOf(leg.state, leg.world);
  const folders = sets.flatMap((set) =>
    foldersOf(set.files.map((file) => file.path)).flatMap((folder) => [
      { at, folder },
      { at: set.base, folder },
    ]),
  );
  const { world } = await loadAccepted(leg.deps, { request: leg.state.request, folders });
  return { ...world, texts: leg.world.texts };
}

/** What the worker saw at each path, now that the folders of its base are listed. */
function withSeen(set: ChangeSet, entries: ReadonlyMap<string, EntryView>): ChangeSet {
  return {
    ...set,
    files: set.files.map((file) => {
      const entry = entries.get(placeOf(set.base, file.path));
      return { ...file, seen: entry?.oid ?? null, mode: entry?.mode === '100755' ? '100755' : '100644' };
    }),
  };
}
