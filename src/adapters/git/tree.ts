import { err, ok, type Result } from '../../domain/result.ts';
import type { ReadLimit, Tree, TreeEntry, TreeRefusal } from '../../ports/tree.ts';
import { readBlob } from './read-blob.ts';
import { readEntries } from './read-entries.ts';
import { runGit } from './run-git.ts';
import { searchCommit } from './search-commit.ts';

const largestFile = 1024 * 1024;

/**
 * The files of one commit of a local clone. Everything is read from Git's objects and never from the work tree, so no symlink is
 * followed and no path can leave the commit; paths are looked up in its list and never reach a command line.
 */
export async function openGitTree(root: string, revision: string): Promise<Tree> {
  const commit = await commitOf(root, revision);
  let listing: Promise<ReadonlyMap<string, TreeEntry>> | undefined;
  const entries = (): Promise<ReadonlyMap<string, TreeEntry>> =>
    (listing ??= readEntries(root, commit).then((all) => new Map(all.map((entry) => [entry.path, entry]))));
  return {
    commit,
    list: async () => [...(await entries()).values()],
    find: async (path) => (await entries()).get(path),
    read: async (path, limit) => readPath({ root, entries: await entries() }, path, limit),
    search: (search) => searchCommit(root, commit, search),
  };
}

async function commitOf(root: string, revision: string): Promise<string> {
  const result = await runGit({
    root,
    args: ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`],
    maxBytes: 1024,
    timeoutMs: 10_000,
  });
  const commit = result.stdout.toString('utf8').trim();
  if (!/^[0-9a-f]{40,64}$/.test(commit)) throw new Error(`${revision} is no commit of the clone at ${root}.`);
  return commit;
}

interface Opened {
  readonly root: string;
  readonly entries: ReadonlyMap<string, TreeEntry>;
}

async function readPath(
  { root, entries }: Opened,
  path: string,
  limit: ReadLimit = {},
): Promise<Result<string, TreeRefusal>> {
  if (leavesTree(path)) return err('outside');
  const entry = entries.get(path);
  if (!entry) return err(folderOrNothing(path, entries));
  if (entry.kind === 'symlink' || entry.kind === 'submodule') return err(entry.kind);
  if (entry.size > (limit.maxBytes ?? largestFile)) return err('too-large');
  const bytes = await readBlob(root, entry);
  return bytes.includes(0) ? err('binary') : ok(bytes.toString('utf8'));
}

const leavesTree = (path: string): boolean =>
  path === '' || path.startsWith('/') || /[\\\0]/.test(path) || path.split('/').includes('..');

/** A path below a symlink does not exist in a commit; say that it is one, so that nobody looks further. */
function folderOrNothing(path: string, entries: ReadonlyMap<string, TreeEntry>): TreeRefusal {
  const parts = path.split('/');
  for (let length = 1; length < parts.length; length++)
    if (entries.get(parts.slice(0, length).join('/'))?.kind === 'symlink') return 'symlink';
  const folder = `${path.replace(/\/+$/, '')}/`;
  for (const known of entries.keys()) if (known.startsWith(folder)) return 'folder';
  return 'not-found';
}
