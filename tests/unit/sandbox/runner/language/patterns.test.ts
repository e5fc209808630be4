import { expect, test } from 'vitest';
import { matchesFilter } from '../../../../../src/sandbox/runner/language/patterns.ts';

test.each([
  ['feature/*', 'feature/a', true],
  ['feature/*', 'feature/a/b', false],
  ['feature/**', 'feature/a/b', true],
  ['**', 'all/the/branches', true],
  ['*feature', 'my-feature', true],
  ['v2*', 'v2.0', true],
  ['v[12].[0-9]+.[0-9]+', 'v1.10.1', true],
  ['v[12].[0-9]+.[0-9]+', 'v3.0.0', false],
  ['*.jsx?', 'page.js', true],
  ['**/docs/**', 'dir/docs/a.txt', true],
  ['**/docs/**', 'docs/a.txt', true],
  ['a.b', 'axb', false],
])('%s for %s is %s', (pattern, subject, expected) => {
  expect(matchesFilter([pattern], subject)).toBe(expected);
});

test('the last pattern that matches decides', () => {
  expect(matchesFilter(['releases/**', '!releases/**-alpha'], 'releases/1-alpha')).toBe(false);
  expect(matchesFilter(['releases/**', '!releases/**-alpha', 'releases/1**'], 'releases/1-alpha')).toBe(true);
});
