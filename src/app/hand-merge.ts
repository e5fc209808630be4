import { mergeText } from '../craft/merge.ts';
import type { Oid, TaskKey } from '../domain/ids.ts';
import type { TaskState } from '../domain/request-state.ts';
import { placeOf } from '../domain/world.ts';
import type { PullView, World } from '../domain/world.ts';
import { mayBeMerged } from '../flow/decide-hand-merge.ts';
import type { HandMerge } from '../flow/decide-hand-merge.ts';
import { branchesOf } from '../text/names.ts';
import { parseCommit } from '../text/trailers.ts';
import { foldersOf } from './checkpoint/change-set.ts';
import { taskBranchOf } from './checkpoint/task-branch.ts';
import type { Deps } from './deps.ts';
import { expect } from './expect.ts';
import { loadAccepted } from './load-request.ts';
import type { LoadedRequest } from './load-request.ts';
import { readAgain } from './read-again.ts';

/**
 * Whether a person merged pull requests of tasks that have not landed: their base stands on a commit that is none of ours, GitHub calls
 * them merged, and everything that they changed is there. Anything else that moved the branch is left as it is, and told.
 */
export async function handMergeOf(deps: Deps, at: LoadedRequest): Promise<HandMerge | null> {
  const to = movedByPerson(at);
  if (to === null || at.state.phase !== 'running') return null;
  const open = at.state.tasks.filter((task) => mayBeMerged(task) && task.issue !== null);
  const heads = open.map((task) => taskBranchOf(at.state, task));
  const { world } = await loadAccepted(deps, { request: at.state.request, heads });
  const merged = open.flatMap((task): readonly Merged[] => {
    const pull = world.pulls.find((one) => one.merged && one.head === taskBranchOf(at.state, task));
    return pull ? [{ task, pull }] : [];
  });
  const tasks: TaskKey[] = [];
  for (const one of merged) if (await isHeld(deps, at, { ...one, to })) tasks.push(one.task.key);
  return tasks.length === 0 ? null : { tasks, to };
}

interface Merged {
  readonly task: TaskState;
  readonly pull: PullView;
}

/** Where the base stands, if nothing of ours brought it there; a single task's pull request goes into the default branch. */
function movedByPerson({ state, world, entries }: LoadedRequest): Oid | null {
  if (state.mode === 'single') return world.target.head === state.work ? null : world.target.head;
  const there = world.branches.get(branchesOf(state.request).work);
  if (!there || there.oid === state.work || state.work === null) return null;
  const known = entries.some(
    ({ event }) =>
      (event.type === 'landed' && (event.from === there.oid || event.to === there.oid)) ||
      (event.type === 'filed' && event.work === there.oid) ||
      (event.type === 'hand-merged' && event.to === there.oid),
  );
  const key = parseCommit(there.message).trailers?.key ?? '';
  const isOurs = /\/(candidate|catch-up)\/\d+$/.test(key);
  return known || isOurs ? null : there.oid;
}

/** Whether merging the pull request's head once more would change nothing: by squash, by rebase or by a merge commit. */
async function isHeld(
  deps: Deps,
  { state }: LoadedRequest,
  { task, pull, to }: Merged & { readonly to: Oid },
): Promise<boolean> {
  const commit = task.draft?.checkpoint ?? pull.headOid;
  const diff = expect(await readAgain(deps, () => deps.git.diffOf(commit)), `Reading ${commit.slice(0, 7)}`);
  const paths = diff.files.map(({ path }) => path);
  const folders = foldersOf(paths).flatMap((folder) => [pull.headOid, to].map((at) => ({ at, folder })));
  const { world } = await loadAccepted(deps, { request: state.request, folders });
  const moved = paths.filter((path) => blobAt(world, to, path) !== blobAt(world, pull.headOid, path));
  if (moved.length === 0) return true;
  const [base, theirs, ours] = await Promise.all(
    [diff.parent, pull.headOid, to].map((at) => textsAt(deps, at, moved)),
  );
  return moved.every((path) => {
    const there = ours?.get(path) ?? null;
    const merged = mergeText({
      base: base?.get(path) ?? null,
      ours: there,
      theirs: theirs?.get(path) ?? null,
    });
    return merged.clean && merged.text === there;
  });
}

const blobAt = ({ entries }: World, at: Oid, path: string): Oid | null =>
  entries.get(placeOf(at, path))?.oid ?? null;

const textsAt = async (deps: Deps, at: Oid, paths: readonly string[]) =>
  expect(await readAgain(deps, () => deps.git.textsAt(at, paths)), `Reading files at ${at.slice(0, 7)}`);
