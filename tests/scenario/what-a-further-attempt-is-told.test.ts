import { expect, test } from 'vitest';
import { files } from '../helpers/deliveries.ts';
import { partOf, singlePlan, tasksPlan } from '../helpers/plans.ts';
import { openScene, saidOn, taskIssue } from '../helpers/shop.ts';

const plan = tasksPlan({ key: '1.1' }, { key: '1.2' });
const other = { '1.2': [files({ [partOf('1.2')]: 'b' })] };
const delivery = files({ [partOf('1.1')]: 'a' });

test('a conversation that was lost is begun again in the same words: nobody has failed', async () => {
  const why = { kind: 'never', reason: 'bad-request', message: 'No.', requestId: undefined } as const;
  const lost = { outcome: why };
  const { player, issue } = await openScene({ plans: [plan], work: { '1.1': [lost, delivery], ...other } });
  await player.say(issue, '/foreman build it');
  const prompts = player.prompts.filter(({ about }) => about === '1.1').map(({ user }) => user);
  expect(prompts.length).toBeGreaterThan(1);
  expect(prompts.filter((prompt) => prompt.includes('# Attempt'))).toEqual([]);
});

test('an attempt that a person orders is told why the last one failed, and only the failure that asks is said, once', async () => {
  const deliveries = ['sand', 'stones', 'water'].map((text) => files({ [partOf('1.1')]: text }));
  const { stage, player, issue } = await openScene({
    plans: [plan],
    work: { '1.1': deliveries, ...other },
    check: (textOf) => {
      const found = textOf(partOf('1.1'));
      return found === undefined || found.includes('water') ? null : `the well holds ${found.trim()}`;
    },
  });
  await player.say(issue, '/foreman build it');
  const asked = taskIssue(await stage.picture(), '1.1');
  expect(saidOn(asked)).toHaveLength(1);
  await player.say(issue, `/foreman retry #${asked.number}`);
  const prompts = player.prompts.filter(({ about }) => about === '1.1').map(({ user }) => user);
  expect(prompts).toHaveLength(3);
  expect(prompts[2]).toContain('the well holds stones');
  expect(saidOn(taskIssue(await stage.picture(), '1.1'))).toHaveLength(1);
});

test('an attempt is told what the one before said it did, also where a later verification without a worker found it red', async () => {
  const { player, issue } = await openScene({
    plans: [plan],
    work: {
      '1.1': ['sand', 'stone'].map((text) => files({ [partOf('1.1')]: text })),
      '1.2': [
        files({ [partOf('1.2')]: 'mud' }, 'The bricks are of the finest mud.'),
        files({ [partOf('1.2')]: 'clay' }),
      ],
    },
    // What stands first in the train is red first; then the task behind it is verified anew, by itself.
    check: (textOf) => {
      if (textOf(partOf('1.1'))?.includes('sand')) return 'the house stands on sand';
      return textOf(partOf('1.2'))?.includes('mud') ? 'the bricks are mud' : null;
    },
  });
  await player.say(issue, '/foreman build it');
  const prompts = player.prompts.filter(({ about }) => about === '1.2').map(({ user }) => user);
  expect(prompts).toHaveLength(2);
  expect(prompts[1]).toContain('the bricks are mud');
  expect(prompts[1]).toMatch(/said it did[\s\S]*The bricks are of the finest mud\./);
});

test('the attempt after a refused delivery is told which line of its contract it missed, a single task as well', async () => {
  const astray = files({ 'src/elsewhere.txt': 'a' });
  for (const plans of [[plan], [singlePlan()]]) {
    const { player, issue } = await openScene({ plans, work: { '1.1': [astray, delivery], ...other } });
    await player.say(issue, '/foreman build it');
    const prompts = player.prompts.filter(({ about }) => about === '1.1').map(({ user }) => user);
    expect(prompts).toHaveLength(2);
    expect(prompts[1]).toMatch(
      /the line of the contract that was missed[\s\S]*Boundaries: src\/part-1-1\.txt/,
    );
  }
});
