import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { bans, isBarrel, isCast, isNonNull, isSilenced } from './bans.ts';
import { exceptions } from './exceptions.ts';
import { listFiles, nodesOf, parseSource, placeOf, readText, sources, type Source } from './sources.ts';

const tests = listFiles('tests')
  .filter((path) => path.endsWith('.ts') && !path.includes('/fixtures/'))
  .map((path) => parseSource(path, readText(path)));

const find = (files: readonly Source[], hits: (node: ts.Node) => boolean): readonly string[] =>
  files.flatMap((file) =>
    nodesOf(file)
      .filter(hits)
      .map((node) => placeOf(file, node)),
  );

describe('in src there is', () => {
  it.each(bans)('no $name: $instead', ({ where, hits }) => {
    expect(
      find(
        sources.filter((source) => where?.(source) ?? true),
        hits,
      ),
    ).toEqual([]);
  });

  it('no cast outside the files listed for it: read the value by a schema', () => {
    const listed = new Set<string>(exceptions.casts);
    expect(
      find(
        sources.filter(({ path }) => !listed.has(path)),
        isCast,
      ),
    ).toEqual([]);
    expect(listed.size).toBeLessThanOrEqual(0);
  });

  it('no `!`: handle the absent case, or give the type that has none', () => {
    expect(find(sources, isNonNull)).toEqual([]);
  });

  it('no file that only passes on: import from the file that defines it', () => {
    expect(sources.filter(isBarrel).map(({ path }) => path)).toEqual([]);
  });

  it('no note of work left over in a comment: do it, or open an issue', () => {
    const left = sources.filter((source) => /\b(TODO|FIXME|XXX|HACK)\b/.test(withoutLiterals(source)));
    expect(left.map(({ path }) => path)).toEqual([]);
  });
});

describe('in tests there is', () => {
  it('no silenced test and no replaced module: make it pass, give the part what it needs', () => {
    expect(find(tests, isSilenced)).toEqual([]);
  });

  it('no any: the compiler checks tests as well', () => {
    expect(find(tests, (node) => node.kind === ts.SyntaxKind.AnyKeyword)).toEqual([]);
  });
});

/** The text without what stands in quotes and patterns: a rule about such words may name them. */
function withoutLiterals(source: Source): string {
  const literals = nodesOf(source).filter(
    (node) =>
      ts.isStringLiteralLike(node) ||
      ts.isRegularExpressionLiteral(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node),
  );
  return literals.reduceRight(
    (text, { pos, end }) => `${text.slice(0, pos)}${' '.repeat(end - pos)}${text.slice(end)}`,
    source.text,
  );
}

describe('the checks themselves', () => {
  it.each([
    ['the time of the machine', 'const a = new Date()'],
    ['timers', 'setTimeout(f, 1)'],
    ['randomness', 'Math.random()'],
    ['the process', "process.env['A']"],
    ['console', 'console.log(1)'],
    ['any', 'let a: any'],
    ['default exports', 'export default function f() {}'],
    ['default exports', 'export default 1'],
    ['enums and namespaces', 'enum A {}'],
    ['`export *`', "export * from './a.ts'"],
    ['classes that are no errors', 'class A {}'],
  ])('find %s', (name, code) => {
    const ban = bans.find((one) => one.name === name);
    expect(find([parseSource('src/flow/x.ts', code)], (node) => ban?.hits(node) ?? false)).toHaveLength(1);
  });

  it('find casts, `!`, barrels and silenced tests', () => {
    const at = (code: string): Source => parseSource('src/flow/x.ts', code);
    expect(
      find([at('const a = b as string; const c = <string>d; const e = [1] as const')], isCast),
    ).toHaveLength(2);
    expect(find([at('a!.b; let c!: string')], isNonNull)).toHaveLength(2);
    expect(isBarrel(at("export { a } from './a.ts'"))).toBe(true);
    expect(find([at("it.only('x', f); describe.skip('y', f); vi.mock('z')")], isSilenced)).toHaveLength(3);
  });
});
