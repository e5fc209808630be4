import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BUILDS } from '../../faults/broken/builds/index.ts';
import { ROWS } from '../../faults/rows/index.ts';

const root = new URL('../../', import.meta.url);
const timesIn = (file: string, text: string): number =>
  readFileSync(new URL(file, root), 'utf8').split(text).length - 1;

test('every rule that a broken build or a row takes out stands in its file, once', () => {
  const patches = [...BUILDS, ...ROWS.flatMap(({ defences }) => defences)];
  expect(patches.length).toBeGreaterThan(100);
  const unfit = patches.filter(({ file, find }) => timesIn(file, find) !== 1);
  expect(unfit.map(({ name, file, find }) => `${name}: ${find} (${file})`)).toEqual([]);
});
