import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { renderCommit } from './commit-object.ts';
import type { Signature } from './commit-object.ts';
import type { GitRepository } from './repository.ts';
import { zeroOid } from './refs.ts';
import { editTree } from './tree-paths.ts';
import type { TreeEdit } from './tree-paths.ts';

/** What the first commit holds: a folder on disk, or contents by path. */
export type Seed = string | Readonly<Record<string, string>>;

/** Makes the first commit of a repository on the branch. */
export async function seedRepository(
  git: GitRepository,
  branch: string,
  first: { readonly seed: Seed; readonly author: Signature },
): Promise<string> {
  const edits = new Map<string, TreeEdit>();
  for (const [path, { content, executable }] of filesOf(first.seed)) {
    edits.set(path, { mode: executable ? '100755' : '100644', oid: git.objects.write('blob', content) });
  }
  const tree = editTree(git.objects, undefined, edits);
  const { author } = first;
  const commit = { tree, parents: [], author, committer: author, message: 'Initial commit' };
  const oid = git.objects.write('commit', renderCommit(commit));
  const reason = await git.refWriter.write([{ name: `refs/heads/${branch}`, before: zeroOid, after: oid }]);
  if (reason !== undefined) throw new Error(`the first commit could not be made: ${reason}`);
  return oid;
}

interface SeedFile {
  readonly content: Buffer;
  readonly executable: boolean;
}

function filesOf(seed: Seed): readonly (readonly [string, SeedFile])[] {
  if (typeof seed !== 'string') {
    return Object.entries(seed).map(([path, text]) => [
      path,
      { content: Buffer.from(text), executable: false },
    ]);
  }
  return readdirSync(seed, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path, path.slice(seed.length).replace(/^\/+/, '')] as const)
    .filter(([, name]) => !name.startsWith('.git/') && !/(^|\/)node_modules\//.test(name))
    .map(([path, name]) => [name, { content: readFileSync(path), executable: isExecutable(path) }]);
}

function isExecutable(path: string): boolean {
  return (statSync(path).mode & 0o100) !== 0;
}
