import { posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { exceptions, MOST_KNOTTED_FILES } from './exceptions.ts';
import { findKnots } from './find-knots.ts';
import { importsOf, type Import } from './imports.ts';
import { neverAwait, NODE, roomOf, rooms } from './rooms.ts';
import { nodesOf, placeOf, sources } from './sources.ts';

const imports = sources.flatMap(importsOf);
const nameOf = ({ from, target }: Import): string => `${from.path} -> ${target}`;
const excepted = new Set<string>(exceptions.imports);

function isAllowed(found: Import): boolean {
  const home = roomOf(found.from.path);
  const room = rooms[home];
  if (!room) return false;
  if (!found.isOurs)
    return (
      room.packages.includes(found.target) ||
      (found.target.startsWith('node:') && room.packages.includes(NODE))
    );
  const target = roomOf(found.target);
  return target === home || room.rooms.some((name) => target === name || target.startsWith(`${name}/`));
}

describe('the rooms', () => {
  it('are all in the table', () => {
    const unknown = new Set(sources.map(({ path }) => roomOf(path)).filter((room) => !(room in rooms)));
    expect([...unknown]).toEqual([]);
  });

  it('import only what the table of CONTRIBUTING.md lets them', () => {
    const wrong = imports.filter((found) => !isAllowed(found) && !excepted.has(nameOf(found)));
    expect(wrong.map((found) => `${found.place} imports ${found.target}`)).toEqual([]);
  });

  it('have no more than two exceptions, and all of them are needed', () => {
    const needed = new Set(imports.filter((found) => !isAllowed(found)).map(nameOf));
    expect(exceptions.imports.filter((name) => !needed.has(name))).toEqual([]);
    expect(exceptions.imports.length).toBeLessThanOrEqual(2);
  });

  it('stay within src', () => {
    const outside = imports.filter(({ isOurs, target }) => isOurs && !target.startsWith('src/'));
    expect(outside.map(({ place, target }) => `${place} imports ${target}`)).toEqual([]);
  });
});

describe('the files', () => {
  it('run one way: none needs itself through others, but where the matter itself is a circle', () => {
    const knots = findKnots(linksOf(imports.filter(({ isTypeOnly }) => !isTypeOnly)));
    const circles: readonly string[] = exceptions.circles;
    const folders = knots.map((knot) => new Set(knot.map((path) => posix.dirname(path))));
    const isListed = (index: number): boolean =>
      [...(folders[index] ?? [])].every((at) => circles.includes(at));
    expect(knots.filter((_, index) => !isListed(index))).toEqual([]);
    expect(circles.filter((at) => !folders.some((folder) => folder.has(at)))).toEqual([]);
    expect(circles.length).toBeLessThanOrEqual(3);
  });

  it('take types from each other in a circle in fewer and fewer places', () => {
    expect(findKnots(linksOf(imports)).flat().length).toBeLessThanOrEqual(MOST_KNOTTED_FILES);
  });

  it('name the files that they import with their ending', () => {
    const bare = imports.filter(({ isOurs, target }) => isOurs && !/\.(ts|json)$/.test(target));
    expect(bare.map(({ place, target }) => `${place} imports ${target}`)).toEqual([]);
  });

  it(`of ${neverAwait.join(', ')} never wait`, () => {
    const waiting = sources
      .filter(({ room }) => neverAwait.includes(room))
      .flatMap((source) =>
        nodesOf(source)
          .filter(isWaiting)
          .map((node) => placeOf(source, node)),
      );
    expect(waiting).toEqual([]);
  });
});

function linksOf(some: readonly Import[]): ReadonlyMap<string, ReadonlySet<string>> {
  const links = new Map(sources.map(({ path }) => [path, new Set<string>()]));
  for (const { from, target, isOurs } of some) if (isOurs) links.get(from.path)?.add(target);
  return links;
}

const isWaiting = (node: ts.Node): boolean =>
  ts.isAwaitExpression(node) ||
  node.kind === ts.SyntaxKind.AsyncKeyword ||
  (ts.isIdentifier(node) && node.text === 'Promise');

describe('the check itself', () => {
  it('sees imports of types, re-exports and import()', () => {
    const tree = ts.createSourceFile(
      'x.ts',
      "import type { A } from '../app/a.ts'; export { b } from './b.ts'; type C = import('zod').C; await import('node:fs/promises');",
      ts.ScriptTarget.ESNext,
      true,
    );
    const found = importsOf({ path: 'src/flow/x.ts', room: 'flow', text: '', lines: 1, tree });
    expect(found.map(({ target }) => target)).toEqual(['src/app/a.ts', 'src/flow/b.ts', 'zod', 'node:fs']);
    expect(found.map(isAllowed)).toEqual([false, true, false, false]);
  });

  it('sees a circle', () => {
    const links = new Map([
      ['a', new Set(['b'])],
      ['b', new Set(['c'])],
      ['c', new Set(['b'])],
    ]);
    expect(findKnots(links)).toEqual([['b', 'c']]);
  });
});
