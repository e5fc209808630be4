import { getEventListeners } from 'node:events';
import { expect, it } from 'vitest';
import { createClock } from '../../../../src/adapters/system/clock.ts';

const HOUR = 3_600_000;

it('sleeps for the time that it is given', async () => {
  const clock = createClock();
  const start = performance.now();
  await clock.sleep(20);
  expect(performance.now() - start).toBeGreaterThanOrEqual(18);
});

it('wakes when the signal fires, and lets go of the signal', async () => {
  const abort = new AbortController();
  const sleeping = createClock().sleep(HOUR, abort.signal);
  abort.abort();
  await sleeping;
  expect(getEventListeners(abort.signal, 'abort')).toEqual([]);
});

it('does not sleep at all on a signal that has fired', async () => {
  await expect(createClock().sleep(HOUR, AbortSignal.abort())).resolves.toBeUndefined();
});

it('lets go of the signal after an ordinary sleep', async () => {
  const abort = new AbortController();
  await createClock().sleep(1, abort.signal);
  expect(getEventListeners(abort.signal, 'abort')).toEqual([]);
});
