import { changedDependencies, isManifest } from '../../craft/lock/dependency-parts.ts';
import { parseDelivery } from '../../craft/parse-delivery.ts';
import type { DeliveredFile } from '../../domain/delivery.ts';
import type { WorkArtifact } from '../../domain/leg.ts';
import type { LockArtifact } from '../../domain/packages.ts';
import type { Commands } from '../../ports/commands.ts';
import type { Folder } from '../../ports/folder.ts';

/** Resolves packages and writes the lock file: nothing is installed, and no script of any package is run. */
const NPM = 'npm install --package-lock-only --ignore-scripts --no-audit --no-fund';
const TIMEOUT_MS = 5 * 60_000;
const LOCK = 'package-lock.json';
const MANIFEST = 'package.json';

/** Where it works: a clone of the commit that the worker saw, at `root`. */
export interface LockDeps {
  readonly commands: Commands;
  readonly folder: Folder;
  readonly root: string;
}

/**
 * Makes the lock files for what a delivery asks of npm. It believes the delivery as far as it can be read; whoever commits the result
 * judges both again.
 */
export async function makeLock(deps: LockDeps, artifact: WorkArtifact): Promise<LockArtifact> {
  const { request, term, task } = artifact;
  const manifests = manifestsOf(deps.folder, artifact);
  for (const { path, content } of manifests) deps.folder.write(path, content);
  const files: DeliveredFile[] = [];
  for (const home of new Set(manifests.map(({ path }) => homeOf(deps.folder, path)))) {
    const end = await deps.commands.run(NPM, home === '' ? deps.root : `${deps.root}/${home}`, {
      timeoutMs: TIMEOUT_MS,
    });
    if (end.exit !== 0)
      return { request, term, task, files: [], why: end.output || 'npm did not end in time.' };
    const path = `${home}${LOCK}`;
    const content = deps.folder.read(path);
    if (content === null) return { request, term, task, files: [], why: `npm wrote no ${path}.` };
    files.push({ path, content });
  }
  return { request, term, task, files, why: '' };
}

/** The manifests whose packages change, as far as the answer is a delivery at all. */
function manifestsOf(folder: Folder, { text, stopReason, terms }: WorkArtifact): readonly DeliveredFile[] {
  const delivery = parseDelivery(text, {
    stopReason,
    allowed: terms?.boundaries ?? [],
    baseOf: (path) => folder.read(path) ?? undefined,
  });
  if (!delivery.ok) return [];
  const { files } = delivery.value;
  const changed = files.some(
    ({ path, content }) =>
      isManifest(path) && changedDependencies(folder.read(path) ?? undefined, content) !== undefined,
  );
  return changed ? files.filter(({ path }) => isManifest(path)) : [];
}

/** The folder whose lock file holds a manifest's packages, with its slash: the nearest that has one, else the topmost manifest's. */
function homeOf(folder: Folder, manifest: string): string {
  const parts = manifest.split('/').slice(0, -1);
  const homes = [...parts.map((_, index) => `${parts.slice(0, parts.length - index).join('/')}/`), ''];
  return (
    homes.find((home) => folder.read(`${home}${LOCK}`) !== null) ??
    homes.findLast((home) => folder.read(`${home}${MANIFEST}`) !== null) ??
    ''
  );
}
