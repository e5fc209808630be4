import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { atMost, round, type Section } from './report/section.ts';

const BAR_BYTES = 1_500_000;
const dist = fileURLToPath(new URL('../dist/', import.meta.url));

/** What a job has to fetch and install before Foreman runs: the size of `dist`, and that nothing in it asks for packages. */
export async function measureDist(): Promise<Section> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const installs = folders.filter((name) => name === 'node_modules').length;
  return {
    name: 'What is installed at run time',
    rows: [
      {
        what: 'packages installed',
        value: installs === 0 ? 'none' : `${installs} node_modules`,
        bar: 'none',
        verdict: installs === 0 ? 'met' : 'missed',
        why: `dist/ holds ${paths.length} files and ${folders.length === 0 ? 'no folder' : `the folders ${folders.join(', ')}`}; the workflows run no package manager`,
        asserted: true,
      },
      {
        what: 'bytes in dist/',
        value: String(bytes),
        bar: String(BAR_BYTES),
        verdict: atMost(bytes, BAR_BYTES),
        why: `${round((bytes / BAR_BYTES) * 100, 0)} % of the bar, licences and profiles included`,
        asserted: true,
      },
    ],
  };
}
