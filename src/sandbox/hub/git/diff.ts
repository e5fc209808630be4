import type { GitRepository } from './repository.ts';
import { gitText } from './run-git.ts';

/** One file of a comparison, as GitHub lists it. */
export interface FileDiff {
  readonly path: string;
  readonly previousPath: string | undefined;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed';
  /** The blob after the change, or before it where the file was removed. */
  readonly oid: string;
  readonly additions: number;
  readonly deletions: number;
  /** The hunks; undefined for binary files. */
  readonly patch: string | undefined;
}

const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/** What changed between two trees or commits; an absent first one is the empty tree. */
export async function diffFiles(
  git: GitRepository,
  from: string | undefined,
  to: string,
): Promise<readonly FileDiff[]> {
  const args = ['diff-tree', '-r', '-M', '-z', '--raw', '--numstat', '--no-abbrev', from ?? emptyTree, to];
  const { raws, counts } = parseStat(await gitText(git.dir, args));
  if (raws.length === 0) return [];
  const patches = splitPatches(await unifiedDiff(git, from, to));
  return raws.map((raw, at) => {
    const [additions, deletions] = counts[at] ?? [0, 0];
    return { ...raw, additions, deletions, patch: hunksOf(patches[at] ?? '') };
  });
}

/** The whole comparison as a patch, what `application/vnd.github.diff` answers. */
export function unifiedDiff(git: GitRepository, from: string | undefined, to: string): Promise<string> {
  return gitText(git.dir, ['diff-tree', '-r', '-M', '-p', '--full-index', from ?? emptyTree, to]);
}

type RawChange = Pick<FileDiff, 'path' | 'previousPath' | 'status' | 'oid'>;

function parseStat(text: string) {
  const raws: RawChange[] = [];
  const counts: (readonly [number, number])[] = [];
  const parts = text.split('\0');
  for (let at = 0; at < parts.length;) {
    const part = parts[at] ?? '';
    if (part.startsWith(':')) {
      const [, , before = '', after = '', letter = 'M'] = part.split(' ');
      const moved = letter.startsWith('R') || letter.startsWith('C');
      const path = parts[at + (moved ? 2 : 1)] ?? '';
      const oid = letter === 'D' ? before : after;
      raws.push({ path, previousPath: moved ? parts[at + 1] : undefined, status: statusOf(letter), oid });
      at += moved ? 3 : 2;
    } else {
      const match = /^(\d+|-)\t(\d+|-)\t(.*)$/s.exec(part);
      if (match !== null) counts.push([Number(match[1]) || 0, Number(match[2]) || 0]);
      at += match !== null && match[3] === '' ? 3 : 1;
    }
  }
  return { raws, counts };
}

function statusOf(letter: string): FileDiff['status'] {
  const first = letter[0] ?? 'M';
  if (first === 'A') return 'added';
  if (first === 'D') return 'removed';
  if (first === 'R') return 'renamed';
  if (first === 'C') return 'copied';
  return first === 'T' ? 'changed' : 'modified';
}

function splitPatches(patch: string): readonly string[] {
  return patch.split(/^(?=diff --git )/m).filter((part) => part.startsWith('diff --git '));
}

function hunksOf(patch: string): string | undefined {
  const start = patch.search(/^@@ /m);
  return start === -1 ? undefined : patch.slice(start).replace(/\n$/, '');
}
