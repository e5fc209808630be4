import { afterAll, expect, test } from 'vitest';
import { openPlayer } from '../../faults/patch/play-patched.ts';
import { judgeRow } from '../../faults/rows/judge-row.ts';
import { rowsTo26 } from '../../faults/rows/rows-01-26.ts';

const player = openPlayer();
afterAll(() => player.end());

for (const row of rowsTo26.filter(({ waitsFor }) => waitsFor === null)) {
  test(`row ${row.number}: ${row.fault}: ${row.behaviour}`, { timeout: 240_000 }, async () => {
    const { broken, caught } = await judgeRow(player, row);
    expect(broken).toEqual([]);
    expect(caught.filter(({ by }) => by === null)).toEqual([]);
    expect(caught.length).toBeGreaterThan(0);
  });
}

test('a row either has a defence or waits for a feature', () => {
  for (const { waitsFor, defences } of rowsTo26) expect(waitsFor === null).toBe(defences.length > 0);
});

test('the rows are those from 1 to 26, each once', () => {
  expect(rowsTo26.map(({ number }) => number)).toEqual(Array.from({ length: 26 }, (_, at) => at + 1));
});
