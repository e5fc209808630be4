import { expect, test } from 'vitest';
import { renderPage, withBroken } from '../../faults/report/page.ts';
import { createTally } from '../../faults/report/tally.ts';

const page = (broken: string): string =>
  renderPage({ what: 'nothing', tally: createTally(), broken, took: { wallMs: 90_000, cpuMs: 30_000 } });

test('the table of broken builds is put into the page alone, and the rest stays as it was', () => {
  expect(withBroken(page('| old |'), '| new |')).toBe(page('| new |'));
  expect(page('| old |')).not.toBe(page('| new |'));
});

test('the page says how long it took, on the wall and on the processors', () => {
  expect(page('')).toContain('It took 1.5 minutes, and 0.5 minutes of processor time.');
});
