import { expect, test } from 'vitest';
import { playKept, playSchedule } from '../../faults/sweep/play.ts';
import type { Played } from '../../faults/sweep/play.ts';

const WORLD = { world: 'question', order: 1 } as const;
const settleOf = (attempt: number): string => `run 1.${attempt} settle 1.1 coding t1`;

/** The request by which the settle of an attempt says the question, with all else that it shows. */
const sayingOf = ({ offers }: Played, attempt: number): string =>
  offers.find(({ actor, call }) => actor === settleOf(attempt) && call.startsWith('change comment'))?.call ??
  '';

/** The settle that asks dies before it has said so, in so many attempts of its run; the sweep comes before anybody helps. */
async function asked(attempts: number): Promise<Played> {
  let played = await playSchedule({ ...WORLD, faults: [] });
  const faults: Parameters<typeof playKept>[0]['faults'] = [];
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const call = sayingOf(played, attempt);
    faults.push({ at: 0, mode: 'crash-before', actor: settleOf(attempt), call, nth: 1 });
    played = await playKept({ ...WORLD, faults });
  }
  return played;
}

const lineOf = ({ log }: Played, text: string): number => log.findIndex((line) => line.includes(text));

test('the words of a question whose settle died are said by its run, which the sweep starts again', async () => {
  const played = await asked(1);
  expect(played.outcome.struck).toHaveLength(1);
  expect(played.outcome.violations).toEqual([]);
  const said = lineOf(played, `${settleOf(2)}: change comment`);
  expect(lineOf(played, 'sweep: rerun failed')).toBeGreaterThan(0);
  expect(lineOf(played, 'sweep: rerun failed')).toBeLessThan(said);
  expect(said).toBeLessThan(lineOf(played, 'mona: answers'));
});

test('where that dies too it is told as lost, and a further attempt puts the words in that place', async () => {
  const played = await asked(2);
  expect(played.outcome.struck).toHaveLength(2);
  expect(played.outcome.violations).toEqual([]);
  expect(lineOf(played, `${settleOf(3)}: change edit-comment`)).toBeGreaterThan(0);
  expect(lineOf(played, settleOf(3))).toBeLessThan(lineOf(played, 'mona: answers'));
});
