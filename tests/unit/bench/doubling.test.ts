import { describe, expect, it } from 'vitest';
import { medianOf } from '../../../bench/report/median.ts';
import { doubling } from '../../../bench/parser/fastest.ts';

/** Looks at every pair of positions, as a parser does that starts again from every sign. */
function squared(text: string): number {
  let found = 0;
  for (let from = 0; from < text.length; from += 1) {
    for (let to = from; to < text.length; to += 1) if (text.charCodeAt(to) === 1) found += 1;
  }
  return found;
}

describe('the doubling of a text', () => {
  it('tells a reader whose time grows with the square', () => {
    expect(doubling(squared, (length) => 'a'.repeat(length), 2000)).toBeGreaterThan(3);
  });
});

describe('the median', () => {
  it('is the middle, or the mean of both in the middle', () => {
    expect([medianOf([3, 1, 2]), medianOf([4, 1, 2, 3]), medianOf([])]).toEqual([2, 2.5, 0]);
  });
});
