import { expect, test } from 'vitest';
import { playSession } from '../../faults/engine/session.ts';
import { asKept } from '../../faults/sweep/kept.ts';
import { worldOf } from '../../faults/worlds/index.ts';

const SETTLE = 'run 2.1 settle 1.1 coding (attempt 2) t2';

test('a failure that a person decided about before it was said is told as past, and nobody is asked again', async () => {
  const fault = { at: 0, mode: 'crash-after', actor: SETTLE, call: 'append settled, asked', nth: 1 } as const;
  const faults = asKept({ world: 'by-hand', order: 0, faults: [fault] });
  const { github, floor } = await playSession({ world: worldOf('by-hand'), order: 0, faults });
  expect(floor.struck).toHaveLength(1);
  const bodies = github.picture().issues.flatMap(({ comments }) => comments);
  const told = bodies.filter((body) => body.includes('<!-- foreman:failure '));
  expect(told.map((body) => body.split('\n')[0]).sort()).toMatchInlineSnapshot(`
    [
      "github-actions[bot]: **Task 1.1 (#<Write part 1.1>) needed you: it failed after its retry.** A person decided before this was said. Nothing is needed from you.",
    ]
  `);
  expect(bodies.filter((body) => body.includes('<!-- foreman:question '))).toEqual([]);
});
