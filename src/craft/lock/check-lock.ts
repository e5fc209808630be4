import { err, ok, type Result } from '../../domain/result.ts';
import type { NewPackage } from '../../domain/packages.ts';
import { exceedsBytes } from '../content/exceeds-bytes.ts';
import { changedDependencies, isManifest } from './dependency-parts.ts';
import { foldersFrom } from './foreign-locks.ts';
import { isNpmLock, packageNameOf, readLock } from './read-lock.ts';
import type { LockEntry, NpmLock } from './read-lock.ts';

/** Far above the lock files of large projects that are made of text. */
export const MOST_LOCK_BYTES = 4 * 1024 * 1024;

const NPM = 'https://registry.npmjs.org';

/** A lock file that a job without a secret made, and what it must fit. */
export interface LockToCheck {
  readonly path: string;
  readonly content: string;
  /** The lock file that the worker saw; undefined where there was none. */
  readonly base: string | undefined;
  /** The files of the delivery. */
  readonly files: readonly { readonly path: string; readonly content: string }[];
}

/** What comes in by a lock file that may be committed, or why it may not: the sentence goes on after its path. */
export function checkLock(lock: LockToCheck): Result<readonly NewPackage[], string> {
  if (!isNpmLock(lock.path)) return err('is no package-lock.json');
  const manifests = lock.files.filter(({ path }) => isManifest(path) && isBelow(path, lock.path));
  if (manifests.length === 0) return err('belongs to no manifest of this delivery');
  if (exceedsBytes([lock.content], MOST_LOCK_BYTES)) return err(`is larger than ${MOST_LOCK_BYTES} bytes`);
  const read = readLock(lock.content);
  if (!read.ok) return read;
  const before = lock.base === undefined ? undefined : readLock(lock.base);
  const known = before?.ok ? Object.entries(before.value.packages) : [];
  const allowed = new Set([NPM, ...known.flatMap(([, { resolved }]) => originOf(resolved) ?? [])]);
  const wrong =
    manifests.flatMap((one) => notOf(one, read.value, lock.path) ?? [])[0] ??
    Object.entries(read.value.packages).flatMap((entry) => problemOf(entry, allowed) ?? [])[0];
  return wrong === undefined ? ok(newIn(read.value, known)) : err(wrong);
}

const isBelow = (manifest: string, lock: string): boolean =>
  foldersFrom(manifest).includes(lock.slice(0, -'package-lock.json'.length).toLowerCase());

/** The lock file repeats what each manifest asks for: another one's was made from other words. */
function notOf(
  manifest: { readonly path: string; readonly content: string },
  { packages }: NpmLock,
  lock: string,
): string | undefined {
  const root = lock.slice(0, -'package-lock.json'.length);
  const place = manifest.path.slice(root.length, -'/package.json'.length);
  const entry = manifest.path === `${root}package.json` ? packages[''] : packages[place];
  if (!entry) return `says nothing about ${manifest.path}`;
  const asked = JSON.stringify(
    Object.fromEntries(SAID.map((key) => [key, Object(parsed(manifest.content))[key]])),
  );
  const said = JSON.stringify(Object.fromEntries(SAID.map((key) => [key, entry[key]])));
  return changedDependencies(sorted(said), sorted(asked)) === undefined
    ? undefined
    : `was made for other packages than ${manifest.path} names`;
}

/** What a lock file repeats of a manifest. */
const SAID = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'] as const;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
};

/** Names in one order: npm sorts them in the lock file alone. */
function sorted(text: string): string {
  const inOrder = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, one]) => [key, inOrder(one)]),
        )
      : value;
  return JSON.stringify(inOrder(JSON.parse(text)));
}

/** Where a package comes from must be a registry that is known and pin its content, or a place in the repository. */
function problemOf(
  [place, entry]: readonly [string, LockEntry],
  allowed: ReadonlySet<string>,
): string | undefined {
  const { resolved, integrity } = entry;
  if (resolved === undefined) {
    const ours = !place.includes('node_modules/') || entry.inBundle === true;
    return ours ? undefined : `does not say where ${place} comes from`;
  }
  if (isInside(resolved)) return undefined;
  const origin = originOf(resolved);
  if (origin === undefined || !allowed.has(origin))
    return `takes ${packageNameOf(place, entry)} from ${resolved.slice(0, 120)}, which is none of ${[...allowed].join(', ')}`;
  return integrity === undefined ? `does not pin the content of ${packageNameOf(place, entry)}` : undefined;
}

/** A folder or an archive of the repository itself. */
function isInside(resolved: string): boolean {
  const path = resolved.replace(/^file:/, '');
  return !/^[a-z][a-z0-9+.-]*:|^\/|^git@/i.test(path) && !path.split('/').includes('..');
}

function originOf(resolved: string | undefined): string | undefined {
  if (resolved === undefined || !/^https?:\/\//.test(resolved)) return undefined;
  return URL.canParse(resolved) ? new URL(resolved).origin : undefined;
}

function newIn(lock: NpmLock, known: readonly (readonly [string, LockEntry])[]): readonly NewPackage[] {
  const there = new Map<string, Set<string>>();
  const pinned = new Set<string>();
  for (const [place, entry] of known) {
    if (originOf(entry.resolved) === undefined) continue;
    const name = packageNameOf(place, entry);
    there.set(name, (there.get(name) ?? new Set()).add(entry.version ?? '?'));
    pinned.add(`${name}@${entry.version ?? '?'} ${entry.integrity ?? ''}`);
  }
  const found = new Map<string, NewPackage>();
  for (const [place, entry] of Object.entries(lock.packages)) {
    if (originOf(entry.resolved) === undefined) continue;
    const name = packageNameOf(place, entry);
    const { version = '?', integrity = '' } = entry;
    const id = `${name}@${version} ${integrity}`;
    if (!pinned.has(id))
      found.set(id, { name, version, integrity, before: [...(there.get(name) ?? [])].toSorted() });
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
