import { expect, test } from 'vitest';
import { play } from '../../faults/rows/kit/play.ts';
import { grows } from '../../faults/worlds/grows.ts';

/** The run that plans more dies before it has shown the plan, so often; the sweep comes before anybody helps. */
const played = (times: number) =>
  play({
    world: grows,
    order: 1,
    strikes: [{ at: /^run 3\.\d publish: change comment/, mode: 'crash-before', times }],
  });

test('a plan of more that was written down and not shown is shown by its own run, which the sweep starts again', async () => {
  const { missed, state, floor } = await played(1);
  expect(missed).toEqual([]);
  expect(state?.outcome).toBe('done');
  expect(state?.additions.map(({ status }) => status)).toEqual(['filed']);
  expect(floor.log.some((line) => line.includes('sweep: rerun failed'))).toBe(true);
});

test('where that dies again the person who asked is told that nothing is added, and why', async () => {
  const { missed, state, github } = await played(2);
  expect(missed).toEqual([]);
  expect(state?.additions.map(({ status }) => status)).toEqual(['dropped']);
  const bodies = github.seen().issues.flatMap(({ comments }) => comments.map(({ body }) => body));
  expect(bodies.filter((body) => body.includes('Its plan stands nowhere'))).toHaveLength(1);
});
