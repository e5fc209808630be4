import type { TreeEntry, TreeEntryKind } from '../../ports/tree.ts';
import { runGit } from './run-git.ts';

const kinds: Readonly<Record<string, TreeEntryKind>> = {
  '100644': 'file',
  '100664': 'file',
  '100755': 'executable',
  '120000': 'symlink',
  '160000': 'submodule',
};

/** Every path of a commit. Paths that are no valid UTF-8 are left out: nothing could name them. */
export async function readEntries(root: string, commit: string): Promise<readonly TreeEntry[]> {
  const result = await runGit({
    root,
    args: ['ls-tree', '-r', '-z', '-l', '--full-tree', commit, '--'],
    maxBytes: 256 * 1024 * 1024,
    timeoutMs: 60_000,
  });
  if (result.code !== 0)
    throw new Error(`The files of commit ${commit} cannot be listed: ${result.stderr.trim()}`);
  return result.stdout.toString('utf8').split('\0').flatMap(readLine);
}

/** `mode type id size<TAB>path`. */
function readLine(line: string): TreeEntry[] {
  const parts = /^(\d{6}) \w+ ([0-9a-f]{40,64}) +(\d+|-)\t(.+)$/s.exec(line);
  const [, mode = '', blob = '', size = '', path = ''] = parts ?? [];
  const kind = kinds[mode];
  if (!kind || path.includes('\uFFFD')) return [];
  return [{ path, kind, blob, size: size === '-' ? 0 : Number(size) }];
}
