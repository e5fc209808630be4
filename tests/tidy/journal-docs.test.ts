import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { JournalEvent, LegOutcome } from '../../src/domain/journal.ts';

const page = readFileSync(new URL('../../docs/journal.md', import.meta.url), 'utf8');
const table = page.split('## Events\n')[1]?.split('\n## ')[0] ?? '';

it('docs/journal.md has a line for every event of the schema and for no other', () => {
  const said = table.split('\n').flatMap((line) => {
    const [, first = ''] = line.split('|');
    return [...first.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name);
  });
  expect(said.toSorted()).toEqual(JournalEvent.options.map((option) => option.shape.type.value).toSorted());
});

it('docs/journal.md names every way in which a leg can end', () => {
  const settled = table.split('\n').find((line) => line.startsWith('| `settled`')) ?? '';
  expect(LegOutcome.options.filter((outcome) => !settled.includes(`\`${outcome}\``))).toEqual([]);
});
