import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Projects that stories work on, and what their workers answer: data, not our code. */
const DATA = /^src\/demo\/(projects|story\/deliveries)\//;

/** One file of the source, parsed. */
export interface Source {
  /** From the root of the repository: `src/flow/decision.ts`. */
  readonly path: string;
  /** The first folder below `src`. */
  readonly room: string;
  readonly text: string;
  readonly lines: number;
  readonly tree: ts.SourceFile;
}

/** Every TypeScript file of `src` that is ours. */
export const sources: readonly Source[] = listFiles('src')
  .filter((path) => path.endsWith('.ts') && !DATA.test(path))
  .map((path) => parseSource(path, readText(path)));

/** Every file below a folder of the repository, by path from its root, sorted. */
export function listFiles(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

/** The text of a file of the repository. */
export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Parses a text as if it were that file. */
export function parseSource(path: string, text: string): Source {
  return {
    path,
    room: path.split('/')[1] ?? '',
    text,
    lines: text.trimEnd().split('\n').length,
    tree: ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true),
  };
}

/** Every node of a file, the outer ones first. */
export function nodesOf(source: Source): readonly ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source.tree);
  return nodes;
}

/** Where a node stands, for a finding: `src/flow/decision.ts:12`. */
export const placeOf = (source: Source, node: ts.Node): string =>
  `${source.path}:${source.tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
