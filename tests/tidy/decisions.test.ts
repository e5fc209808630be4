import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('../../docs/adr/', import.meta.url);
const files = readdirSync(folder).toSorted();

test('each decision has a number of its own, and none is left out', () => {
  expect(files.map((file) => Number(file.slice(0, 4)))).toEqual(files.map((_, at) => at + 1));
});

test.each(files)('%s has its number in its title as well', (file) => {
  const [title = ''] = readFileSync(new URL(file, folder), 'utf8').split('\n');
  expect(title).toMatch(new RegExp(`^# ${Number(file.slice(0, 4))}[.:] `));
});
