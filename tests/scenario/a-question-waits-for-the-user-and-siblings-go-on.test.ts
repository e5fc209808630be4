import { expect, test } from 'vitest';
import { files, question } from '../helpers/deliveries.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import { openScene, redJobs, saidOn, taskIssue, textOn } from '../helpers/shop.ts';

const plan = tasksPlan({ key: '1.1' }, { key: '1.2' }, { key: '2.1', after: ['1.1'] });
const good = (key: string): string => files({ [partOf(key)]: `part ${key}` });
const work = {
  '1.1': [question('Is the reward five or ten per cent?'), good('1.1')],
  '1.2': [good('1.2')],
  '2.1': [good('2.1')],
};

test('a question waits for the user and siblings go on; a plain reply is the answer', async () => {
  const { stage, player, issue } = await openScene({ plans: [plan], work });
  await player.say(issue, '/foreman write three parts');
  const asked = taskIssue(await stage.picture(), '1.1');
  expect(asked.labels).toContain('foreman:question');
  expect(asked.assignees).toEqual([]);
  expect(saidOn(asked)).toEqual([expect.stringContaining('Is the reward five or ten per cent?')]);
  expect(taskIssue(await stage.picture(), '1.2').open).toBe(false);
  expect(player.prompts.some((prompt) => prompt.about === '2.1')).toBe(false);

  await player.say(asked.number, 'Ten per cent, please.');
  const again = player.prompts.filter((prompt) => prompt.about === '1.1').at(-1);
  expect(again?.user).toContain('Is the reward five or ten per cent?');
  expect(again?.user).toContain('mona answered: Ten per cent, please.');
  expect(await textOn(stage, `foreman/${issue}/work`, partOf('2.1'))).toBe('part 2.1\n');
  expect(redJobs(player.jobs)).toEqual([]);
});

test('an answer that is heard twice does not answer the next question', async () => {
  const twice = { ...work, '1.1': [question('Five or ten?'), question('Of what?'), good('1.1')] };
  const { stage, player, issue } = await openScene({ plans: [plan], work: twice });
  await player.say(issue, '/foreman write three parts');
  const asked = taskIssue(await stage.picture(), '1.1');
  const first = await player.say(asked.number, `/foreman answer #${asked.number} Ten.`);
  const before = player.prompts.length;
  await player.hear(first);
  expect(player.prompts.length).toBe(before);
  await player.say(asked.number, `/foreman answer #${asked.number} Of the first order.`);
  const last = player.prompts.filter((prompt) => prompt.about === '1.1').at(-1);
  expect(last?.user).toContain('mona answered: Ten.');
  expect(last?.user).toContain('mona answered: Of the first order.');
  expect(await textOn(stage, `foreman/${issue}/work`, partOf('2.1'))).toBe('part 2.1\n');
});
