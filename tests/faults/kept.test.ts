import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSchedule } from '../../faults/sweep/kept.ts';
import { newIn } from '../../faults/sweep/known.ts';
import { playSchedule } from '../../faults/sweep/play.ts';

const KEPT = new URL('../../faults/kept/', import.meta.url);
const files = existsSync(KEPT) ? readdirSync(KEPT).filter((name) => name.endsWith('.json')) : [];

test('a kept schedule is read with its faults, and nothing else is', () => {
  const text = '{"world":"small","order":3,"faults":[{"at":9,"mode":"stale","part":2}],"found":{}}';
  expect(readSchedule(text)).toEqual({
    world: 'small',
    order: 3,
    faults: [{ at: 9, mode: 'stale', part: 2 }],
  });
  expect(() => readSchedule('{"world":"small","order":3,"faults":[{"at":9,"mode":"odd"}]}')).toThrow();
});

test('what once failed does not fail any more', async () => {
  for (const file of files) {
    const { outcome } = await playSchedule(readSchedule(readFileSync(new URL(file, KEPT), 'utf8')));
    expect(newIn(outcome), file).toEqual([]);
  }
});
