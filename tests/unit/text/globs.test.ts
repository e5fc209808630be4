import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGlobs, globOverlap, globProblem } from '../../../src/text/globs.ts';

describe('a set of globs', () => {
  it.each([
    ['**', 'a/.b/c', true],
    ['src/**/*.ts', 'src/a.ts', true],
    ['src/**/*.ts', 'src/a/b.ts', true],
    ['*.ts', 'a/b.ts', false],
    ['./src/*', 'src/a', true],
    ['app/(shop)/[id]/**', 'app/(shop)/[id]/page.tsx', true],
    ['app/[id]/x', 'app/i/x', false],
    ['{src,test}/*.{ts,tsx}', 'test/a.tsx', true],
    ['src/?.ts', 'src/a.ts', true],
    ['src', 'src/deep/a', true],
    ['src/a.ts', 'src/a.tsx', false],
  ])('%s: %s is %s', (glob, path, expected) => {
    expect(compileGlobs([glob])(path)).toBe(expected);
  });

  it.each([
    '',
    '!',
    '/a',
    '../a',
    'a/../b',
    'a\\b',
    '+(a|b)',
    '*a*b*',
    '*/*/*/*/*/*',
    '{a}{b}{c}{d}',
    'x'.repeat(257),
  ])('does not take %j', (glob) => {
    expect(globProblem(glob)).toBeTypeOf('string');
  });

  it.each(['src/**', '**/*.test.*', 'src/**/__tests__/**/*.ts', '!src/a', 'a b'])('takes %j', (glob) => {
    expect(globProblem(glob)).toBeUndefined();
  });

  it('ends its match within its bounds, however much the path invites another try', () => {
    const path = `${'a'.repeat(250)}/${'a'.repeat(250)}/${'b'.repeat(10)}`;
    expect(compileGlobs(['**/*a*/*a*'])(path)).toBe(false);
  });
});

describe('two sets of globs', () => {
  it.each([
    [['src/api/**'], ['src/web/**'], 'disjoint'],
    [['src/**'], ['srcs/**'], 'disjoint'],
    [['src/**/*.ts'], ['src/**/*.md'], 'disjoint'],
    [['src/a.ts'], ['src/b.ts'], 'disjoint'],
    [['src/a.ts'], ['src/*.md'], 'disjoint'],
    [['src/a'], ['src/ab'], 'disjoint'],
    [[], ['**'], 'disjoint'],
    [['src/**'], ['src/api/**'], 'possible'],
    [['**'], ['docs/a.md'], 'possible'],
    [['src/a'], ['src/a/b.ts'], 'possible'],
    [['src/*.ts'], ['src/a*'], 'possible'],
    [['SRC/**'], ['src/a.ts'], 'possible'],
    [['{a,b}/x'], ['b/**'], 'possible'],
  ])('%j and %j are %s', (left, right, kind) => {
    expect(globOverlap(left, right, []).kind).toBe(kind);
    expect(globOverlap(right, left, []).kind).toBe(kind);
  });

  it('share a file that both match', () => {
    expect(globOverlap(['src/**'], ['**/*.ts'], ['a.md', 'src/a.ts'])).toEqual({
      kind: 'shared-file',
      file: 'src/a.ts',
    });
  });

  it('that are called disjoint never match the same path', () => {
    const glob = fc.array(fc.constantFrom('a', 'b', '*', '**', 'a*', '*.x', '{a,b}', '?'), {
      minLength: 1,
      maxLength: 3,
    });
    const path = fc.array(fc.constantFrom('a', 'b', 'ab', 'a.x', 'b.x'), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(glob, glob, path, (one, other, segments) => {
        const [left, right, file] = [one.join('/'), other.join('/'), segments.join('/')];
        if (globOverlap([left], [right], []).kind !== 'disjoint') return;
        expect(compileGlobs([left])(file) && compileGlobs([right])(file)).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });
});
