import { expect, test } from 'vitest';
import { decideIf, fill } from '../../../../../src/sandbox/runner/language/template.ts';

const scope = { contexts: { github: { event: { n: 7, text: 'a}}b', list: [1, 2] } }, env: { X: 'x' } } };

test('a text that is one expression keeps its type; anything around it makes a text', () => {
  expect(fill('${{ github.event.n }}', scope)).toBe(7);
  expect(fill('${{ github.event.list }}', scope)).toEqual([1, 2]);
  expect(fill('n=${{ github.event.n }} ${{ env.X }}', scope)).toBe('n=7 x');
  expect(fill('${{ github.event.absent }}', scope)).toBeNull();
});

test('}} inside a quoted text does not close an expression, nor does one inside a value', () => {
  expect(fill("${{ format('{0}}}', 'it''s }} fine') }}!", scope)).toBe("it's }} fine}!");
  expect(fill('[${{ github.event.text }}]', scope)).toBe('[a}}b]');
});

test('values are filled, keys are not, and other types stay', () => {
  expect(fill({ a: ['${{ env.X }}', 1, true, null] }, scope)).toEqual({ a: ['x', 1, true, null] });
});

test('a filled value is never read again as an expression', () => {
  const sly = { contexts: { github: { event: { title: '${{ env.X }}' } }, env: { X: 'leak' } } };
  expect(fill('t: ${{ github.event.title }}', sly)).toBe('t: ${{ env.X }}');
});

test('a condition without a status function means success() and itself', () => {
  const failed = { ...scope, status: { success: false, failure: true, cancelled: false } };
  expect(decideIf('true', failed)).toBe(false);
  expect(decideIf("'success()' != ''", failed)).toBe(false);
  expect(decideIf('always() && github.event.n == 7', failed)).toBe(true);
  expect(decideIf('${{ failure() }}', failed)).toBe(true);
  expect(decideIf(undefined, failed)).toBe(false);
});
