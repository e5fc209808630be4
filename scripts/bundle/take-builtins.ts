import { readFile, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join } from 'node:path';

const IMPORT = 'import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";';
const REQUIRED = /__WEBPACK_EXTERNAL_createRequire\(import\.meta\.url\)\("([^"]+)"\)/g;

/**
 * Takes Node's own modules straight from Node (docs: `process.getBuiltinModule`, since 20.16). The bundler makes a `require` for each,
 * from a module that is imported with all that it exports: two milliseconds that every step, and whoever waits for a reaction, would wait.
 */
export async function takeBuiltins(folder: string): Promise<void> {
  const path = join(folder, 'index.js');
  const text = await readFile(path, 'utf8');
  if (!text.includes(IMPORT))
    throw new Error('The bundler imports Node’s modules in another way than it did.');
  await writeFile(path, withBuiltins(text));
}

/** The same script without a `require`; throws where it wants a module that Node does not have. */
export function withBuiltins(text: string): string {
  const direct = text.replace(IMPORT, '').replace(REQUIRED, (_, name: string) => {
    if (!builtinModules.includes(name.replace(/^node:/, '')))
      throw new Error(`The bundle requires ${name}, which is not of Node.`);
    return `process.getBuiltinModule("${name}")`;
  });
  if (direct.includes('createRequire')) throw new Error('The bundle has a require that was not replaced.');
  return direct;
}
