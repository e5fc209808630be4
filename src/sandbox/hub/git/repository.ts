import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createObjectStore } from './object-store.ts';
import type { ObjectStore } from './object-store.ts';
import { createRefWriter } from './ref-writer.ts';
import type { RefWriter } from './ref-writer.ts';
import { gitText } from './run-git.ts';

/** One real bare repository on disk. */
export interface GitRepository {
  readonly dir: string;
  readonly objects: ObjectStore;
  readonly refWriter: RefWriter;
  /** Runs ref changes and all that follows from them one after another; a push over HTTP holds it too. */
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  readonly close: () => void;
}

/** Makes an empty bare repository in the folder and opens it. */
export async function createGitRepository(dir: string, defaultBranch: string): Promise<GitRepository> {
  mkdirSync(dir, { recursive: true });
  await gitText(dir, ['init', '-q', '--bare', '-b', defaultBranch, '.']);
  writeFileSync(join(dir, 'config'), configuration);
  writeFileSync(join(dir, 'hooks', 'pre-receive'), preReceive);
  chmodSync(join(dir, 'hooks', 'pre-receive'), 0o755);
  return openGitRepository(dir);
}

/** Opens a bare repository that `createGitRepository` has made, in this life of the hub or an earlier one. */
export function openGitRepository(dir: string): GitRepository {
  const refWriter = createRefWriter(dir);
  return {
    dir,
    objects: createObjectStore(dir),
    refWriter,
    exclusive: createQueue(),
    close: () => {
      refWriter.close();
    },
  };
}

// Pushed objects stay loose, so that they are read without a process; `refs/pull` is GitHub's own namespace; nothing here
// has to outlive the machine, and waiting for the disk would be most of what a ref update costs.
const configuration = `[core]
	repositoryformatversion = 0
	filemode = true
	bare = true
	fsync = none
[http]
	receivepack = true
[receive]
	unpackLimit = 1000000
	autogc = false
	fsckObjects = true
	hideRefs = refs/pull
[uploadpack]
	allowAnySHA1InWant = true
	allowFilter = true
[gc]
	auto = 0
`;

// Objects of a push are in quarantine until the hook agrees, so only Git itself can look at them here. The rule is that
// of ops/guard-workflows.ts: the workflows of the new commit are those of the ref before, or of the default branch.
const preReceive = `#!/bin/sh
[ "$HUB_GUARD_WORKFLOWS" = 1 ] || exit 0
workflows() { git rev-parse -q --verify "$1:.github/workflows" 2>/dev/null; }
while read -r old new ref; do
  case "$new" in *[!0]*) ;; *) continue ;; esac
  now=$(workflows "$new")
  was=$(workflows "$old")
  [ "$now" = "$was" ] && continue
  [ "$now" = "$(workflows HEAD)" ] && continue
  echo "refusing to allow a GitHub App to create or update workflow files on $ref without 'workflows' permission" >&2
  exit 1
done
exit 0
`;

function createQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
