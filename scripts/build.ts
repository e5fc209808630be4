import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFiles } from './bundle/list-files.ts';
import { makeDist } from './bundle/make-dist.ts';

const dist = join(fileURLToPath(new URL('../', import.meta.url)), 'dist');
await makeDist(dist);
const files = await listFiles(dist);
for (const [path, content] of files) console.log(`${String(content.length).padStart(8)}  dist/${path}`);
const total = [...files.values()].reduce((sum, content) => sum + content.length, 0);
console.log(`${String(total).padStart(8)}  bytes in all`);
