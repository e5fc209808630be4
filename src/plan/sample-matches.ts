import { compileGlobs } from '../text/globs.ts';

const fillings = [
  { deep: 'zq1', name: 'zq2' },
  { deep: 'zq3/zq4', name: 'zq5' },
] as const;

/**
 * Paths that a glob matches, its wildcards filled with names that occur nowhere: what holds for all of them holds for
 * the glob itself, unless somebody names a folder `zq1`. A glob without wildcards gives itself.
 */
export function sampleMatches(glob: string): readonly string[] {
  const bare = glob.replace(/^\.\//, '').replace(/\/$/, '/**');
  const matches = compileGlobs([glob]);
  const samples = alternatives(bare).flatMap((one) =>
    fillings.map(({ deep, name }) =>
      one
        .replace(/\*\*/g, deep)
        .replace(/\*/g, name)
        .replace(/\?/g, 'z')
        .replace(/\[[^\]]*\]/g, 'z'),
    ),
  );
  const fitting = [...new Set(samples)].filter(matches);
  return fitting.length > 0 ? fitting : [bare];
}

/** `a.{ts,js}` as `a.ts` and `a.js`; groups inside groups are left as they are. */
function alternatives(glob: string): string[] {
  const group = /\{([^{}]*)\}/.exec(glob);
  if (group?.[1] === undefined) return [glob];
  const [before, after] = [glob.slice(0, group.index), glob.slice(group.index + group[0].length)];
  return group[1]
    .split(',')
    .slice(0, 20)
    .flatMap((choice) => alternatives(`${before}${choice}${after}`))
    .slice(0, 40);
}
