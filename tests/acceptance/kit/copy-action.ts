import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Copies what a job needs of this checkout, so that a build beside a running test cannot break its jobs; the copy's folder. */
export function copyAction(target: string): string {
  for (const path of ['action.yml', 'dist'])
    cpSync(join(root, path), join(target, path), { recursive: true });
  return target;
}
