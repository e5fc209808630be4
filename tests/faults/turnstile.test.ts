import { expect, test } from 'vitest';
import { chooseBy } from '../../faults/schedule/choose.ts';
import { createTurnstile } from '../../faults/schedule/turnstile.ts';
import type { Turnstile } from '../../faults/schedule/turnstile.ts';

const open = (order: number): Turnstile =>
  createTurnstile({
    choose: chooseBy(order),
    start: 0,
    turnMs: 1,
    mostTurns: 100,
    afterTurn: () => undefined,
  });

const actor = (name: string, dead = () => false) => ({ name, dead });

/** Two actors who each make three calls, in the order in which they got their turns. */
async function race(order: number): Promise<string> {
  const stile = open(order);
  let seen = '';
  const walk = async (name: string): Promise<void> => {
    for (let step = 0; step < 3; step += 1) {
      await stile.enter(actor(name), 'call');
      seen += name;
    }
  };
  void walk('a');
  void walk('b');
  await stile.run();
  return seen;
}

test('one outside call happens at a time, in the order of arrival', async () => {
  expect(await race(0)).toBe('ababab');
});

test('a drawn order is another one, and the same for the same number', async () => {
  const orders = await Promise.all([1, 2, 3, 4, 5].map(race));
  expect(new Set(orders).size).toBeGreaterThan(1);
  expect(await Promise.all([1, 2, 3, 4, 5].map(race))).toEqual(orders);
});

test('time jumps to the next sleeper when nobody can go', async () => {
  const stile = open(0);
  void stile.enter(actor('a'), 'sleep', 60_000);
  await stile.run();
  expect(stile.now()).toBe(60_001);
});

test('the dead get no turn', async () => {
  const stile = open(0);
  let went = false;
  void stile
    .enter(
      actor('a', () => true),
      'call',
    )
    .then(() => (went = true));
  await stile.run();
  expect({ went, turns: stile.turn() }).toEqual({ went: false, turns: 0 });
});
