import { describe, expect, test } from 'vitest';
import { play } from '../../faults/rows/kit/play.ts';
import { small } from '../../faults/worlds/small.ts';
import type { World } from '../../faults/worlds/world.ts';

/** What the foreman came to, and the words that people must be able to read. */
const CASES: readonly (readonly [string, Partial<World>, string])[] = [
  [
    'its plan, which waits for approval',
    { files: { '.github/foreman.yml': 'approval: always\nverify: {commands: [npm test]}\n' } },
    'It waits for your approval',
  ],
  [
    'the questions of the foreman',
    { plan: { plan: { kind: 'questions', questions: ['Which currency?'] } } },
    'Which currency?',
  ],
  [
    'its answer',
    { plan: { plan: { kind: 'answer', text: 'The shop sells tea.', sources: [] } } },
    'The shop sells tea.',
  ],
];

/** The run that wrote it down dies before it has said it, so often; the sweep comes before anybody helps. */
async function played(world: Partial<World>, times: number) {
  const strike = { at: /^run 1\.\d publish: change comment/, mode: 'crash-before', times } as const;
  const { missed, floor, github } = await play({
    world: { ...small, ...world },
    order: 1,
    strikes: [strike],
  });
  expect(missed).toEqual([]);
  const bodies = github.seen().issues.flatMap(({ comments }) => comments.map(({ body }) => body));
  const firstSweep = floor.log.findIndex((line) => line.includes('it is time for the sweep'));
  const written = github.history.flatMap((write) => (write.what === 'comment' ? [write.body] : []));
  return { bodies, written, log: floor.log.slice(firstSweep) };
}

describe.each(CASES)('where a run writes down %s and dies before it is said', (lost, world, words) => {
  test('the sweep starts its failed jobs again, which say it', async () => {
    const { bodies, log } = await played(world, 1);
    expect(log.some((line) => line.includes('sweep: rerun failed'))).toBe(true);
    expect(bodies.filter((body) => body.includes(words))).toHaveLength(1);
    expect(bodies.join('\n')).not.toContain('before it had shown');
  });

  test('and that dies too, the status says what was lost and what can be done', async () => {
    const { bodies, log, written } = await played(world, 2);
    expect(log.filter((line) => line.includes('sweep: rerun failed'))).toHaveLength(1);
    expect(written.filter((body) => body.includes(`before it had shown ${lost}.`))).toHaveLength(1);
    // A person runs the failed jobs again, as that says.
    expect(bodies.filter((body) => body.includes(words))).toHaveLength(1);
  });
});
