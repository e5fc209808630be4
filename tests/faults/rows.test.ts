import { afterAll, describe, expect, test } from 'vitest';
import { openPlayer } from '../../faults/patch/play-patched.ts';
import { ROWS } from '../../faults/rows/index.ts';
import { judgeRow } from '../../faults/rows/judge-row.ts';

const player = openPlayer();
afterAll(() => player.end());

const played = ROWS.filter(({ waitsFor }) => waitsFor === null);
/** One of each part of the list; `npm run rows` plays every row without each of its defences. */
const SOME = new Set([2, 12, 15, 29, 46, 51]);

describe('each row of the list holds', () => {
  for (const row of played)
    test(`row ${row.number}: ${row.fault}: ${row.behaviour}`, { timeout: 240_000 }, async () => {
      const { broken, facts } = await judgeRow(player, { ...row, defences: [] });
      expect(broken).toEqual([]);
      expect(facts).toBeGreaterThan(0);
    });
});

describe('a row no longer holds without its defence', () => {
  for (const row of played.filter(({ number }) => SOME.has(number)))
    test(`row ${row.number}`, { timeout: 240_000 }, async () => {
      const { caught } = await judgeRow(player, row);
      expect(caught.filter(({ by }) => by === null)).toEqual([]);
      expect(caught.length).toBeGreaterThan(0);
    });
});

test('a row either has a defence or waits for a feature', () => {
  for (const { waitsFor, defences } of ROWS) expect(waitsFor === null).toBe(defences.length > 0);
});

test('the rows are those from 1 to 52, each once', () => {
  expect(ROWS.map(({ number }) => number)).toEqual(Array.from({ length: 52 }, (_, at) => at + 1));
});
