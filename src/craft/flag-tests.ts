import type { TestFlag } from '../domain/test-flag.ts';

/** One file of a checkpoint; `next` null means deleted. */
export interface ChangedFile {
  readonly path: string;
  readonly next: string | null;
}

const TEST_PATH =
  /(?:^|\/)(?:tests?|__tests__|specs?|e2e|testdata)\/|[._-](?:test|spec)s?\.[^/]+$|_test\.[^/]+$|(?:^|\/)(?:test_[^/]+|conftest)\.py$|(?:Test|Tests|Spec|IT)\.(?:java|kt|cs|scala|groovy|swift)$/;

const SKIPPED =
  /\b(?:it|test|describe|suite|context|bench)\.(?:skip|todo|skipIf|runIf|fixme|failing|fails)\b|\bx(?:it|describe|test|context|specify)\b|@(?:pytest\.mark\.(?:skip|skipif|xfail)|unittest\.(?:skip\w{0,10}|expectedFailure)|Disabled|Ignore)\b|\bpytest\.(?:skip|xfail|importorskip)\b|\bt\.Skip(?:f|Now)?\(|#\[ignore\b|\bpending\(/g;
const FOCUSED = /\b(?:it|test|describe|suite|context|bench)\.only\b|\bf(?:it|describe|context)\s*\(/g;
const TESTS =
  /\b(?:it|test|specify)(?:\.(?:each|concurrent|sequential|only))*\s*[(`]|^\s*(?:async )?def test_|^func Test|#\[(?:tokio::)?test\b|@(?:Test|ParameterizedTest)\b/gm;
const ASSERTIONS =
  /\bexpect\w*\s*[.(]|\bassert\w*[\s!.(]|\bself\.assert\w+\(|\b(?:require|assert)\.[A-Z]\w*\(|\bshould\b|\bt\.(?:Error|Fatal)f?\(/g;

/**
 * Lists how a checkpoint weakens tests: deleted test files, tests newly skipped or singled out, fewer tests or assertions
 * in a file than before. It counts words, so it flags for a person and decides nothing.
 */
export function flagTests(
  baseOf: (path: string) => string | undefined,
  files: readonly ChangedFile[],
): readonly TestFlag[] {
  return files.filter(({ path }) => TEST_PATH.test(path)).flatMap((file) => flagsOf(file, baseOf(file.path)));
}

function flagsOf({ path, next }: ChangedFile, base: string | undefined): TestFlag[] {
  if (next === null) return [{ path, kind: 'deleted', before: countOf(base ?? '', TESTS), after: 0 }];
  const rows = [
    { kind: 'skipped', pattern: SKIPPED, isWorse: (before: number, after: number) => after > before },
    { kind: 'focused', pattern: FOCUSED, isWorse: (before: number, after: number) => after > before },
    { kind: 'fewer-tests', pattern: TESTS, isWorse: (before: number, after: number) => after < before },
    {
      kind: 'fewer-assertions',
      pattern: ASSERTIONS,
      isWorse: (before: number, after: number) => after < before,
    },
  ] as const;
  return rows.flatMap(({ kind, pattern, isWorse }) => {
    const [before, after] = [countOf(base ?? '', pattern), countOf(next, pattern)];
    return isWorse(before, after) ? [{ path, kind, before, after }] : [];
  });
}

function countOf(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}
