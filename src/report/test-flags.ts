import type { TestFlag } from '../domain/test-flag.ts';
import { sayCode } from './say.ts';

/** One line for each test that became weaker, as far as counting words can tell. */
export const flagLines = (flags: readonly TestFlag[]): readonly string[] => flags.map(flagWords);

function flagWords({ path, kind, before, after }: TestFlag): string {
  const file = sayCode(path, 150);
  switch (kind) {
    case 'deleted':
      return `${file} is deleted; it held ${before} tests`;
    case 'skipped':
      return `${file} skips more: ${before} before, ${after} now`;
    case 'focused':
      return `${file} singles tests out, so that others do not run: ${before} before, ${after} now`;
    case 'fewer-tests':
      return `${file} has fewer tests: ${before} before, ${after} now`;
    case 'fewer-assertions':
      return `${file} has fewer assertions: ${before} before, ${after} now`;
  }
}
