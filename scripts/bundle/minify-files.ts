import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { minify } from 'rolldown/utils';
import { listFiles } from './list-files.ts';

/** Minifies every script of a folder in place; names of functions and classes stay, so that a stack can be read. */
export async function minifyFiles(folder: string): Promise<void> {
  for (const [path, content] of await listFiles(folder)) {
    if (path.endsWith('.js'))
      await writeFile(join(folder, path), await minified(path, content.toString('utf8')));
  }
}

async function minified(path: string, text: string): Promise<string> {
  const made = await minify(path, text, {
    module: true,
    compress: { target: 'node20' },
    mangle: { keepNames: true },
    codegen: { removeWhitespace: true },
  });
  const [error] = made.errors;
  if (error) throw new Error(`${path} cannot be minified: ${error.message}`);
  return made.code;
}
