import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { applyEdit, editsOf } from './patch.ts';
import type { Patch } from './patch.ts';

const ROOT = new URL('../../', import.meta.url);
const LIBRARIES = '/node_modules/';
const MARK = 'patch';

const known = new Map<string, Patch>();
let hooked = false;

/**
 * Imports a file of the project with a patch applied, and everything that it imports anew with it; without a patch, as it is. Works
 * in plain Node only: a test runner with a loader of its own takes `playPatched`.
 */
export async function importPatched(patch: Patch | null, file: string): Promise<unknown> {
  const url = new URL(file, ROOT);
  if (patch === null) return import(url.href);
  for (const edit of editsOf(patch)) applyEdit(patch, edit, readFileSync(new URL(edit.file, ROOT), 'utf8'));
  const before = known.get(patch.name);
  if (before && JSON.stringify(before) !== JSON.stringify(patch))
    throw new Error(
      `Two patches are called ${patch.name}; what one of them imported would be taken for the other's.`,
    );
  known.set(patch.name, patch);
  if (!hooked) hook();
  hooked = true;
  url.searchParams.set(MARK, patch.name);
  return import(url.href);
}

/** A module imported by a patched one carries its mark on; Node takes another address for another module. */
function hook(): void {
  registerHooks({
    resolve: (specifier, context, next) => {
      const found = next(specifier, context);
      const mark = context.parentURL === undefined ? null : markOf(context.parentURL);
      return mark === null || !isOurs(found.url) ? found : { ...found, url: marked(found.url, mark) };
    },
    load: (url, context, next) => {
      const patch = known.get(markOf(url) ?? '');
      const edits =
        patch && editsOf(patch).filter(({ file }) => new URL(file, ROOT).pathname === pathOf(url));
      if (!patch || !edits || edits.length === 0) return next(url, context);
      const source = edits.reduce(
        (text, edit) => applyEdit(patch, edit, text),
        readFileSync(fileURLToPath(url), 'utf8'),
      );
      return { format: 'module-typescript', source, shortCircuit: true };
    },
  });
}

const isOurs = (url: string): boolean => url.startsWith(ROOT.href) && !url.includes(LIBRARIES);

const pathOf = (url: string): string => new URL(url).pathname;

const markOf = (url: string): string | null =>
  URL.canParse(url) ? new URL(url).searchParams.get(MARK) : null;

function marked(url: string, mark: string): string {
  const address = new URL(url);
  address.searchParams.set(MARK, mark);
  return address.href;
}
