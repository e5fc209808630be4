import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A folder with `action.yml` and `dist` that is tried instead of the checkout's own. */
const built = process.env['ACTION_UNDER_TEST'] ?? root;

/** Copies what a job needs of the action, so that a build beside a running test cannot break its jobs; the copy's folder. */
export function copyAction(target: string): string {
  for (const path of ['action.yml', 'dist', 'templates'])
    cpSync(join(built, path), join(target, path), { recursive: true });
  return target;
}
