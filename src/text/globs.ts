import picomatch from 'picomatch';

/** Does the path match. */
export type PathTest = (path: string) => boolean;

/** Why two sets of globs may not be worked on at the same time. */
export type GlobOverlap =
  | { readonly kind: 'disjoint' }
  | { readonly kind: 'shared-file'; readonly file: string }
  | { readonly kind: 'possible'; readonly left: string; readonly right: string };

const OPTIONS = { dot: true, noextglob: true, nonegate: true } as const;
const MOST_SIGNS = 256;
const MOST_STARS = 5;
const WILD = /[*?{]/;

/**
 * Makes the test of a set of globs: a path matches if one matches it and none that starts with `!` does. Wildcards are
 * `*`, `**`, `?` and `{a,b}`; brackets and parentheses stand for themselves, since frameworks name folders with them.
 * A trailing `/` means everything below that folder; so does a name without wildcards and extension, besides itself.
 */
export function compileGlobs(globs: readonly string[]): PathTest {
  const isWanted = matcherOf(globs.filter(isPositive).flatMap(forms));
  const isUnwanted = matcherOf(
    globs.filter((glob) => !isPositive(glob)).flatMap((glob) => forms(glob.slice(1))),
  );
  return (path) => isWanted(path) && !isUnwanted(path);
}

/**
 * Says in one clause why a text is no usable glob (it ends a sentence that names the glob), or undefined. The bounds on
 * wildcards keep matching fast for any path.
 */
export function globProblem(glob: string): string | undefined {
  const bare = normalised(isPositive(glob) ? glob : glob.slice(1));
  if (bare === '') return 'is empty';
  if (bare.length > MOST_SIGNS) return `is longer than ${MOST_SIGNS} signs`;
  if (/[\p{Cc}\\]/u.test(bare)) return 'contains a backslash or a control sign';
  if (bare.startsWith('/') || bare.split('/').includes('..')) return 'must stay inside the repository';
  if (/[?*+@!]\(/.test(bare)) return 'uses extended patterns, which are not supported';
  return wildcardProblem(bare);
}

function wildcardProblem(glob: string): string | undefined {
  const single = glob.replaceAll('**', '*');
  if (single.split('/').some((segment) => countOf(segment, '*') > 2)) {
    return 'has more than two stars in one segment';
  }
  if (countOf(single, '*') > MOST_STARS) return `has more than ${MOST_STARS} stars`;
  if (countOf(glob, '{') > 3 || countOf(glob, ',') > 32) return 'has too many alternatives in braces';
  return undefined;
}

/**
 * Proves two sets of globs disjoint, or says what stands against it: a file (tracked or declared) that both match, or a
 * pair whose literal beginnings and endings do not exclude each other. Exclusions (`!`) count for the files only.
 */
export function globOverlap(
  left: readonly string[],
  right: readonly string[],
  files: readonly string[],
): GlobOverlap {
  const isLeft = compileGlobs(left);
  const isRight = compileGlobs(right);
  const file = files.find((path) => isLeft(path) && isRight(path));
  if (file !== undefined) return { kind: 'shared-file', file };
  for (const one of left.filter(isPositive).flatMap(forms)) {
    const other = right
      .filter(isPositive)
      .flatMap(forms)
      .find((glob) => !areDisjoint(one, glob));
    if (other !== undefined) return { kind: 'possible', left: one, right: other };
  }
  return { kind: 'disjoint' };
}

function areDisjoint(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  if (isLiteral(a) && isLiteral(b)) return a !== b;
  if (isLiteral(a)) return !matcherOf([b])(a);
  if (isLiteral(b)) return !matcherOf([a])(b);
  return (
    diverge(literalHead(a), literalHead(b), 'startsWith') ||
    diverge(literalTail(a), literalTail(b), 'endsWith')
  );
}

function diverge(one: string, other: string, side: 'startsWith' | 'endsWith'): boolean {
  return !one[side](other) && !other[side](one);
}

/** What every match begins with: all before the first wildcard. */
function literalHead(glob: string): string {
  return glob.slice(0, glob.search(WILD));
}

/** What every match ends with: all behind the last wildcard, without the `/` that `**` may swallow. */
function literalTail(glob: string): string {
  const tail = glob.slice(Math.max(glob.lastIndexOf('*'), glob.lastIndexOf('?'), glob.lastIndexOf('}')) + 1);
  return tail.startsWith('/') ? tail.slice(1) : tail;
}

/** The globs that stand for one entry: a folder for `x/`, the file and the folder for a name such as `src/api`. */
function forms(glob: string): string[] {
  const bare = normalised(glob);
  if (bare === '') return [];
  if (bare.endsWith('/')) return [`${bare}**`];
  return isLiteral(bare) && !/[^/]\.[^/]*$/.test(bare) ? [bare, `${bare}/**`] : [bare];
}

function matcherOf(globs: readonly string[]): PathTest {
  if (globs.length === 0) return () => false;
  return picomatch(
    globs.map((glob) => glob.replace(/[[\]()+@!]/g, '\\$&')),
    OPTIONS,
  );
}

function normalised(glob: string): string {
  return glob.startsWith('./') ? glob.slice(2) : glob;
}

function isLiteral(glob: string): boolean {
  return !WILD.test(glob);
}

function isPositive(glob: string): boolean {
  return !glob.startsWith('!');
}

function countOf(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
