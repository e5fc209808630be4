import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listRefs } from '../git/refs.ts';
import type { GitRepository } from '../git/repository.ts';
import type { HubState } from './hub-state.ts';
import { openRepositories, toPlain } from './plain-state.ts';

/** The hub as it stood at one moment, to be read only. */
export interface Snapshot {
  readonly state: HubState;
  /** Removes what it keeps on disk. */
  readonly forget: () => void;
}

/** Copies all records, and the refs of each repository; Git's objects never change and are shared. */
export function takeSnapshot(hub: HubState): Snapshot {
  const plain = structuredClone(toPlain(hub));
  const folders: string[] = [];
  const gits = new Map([...hub.repositories.values()].map(({ git }) => [git.dir, git]));
  const repositories = openRepositories(plain, ({ dir, defaultBranch }) => {
    const git = gits.get(dir);
    if (git === undefined) throw new Error(`${dir} is not open.`);
    const copy = copyRefs(git, defaultBranch);
    folders.push(copy);
    return { ...git, dir: copy };
  });
  return {
    state: { ...hub, ...plain, repositories },
    forget: () => {
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
}

// A bare repository of its own, whose objects are those of the real one.
function copyRefs(git: GitRepository, defaultBranch: string): string {
  const folder = mkdtempSync(join(git.dir, 'moment-'));
  mkdirSync(join(folder, 'refs'));
  mkdirSync(join(folder, 'objects', 'info'), { recursive: true });
  writeFileSync(join(folder, 'objects', 'info', 'alternates'), `${join(git.dir, 'objects')}\n`);
  writeFileSync(join(folder, 'HEAD'), `ref: refs/heads/${defaultBranch}\n`);
  const lines = listRefs(git.dir).map(({ name, oid }) => `${oid} ${name}\n`);
  writeFileSync(join(folder, 'packed-refs'), lines.join(''));
  return folder;
}
