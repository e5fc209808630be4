import { diffFiles } from '../git/diff.ts';
import type { FileDiff } from '../git/diff.ts';
import { findMergeBase } from '../git/history.ts';
import type { Pull } from '../state/pull.ts';
import type { RepositoryState } from '../state/repository.ts';
import type { NewReviewComment } from './reviews.ts';

/** Line comments with the part of the diff that each stands below. */
export async function withHunks(
  { git }: RepositoryState,
  pull: Pull,
  comments: readonly NewReviewComment[],
): Promise<readonly NewReviewComment[]> {
  if (comments.length === 0) return comments;
  const files = await diffFiles(git, await findMergeBase(git, pull.baseSha, pull.headSha), pull.headSha);
  return comments.map((comment) => ({ ...comment, hunk: hunkAt(files, comment) }));
}

/** The hunk with the line, up to it; empty where the line is no part of the diff. */
function hunkAt(files: readonly FileDiff[], { path, line, side = 'RIGHT' }: NewReviewComment): string {
  const patch = files.find((file) => file.path === path)?.patch ?? '';
  for (const hunk of patch.split(/^(?=@@ )/m)) {
    const found = upTo(hunk.replace(/\n$/, '').split('\n'), { line: line ?? 0, side });
    if (found !== null) return found.join('\n');
  }
  return '';
}

function upTo(
  lines: readonly string[],
  { line, side }: { readonly line: number; readonly side: 'LEFT' | 'RIGHT' },
): readonly string[] | null {
  const [, left = '', right = ''] = /^@@ -(\d+)\S* \+(\d+)/.exec(lines[0] ?? '') ?? [];
  let at = Number(side === 'LEFT' ? left : right);
  const other = side === 'LEFT' ? '+' : '-';
  for (const [index, text] of lines.entries()) {
    if (index === 0 || text.startsWith(other) || text.startsWith('\\')) continue;
    if (at === line) return lines.slice(0, index + 1);
    at += 1;
  }
  return null;
}
