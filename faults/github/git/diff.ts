import { diffIndices } from 'node-diff3';
import type { EntryView } from '../../../src/domain/world.ts';
import type { CommitDiff } from '../../../src/ports/git-store.ts';
import { linesOf } from './lines.ts';
import type { CommitNode, Objects } from './objects.ts';
import { listPaths } from './paths.ts';

const CONTEXT = 3;

/** What a commit says, and what it changed against its first parent, by path; renames are an end and a beginning. */
export function diffOf(objects: Objects, commit: CommitNode, parent: CommitNode): CommitDiff {
  if (commit.tree === parent.tree) return { message: commit.message, parent: parent.oid, files: [] };
  const before = listPaths(objects, parent.tree);
  const after = listPaths(objects, commit.tree);
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  const files = paths.flatMap((path) => {
    const [old, young] = [fileAt(before, path), fileAt(after, path)];
    if (old?.oid === young?.oid && old?.mode === young?.mode) return [];
    const patch = patchOf(textOf(objects, old), textOf(objects, young));
    return [{ path, blob: young?.oid ?? null, gone: young === undefined, patch }];
  });
  return { message: commit.message, parent: parent.oid, files };
}

function fileAt(paths: ReadonlyMap<string, EntryView>, path: string): EntryView | undefined {
  const entry = paths.get(path);
  return entry?.type === 'blob' ? entry : undefined;
}

const textOf = (objects: Objects, entry: EntryView | undefined): string =>
  entry === undefined ? '' : (objects.blobs.get(entry.oid) ?? '');

interface Change {
  readonly at: number;
  readonly gone: readonly string[];
  readonly to: number;
  readonly come: readonly string[];
}

function patchOf(before: string, after: string): string {
  if (before.includes('\0') || after.includes('\0')) return '';
  const [old, young] = [linesOf(before), linesOf(after)];
  const changes = diffIndices([...old], [...young]).map(({ buffer1, buffer2 }): Change => ({
    at: buffer1[0],
    gone: old.slice(buffer1[0], buffer1[0] + buffer1[1]),
    to: buffer2[0],
    come: young.slice(buffer2[0], buffer2[0] + buffer2[1]),
  }));
  return groupsOf(changes)
    .map((group) => hunkOf(old, group))
    .join('')
    .replace(/\n$/, '');
}

/** Changes with at most twice the context between them share a hunk. */
function groupsOf(changes: readonly Change[]): readonly (readonly Change[])[] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const last = groups.at(-1)?.at(-1);
    if (last && change.at - (last.at + last.gone.length) <= 2 * CONTEXT) groups.at(-1)?.push(change);
    else groups.push([change]);
  }
  return groups;
}

function hunkOf(old: readonly string[], group: readonly Change[]): string {
  const [first] = group;
  const last = group.at(-1);
  if (!first || !last) return '';
  const start = Math.max(0, first.at - CONTEXT);
  const end = Math.min(old.length, last.at + last.gone.length + CONTEXT);
  const lines: string[] = [];
  let place = start;
  for (const { at, gone, come } of group) {
    lines.push(...marked(' ', old.slice(place, at)), ...marked('-', gone), ...marked('+', come));
    place = at + gone.length;
  }
  lines.push(...marked(' ', old.slice(place, end)));
  const grown = group.reduce((sum, { gone, come }) => sum + come.length - gone.length, 0);
  const size = end - start;
  const youngStart = first.to - (first.at - start);
  return `@@ -${rangeOf(start, size)} +${rangeOf(youngStart, size + grown)} @@\n${lines.join('')}`;
}

const rangeOf = (start: number, size: number): string => {
  const line = size === 0 ? start : start + 1;
  return size === 1 ? String(line) : `${line},${size}`;
};

const marked = (sign: string, lines: readonly string[]): readonly string[] =>
  lines.map((line) =>
    line.endsWith('\n') ? `${sign}${line}` : `${sign}${line}\n\\ No newline at end of file\n`,
  );
