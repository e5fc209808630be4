import { expect, test } from 'vitest';
import { playKept } from '../../faults/sweep/play.ts';
import type { Played } from '../../faults/sweep/play.ts';

const SAY = 'change comment + remove-labels + add-labels';
/** What the settle of each attempt sends: the first one shows the labels as well. */
const SENT = [`${SAY} + unassign + remove-labels + add-labels`, SAY];

/** The settle that asks dies before it has said so, in so many attempts of its run; the sweep comes before anybody helps. */
const asked = (attempts: readonly number[]): Promise<Played> =>
  playKept({
    world: 'question',
    order: 1,
    faults: attempts.map((attempt) => ({
      at: 0,
      mode: 'crash-before',
      actor: `run 1.${attempt} settle 1.1 coding t1`,
      call: SENT[attempt - 1] ?? SAY,
      nth: 1,
    })),
  });

const lineOf = ({ log }: Played, text: string): number => log.findIndex((line) => line.includes(text));

test('the words of a question whose settle died are said by its run, which the sweep starts again', async () => {
  const played = await asked([1]);
  expect(played.outcome.struck).toHaveLength(1);
  expect(played.outcome.violations).toEqual([]);
  expect(lineOf(played, 'sweep: rerun failed')).toBeGreaterThan(0);
  expect(lineOf(played, 'sweep: rerun failed')).toBeLessThan(
    lineOf(played, `run 1.2 settle 1.1 coding t1: ${SAY}`),
  );
  expect(lineOf(played, `run 1.2 settle 1.1 coding t1: ${SAY}`)).toBeLessThan(
    lineOf(played, 'mona: answers'),
  );
});

test('where that dies too it is told as lost, and a further attempt puts the words in that place', async () => {
  const played = await asked([1, 2]);
  expect(played.outcome.struck).toHaveLength(2);
  expect(played.outcome.violations).toEqual([]);
  expect(lineOf(played, 'run 1.3 settle 1.1 coding t1: change edit-comment')).toBeGreaterThan(0);
  expect(lineOf(played, 'run 1.3 settle 1.1')).toBeLessThan(lineOf(played, 'mona: answers'));
});
