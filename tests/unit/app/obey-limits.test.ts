import { expect, test } from 'vitest';
import { obeyLimits } from '../../../src/app/obey-limits.ts';
import type { Deps } from '../../../src/app/deps.ts';
import type { Refused } from '../../../src/ports/answer.ts';
import { done } from '../../../src/ports/answer.ts';
import { createFakeGithub } from '../../../faults/github/index.ts';
import { depsBeside } from '../../../faults/rows/kit/after.ts';
import { createVirtualClock } from '../../helpers/ports.ts';

const limited = (retryAfterMs: number): Refused => ({
  kind: 'refused',
  code: 'limited',
  message: 'slow down',
  retryAfterMs,
});

/** Ports whose reactions answer in turn what is given, then done. */
function limitedPorts(answers: Refused[]) {
  const clock = createVirtualClock();
  const github = createFakeGithub({ now: clock.now, files: {}, users: { mona: 'admin' } });
  const sent: number[] = [];
  const deps = depsBeside(github, 'settle', 0);
  const react: Deps['forge']['react'] = () => {
    sent.push(clock.now());
    return Promise.resolve(answers.shift() ?? done(null));
  };
  return { clock, sent, deps: obeyLimits({ ...deps, clock, forge: { ...deps.forge, react } }) };
}

test('a refused request is sent again when its wait is over', async () => {
  const { deps, sent, clock } = limitedPorts([limited(30_000)]);
  expect(await deps.forge.react({ issue: 1 }, 'eyes')).toEqual(done(null));
  expect(sent).toHaveLength(2);
  expect(clock.sleeps.reduce((all, one) => all + one, 0)).toBeGreaterThanOrEqual(29_990);
});

test('a wait of twenty minutes is handed on at once', async () => {
  const { deps, clock } = limitedPorts([limited(20 * 60_000)]);
  expect(await deps.forge.react({ issue: 1 }, 'eyes')).toEqual(limited(20 * 60_000));
  expect(clock.sleeps).toEqual([]);
});

test('waits add up: a step does not wait for ever by small steps', async () => {
  const { deps, sent } = limitedPorts(Array.from({ length: 9 }, () => limited(60_000)));
  expect(await deps.forge.react({ issue: 1 }, 'eyes')).toEqual(limited(60_000));
  expect(sent).toHaveLength(6);
});
