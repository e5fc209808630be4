import { describe, expect, test } from 'vitest';
import { explore } from '../../../../faults/protocol/explore.ts';
import { realRules } from '../../../../faults/protocol/rules.ts';
import { calm, worldOf, worlds } from '../../../../faults/protocol/worlds.ts';

/** Small cuts of the worlds: together they are the quick version. */
const quick = [
  { ...calm(worldOf('one')), lost: 1 },
  { ...calm(worldOf('chain')), crashes: 1 },
  calm(worldOf('pair')),
  calm(worldOf('wide')),
];

test('in every state of the quick worlds every invariant holds, and from each the request ends or asks', () => {
  const found = quick.map((world) => explore(world, realRules));
  expect(found.map(({ broken }) => broken)).toEqual(found.map(() => null));
  expect(found.reduce((sum, { states }) => sum + states, 0)).toBeGreaterThanOrEqual(50_000);
});

describe('a smaller world has fewer states', () => {
  const chain = { ...calm(worldOf('chain')), crashes: 1 };
  const states = (world: typeof chain): number => explore(world, realRules).states;

  test('without the kill', () => {
    expect(states({ ...chain, crashes: 0 })).toBeLessThan(states(chain));
  });

  test('with one task less', () => {
    expect(states({ ...chain, tasks: chain.tasks.slice(0, 1) })).toBeLessThan(states(chain));
  });

  test('with one run at a time', () => {
    expect(states({ ...chain, runs: 1 })).toBeLessThan(states(chain));
  });
});

test('what makes the protocol hard is met: candidates behind candidates, batches, late writes, stale heads, released grants', () => {
  const world = { ...calm(worldOf('pair')), endings: [], lost: 1 };
  const { taken } = explore(world, realRules);
  const killed = explore({ ...calm(worldOf('chain')), crashes: 1 }, realRules).taken;
  const batched = explore(calm(worldOf('pair')), realRules).taken;
  for (const what of [
    'a candidate is built behind another',
    'a slow write arrives and counts',
    'a slow write arrives and is refused',
    'a settle finds the journal moved',
    'a settle is overtaken and looks again',
  ])
    expect(taken.get(what) ?? 0, what).toBeGreaterThan(0);
  expect(batched.get('a batch begins') ?? 0).toBeGreaterThan(0);
  expect(killed.get('the sweep writes') ?? 0).toBeGreaterThan(0);
  expect(killed.get('a worker finds its grant gone') ?? 0).toBeGreaterThan(0);
});

test('every world has a name of its own', () => {
  expect(new Set(worlds.map(({ name }) => name)).size).toBe(worlds.length);
});
