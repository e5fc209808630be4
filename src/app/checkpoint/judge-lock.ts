import { checkLock } from '../../craft/lock/check-lock.ts';
import { changedDependencies, isManifest } from '../../craft/lock/dependency-parts.ts';
import type { DeliveredFile, DeliveryRefusal } from '../../domain/delivery.ts';
import type { LockArtifact, NewPackage } from '../../domain/packages.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { placeOf } from '../../domain/world.ts';
import { expect } from '../expect.ts';
import { readAgain } from '../read-again.ts';
import type { Accepted } from './accepted.ts';

/** Lock files that may be committed, and what they bring in. */
export interface Locked {
  readonly files: readonly DeliveredFile[];
  readonly packages: readonly NewPackage[];
}

/** Most of what a package manager said, for the next attempt. */
const MOST_WHY = 1500;

/**
 * Judges the lock files that a job without a secret made for a delivery: nothing that it concluded is taken over. Null where the
 * delivery changes no packages; refused where there is no lock file that fits it.
 */
export async function judgeLock(
  work: Accepted,
  lock: LockArtifact | null,
): Promise<Result<Locked | null, DeliveryRefusal>> {
  const { delivery, world, order } = work;
  const at = order.grant.base;
  const changed = delivery.files.filter(
    ({ path, content }) =>
      isManifest(path) && changedDependencies(world.texts.get(placeOf(at, path)), content) !== undefined,
  );
  const [manifest] = changed;
  if (!manifest) return ok(null);
  const isOurs =
    lock?.request === order.request && lock.term === order.grant.term && lock.task === work.task.key;
  if (!lock || !isOurs || lock.files.length === 0) return refused(manifest.path, said(lock));
  const bases = expect(
    await readAgain(work.deps, () =>
      work.deps.git.textsAt(
        at,
        lock.files.map(({ path }) => path),
      ),
    ),
    'Reading the lock file that the worker saw',
  );
  const packages: NewPackage[] = [];
  for (const { path, content } of lock.files) {
    const checked = checkLock({ path, content, base: bases.get(path), files: delivery.files });
    if (!checked.ok)
      return refused(path, `The lock file \`${path}\` that was made for these packages ${checked.error}.`);
    packages.push(...checked.value);
  }
  return ok({ files: lock.files, packages });
}

const said = (lock: LockArtifact | null): string =>
  lock && lock.why !== ''
    ? `npm could not make a lock file for these packages: ${lock.why.slice(-MOST_WHY)}`
    : 'No lock file could be made for these packages.';

const refused = (path: string, message: string): { ok: false; error: DeliveryRefusal } =>
  err({
    reason: 'dependencies',
    path,
    message: `${message} Name other packages or versions, or ask with \`QUESTION:\`.`,
  });
