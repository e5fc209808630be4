import { afterAll, expect, it } from 'vitest';
import { BUILDS } from '../../faults/broken/builds/index.ts';
import { limits } from '../../faults/broken/builds/limits.ts';
import { modes } from '../../faults/broken/builds/modes.ts';
import { ownAnswers } from '../../faults/broken/builds/own-answers.ts';
import { redirects } from '../../faults/broken/builds/redirects.ts';
import { words } from '../../faults/broken/builds/words.ts';
import { playBuild } from '../../faults/broken/play-build.ts';
import { wrongIn } from '../../faults/broken/table.ts';
import { openPlayer } from '../../faults/patch/play-patched.ts';

const player = openPlayer();
afterAll(() => player.end());

/** One of each kind; `node faults/broken/main.ts` plays them all. */
const SOME = [
  'blind-issue',
  'stale-read-believed',
  'loser-does-not-decide-again',
  'no-term-check',
  'done-once-is-done',
  'working-task-granted',
  'lost-verify-is-green',
  'retry-on-cancel',
  'lost-leg-costs-nothing',
];

it.each(SOME)(
  'the harness catches %s, which shows only where something goes wrong',
  async (name) => {
    const build = BUILDS.find((one) => one.name === name);
    expect(build, `there is no build ${name}`).toBeDefined();
    if (!build) return;
    const played = await playBuild(player, build, 0);
    expect(wrongIn(played)).toEqual([]);
  },
  20_000,
);

it('a build that breaks nothing is caught by nobody', async () => {
  const [build] = BUILDS;
  if (!build) throw new Error('There are no builds.');
  const whole = { ...build, name: 'whole', replace: build.find };
  const played = await playBuild(player, whole, 0);
  expect(played.found).toBeNull();
  expect(wrongIn(played)).toEqual([`whole survives: no session made ${build.caughtBy} object.`]);
});

it('a build that falls over where its rule stood is named as such, and counts as no proof', async () => {
  const build = BUILDS.find(({ name }) => name === 'no-term-check');
  if (!build) throw new Error('There is no such build.');
  const falls = { ...build, name: 'falls', replace: "throw new Error('this line is wrong');" };
  const played = await playBuild(player, falls, 0);
  expect(played.found).toBeNull();
  expect(wrongIn(played).join()).toMatch(/^falls cannot be played, so that nothing is proven: .*wrong/);
});

it('there are at least 40 broken builds, each with a name of its own', () => {
  expect(BUILDS.length).toBeGreaterThanOrEqual(40);
  expect(new Set(BUILDS.map(({ name }) => name)).size).toBe(BUILDS.length);
});

it('of those that lack a rule of recovery at most six show without a fault', () => {
  const others = new Set([...modes, ...limits, ...ownAnswers, ...words, ...redirects]);
  const recovery = BUILDS.filter((build) => !others.has(build));
  expect(recovery.filter((build) => build.visibleWithoutFaults).length).toBeLessThanOrEqual(6);
});
