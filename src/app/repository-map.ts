import type { Tree } from '../ports/tree.ts';

const MOST_LINES = 1500;

/** The files of a commit as one text: every path, or in a large repository the folders with their counts. */
export async function repositoryMap(tree: Tree): Promise<string> {
  const entries = await tree.list();
  const files = entries.filter((entry) => entry.kind !== 'submodule').map((entry) => entry.path);
  if (files.length <= MOST_LINES) return files.join('\n');
  const folders = new Map<string, number>();
  for (const path of files) {
    const folder = path.split('/').slice(0, -1).slice(0, 3).join('/');
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  const lines = [...folders].map(([folder, count]) => `${folder === '' ? '.' : folder}/ (${count} files)`);
  const shown = lines.slice(0, MOST_LINES);
  const cut = lines.length > shown.length ? [`and ${lines.length - shown.length} more folders`] : [];
  return [`${files.length} files; only folders are shown.`, ...shown, ...cut].join('\n');
}
