import type { Oid } from '../../src/domain/ids.ts';
import { err, ok } from '../../src/domain/result.ts';
import type { GitStore } from '../../src/ports/git-store.ts';
import type { Tree, TreeEntryKind } from '../../src/ports/tree.ts';

const KINDS: Readonly<Record<string, TreeEntryKind>> = {
  '100644': 'file',
  '100755': 'executable',
  '120000': 'symlink',
  '160000': 'submodule',
};

/** The files of a commit as the model's steps see them, read through a Git store in place of a clone. */
export async function openStoreTree(git: GitStore, commit: Oid): Promise<Tree> {
  const listed = await git.listAt(commit);
  if (listed.kind !== 'done') throw new Error(`Commit ${commit} cannot be listed: ${listed.message}`);
  const entries = [...listed.value].flatMap(([path, { mode, oid }]) => {
    const kind = KINDS[mode];
    return kind === undefined ? [] : [{ path, kind, blob: oid, size: 0 }];
  });
  const read = async (path: string) => {
    const texts = await git.textsAt(commit, [path]);
    const text = texts.kind === 'done' ? texts.value.get(path) : undefined;
    return text === undefined ? err('not-found' as const) : ok(text);
  };
  return {
    commit,
    list: () => Promise.resolve(entries),
    find: (path) => Promise.resolve(entries.find((entry) => entry.path === path)),
    read,
    search: () => Promise.resolve(ok({ hits: [], more: false })),
  };
}
