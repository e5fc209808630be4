import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareFiles } from './bundle/compare-files.ts';
import { listFiles } from './bundle/list-files.ts';
import { makeDist } from './bundle/make-dist.ts';

const dist = join(fileURLToPath(new URL('../', import.meta.url)), 'dist');
const folder = await mkdtemp(join(tmpdir(), 'foreman-dist-'));
try {
  await makeDist(join(folder, 'dist'));
  const differences = compareFiles(await listFiles(dist), await listFiles(join(folder, 'dist')));
  for (const difference of differences) console.error(`dist/${difference}`);
  console.log(
    differences.length === 0 ? 'dist/ is what the source gives.' : 'Run `npm run build` and commit dist/.',
  );
  process.exitCode = differences.length === 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
