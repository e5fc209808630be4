import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** SHA-256 over the SHA-256 of each file that the patterns name, sorted by path; empty where there is none. */
export function hashFiles(workspace: string, patterns: readonly string[]): string {
  const wanted = patterns.flatMap((pattern) => pattern.split('\n')).map((pattern) => pattern.trim());
  const excluded = wanted.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1));
  const included = wanted.filter((pattern) => pattern !== '' && !pattern.startsWith('!'));
  const files = globSync(included, { cwd: workspace, exclude: excluded })
    .filter((path) => statSync(join(workspace, path)).isFile())
    .sort();
  if (files.length === 0) return '';
  const all = createHash('sha256');
  for (const path of files)
    all.update(
      createHash('sha256')
        .update(readFileSync(join(workspace, path)))
        .digest(),
    );
  return all.digest('hex');
}
