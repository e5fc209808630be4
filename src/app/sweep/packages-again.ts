import { checkLock } from '../../craft/lock/check-lock.ts';
import { isManifest } from '../../craft/lock/dependency-parts.ts';
import { isNpmLock } from '../../craft/lock/read-lock.ts';
import { hashValue } from '../../domain/hash.ts';
import type { Oid } from '../../domain/ids.ts';
import type { NewPackage } from '../../domain/packages.ts';
import type { TaskState } from '../../domain/request-state.ts';
import type { Deps } from '../deps.ts';
import { readAgain } from '../read-again.ts';

/**
 * The packages that a task waits for a word about, read again from its checkpoint where the job that listed them is gone. Null where what
 * is found there is not the list whose hash is journalled: nobody is asked about other packages than those that were judged.
 */
export async function packagesAgain(deps: Deps, task: TaskState): Promise<readonly NewPackage[] | null> {
  const checkpoint = task.draft?.checkpoint;
  const found = checkpoint && task.packages ? await newIn(deps, checkpoint) : null;
  return found && hashValue(found) === task.packages?.hash ? found : null;
}

async function newIn(deps: Deps, checkpoint: Oid): Promise<readonly NewPackage[] | null> {
  const diff = await readAgain(deps, () => deps.git.diffOf(checkpoint));
  if (diff.kind !== 'done') return null;
  const paths = diff.value.files
    .map(({ path }) => path)
    .filter((path) => isManifest(path) || isNpmLock(path));
  const after = await textsAt(deps, checkpoint, paths);
  const before = await textsAt(deps, diff.value.parent, paths.filter(isNpmLock));
  if (!after || !before) return null;
  const files = [...after].map(([path, content]) => ({ path, content }));
  const found = files
    .filter(({ path }) => isNpmLock(path))
    .map((lock) => checkLock({ ...lock, base: before.get(lock.path), files }));
  return found.every(({ ok }) => ok) ? found.flatMap((one) => (one.ok ? one.value : [])) : null;
}

async function textsAt(deps: Deps, commit: Oid, paths: readonly string[]) {
  const read = await readAgain(deps, () => deps.git.textsAt(commit, paths));
  return read.kind === 'done' ? read.value : null;
}
