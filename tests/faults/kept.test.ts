import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { keptOf, readKept } from '../../faults/sweep/kept.ts';
import { playKept, playSchedule } from '../../faults/sweep/play.ts';

const KEPT = new URL('../../faults/kept/', import.meta.url);
const files = readdirSync(KEPT).filter((name) => name.endsWith('.json'));

test('a kept schedule is read with its faults, and nothing else is', () => {
  const fault = { at: 9, mode: 'stale', part: 2, actor: 'run 1.1 settle', call: 'look', nth: 1 };
  const text = JSON.stringify({ world: 'small', order: 3, faults: [fault], found: {} });
  expect(readKept(text)).toEqual({ world: 'small', order: 3, faults: [fault] });
  expect(() => readKept(text.replace('stale', 'odd'))).toThrow();
});

test('what is kept strikes the same calls as the schedule that it was made of', async () => {
  const played = await playSchedule({
    world: 'small',
    order: 0,
    faults: [
      { at: 9, mode: 'error-before' },
      { at: 30, mode: 'crash-before' },
    ],
  });
  const again = await playKept(readKept(JSON.stringify(keptOf(played))));
  expect(played.outcome.struck).toHaveLength(2);
  expect(again.log).toEqual(played.log);
});

test.each(files)('what once failed does not fail any more, and still strikes: %s', async (file) => {
  const kept = readKept(readFileSync(new URL(file, KEPT), 'utf8'));
  const { outcome } = await playKept(kept);
  expect(outcome.violations).toEqual([]);
  // A drawn order shifts with every call that is added anywhere: there some of the faults may find their calls gone.
  const modes = kept.faults.map(({ mode }) => mode);
  if (kept.order === 0) expect(outcome.struck.map(({ mode }) => mode)).toEqual(modes);
  else expect(outcome.struck.length).toBeGreaterThan(0);
});
