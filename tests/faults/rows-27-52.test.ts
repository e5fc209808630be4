import { afterAll, expect, test } from 'vitest';
import { openPlayer } from '../../faults/patch/play-patched.ts';
import { judgeRow } from '../../faults/rows/judge-row.ts';
import { rowsTo52 } from '../../faults/rows/rows-27-52.ts';

const player = openPlayer();
afterAll(() => player.end());

for (const row of rowsTo52.filter(({ waitsFor }) => waitsFor === null)) {
  test(`row ${row.number}: ${row.fault}: ${row.behaviour}`, { timeout: 240_000 }, async () => {
    const { broken, caught } = await judgeRow(player, row);
    expect(broken).toEqual([]);
    expect(caught.filter(({ by }) => by === null)).toEqual([]);
    expect(caught.length).toBeGreaterThan(0);
  });
}

test('the rows are those from 27 to 52, each once', () => {
  expect(rowsTo52.map(({ number }) => number)).toEqual(Array.from({ length: 26 }, (_, at) => at + 27));
});
