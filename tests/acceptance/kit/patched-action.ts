import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** One place of a source file, and what stands there instead. */
export interface Patch {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** The action with some of its source changed, run from source; throws where a place to change is not there exactly once. */
export function patchedAction(target: string, patches: readonly Patch[]): string {
  for (const path of ['action.yml', 'package.json', 'src'])
    cpSync(join(root, path), join(target, path), { recursive: true });
  cpSync(join(root, 'profiles'), join(target, 'dist/profiles'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(target, 'node_modules'));
  mkdirSync(join(target, 'dist'), { recursive: true });
  writeFileSync(join(target, 'dist/index.js'), ENTRY);
  for (const patch of patches) applyPatch(target, patch);
  return target;
}

/** Each step is a process of its own, and would read and strip all that source anew. */
const ENTRY = `import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
enableCompileCache(fileURLToPath(new URL('../cache', import.meta.url)));
await import('../src/shells/action/main.ts');
`;

function applyPatch(target: string, { file, from, to }: Patch): void {
  const path = join(target, file);
  const parts = readFileSync(path, 'utf8').split(from);
  if (parts.length !== 2) throw new Error(`${file} holds ${parts.length - 1} times: ${from}`);
  writeFileSync(path, parts.join(to));
}
