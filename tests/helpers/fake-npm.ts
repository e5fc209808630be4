import { makeLock } from '../../src/app/lock/make-lock.ts';
import type { Oid } from '../../src/domain/ids.ts';
import type { WorkArtifact } from '../../src/domain/leg.ts';
import type { LockArtifact } from '../../src/domain/packages.ts';
import type { Folder } from '../../src/ports/folder.ts';
import type { GitStore } from '../../src/ports/git-store.ts';
import { openStoreTree } from './store-tree.ts';

/** Packages of this name are in no registry. */
export const NOWHERE = 'no-such-package';

/** Whether the workflow would start the job `lock` for a delivery. */
export const needsLock = (artifact: WorkArtifact | null): artifact is WorkArtifact =>
  artifact?.terms?.dependencies === true;

/** The job `lock` on the files of a commit, with a registry in which every package is there in the version that is asked for. */
export async function playLock(git: GitStore, base: Oid, artifact: WorkArtifact): Promise<LockArtifact> {
  const folder = await folderOf(git, base);
  const run = (_command: string, home: string) => {
    const at = home.replace(/^\/tree\/?/, '');
    const output = install(folder, at);
    return Promise.resolve({ exit: output === null ? 0 : 1, seconds: 1, output: output ?? '' });
  };
  return makeLock({ commands: { run }, folder, root: '/tree' }, artifact);
}

/** Writes the lock file of a project, or says why it cannot. */
function install(folder: Folder, home: string): string | null {
  const manifest: unknown = JSON.parse(folder.read(`${home}package.json`) ?? '{}');
  const dependencies: Readonly<Record<string, unknown>> = Object(Object(manifest).dependencies);
  if (NOWHERE in dependencies) return `npm error 404 '${NOWHERE}@*' is not in this registry.`;
  const packages = Object.entries(dependencies).map(([name, asked]) => {
    const version = String(asked).replace(/^[^\d]*/, '');
    const resolved = `https://registry.npmjs.org/${name}/-/${name}-${version}.tgz`;
    return [`node_modules/${name}`, { version, resolved, integrity: `sha512-${name}-${version}` }] as const;
  });
  const lock = { lockfileVersion: 3, packages: { '': { dependencies }, ...Object.fromEntries(packages) } };
  folder.write(`${home}package-lock.json`, `${JSON.stringify(lock, null, 2)}\n`);
  return null;
}

async function folderOf(git: GitStore, base: Oid): Promise<Folder> {
  const tree = await openStoreTree(git, base);
  const texts = new Map<string, string>();
  for (const { path } of await tree.list()) {
    const text = await tree.read(path);
    if (text.ok) texts.set(path, text.value);
  }
  return {
    read: (path) => texts.get(path) ?? null,
    names: () => [],
    write: (path, text) => void texts.set(path, text),
    remove: (path) => void texts.delete(path),
  };
}
