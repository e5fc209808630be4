import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minifyFiles } from './minify-files.ts';
import { refuseUnresolved } from './refuse-unresolved.ts';
import { runNode } from './run-node.ts';
import { takeBuiltins } from './take-builtins.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const tsc = join(root, 'node_modules/typescript/bin/tsc');
const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js');

/**
 * Makes what the Action runs: the bundle with its licences, and the profiles beside it. The work is done in a folder
 * of its own, two levels below the root, since names in the bundle follow the place relative to it.
 */
export async function makeDist(target: string): Promise<void> {
  await mkdir(join(root, 'build'), { recursive: true });
  const work = await mkdtemp(join(root, 'build', 'dist-'));
  const out = join(work, 'out');
  try {
    await runNode([tsc, '-p', 'tsconfig.build.json', '--outDir', join(work, 'js')], root);
    await writeFile(join(work, 'package.json'), '{ "type": "module" }\n');
    await bundle(work);
    await refuseUnresolved(out);
    await takeBuiltins(out);
    await minifyFiles(out);
    await copyProfiles(join(out, 'profiles'));
    await rm(target, { recursive: true, force: true });
    await mkdir(dirname(target), { recursive: true });
    await cp(out, target, { recursive: true });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function bundle(work: string): Promise<void> {
  const options = ['--no-cache', '--target', 'es2022', '--license', 'licenses.txt'];
  await runNode([ncc, 'build', 'js/shells/action/main.js', '--out', 'out', ...options], work);
}

async function copyProfiles(target: string): Promise<void> {
  const source = join(root, 'profiles');
  await mkdir(target, { recursive: true });
  const names = (await readdir(source)).filter((name) => name.endsWith('.md'));
  for (const name of names) await writeFile(join(target, name), await readFile(join(source, name)));
}
