import { expect, test } from 'vitest';
import { files, question } from '../helpers/deliveries.ts';
import { overtake } from '../helpers/overtake.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import { redJobs, taskIssue } from '../helpers/shop.ts';
import { openTalk } from '../helpers/talk.ts';

const good = (key: string): string => files({ [partOf(key)]: `part ${key}` });
const play = {
  plans: [tasksPlan({ key: '1.1' }, { key: '1.2' }), tasksPlan({ key: '1.3' }, { key: '1.4' })],
  work: {
    '1.1': [good('1.1')],
    '1.2': [question('Which colour?'), good('1.2')],
    '1.3': [good('1.3')],
    '1.4': [good('1.4')],
  },
};

test('words that were read as more work, and meet a request that has just ended, begin the next one', async () => {
  const { around, arm } = overtake('intake');
  const { stage, player, issue, events } = await openTalk({ ...play, around });
  await player.say(issue, '/foreman write two parts');
  const task = taskIssue(await stage.picture(), '1.2').number;
  arm(() => player.say(task, 'Blue.'));
  await player.say(issue, '/foreman two more parts, please');
  expect((await events()).at(-1)?.type).toBe('finished');
  expect((await events()).some(({ type }) => type === 'asked-more')).toBe(false);
  const picture = await stage.picture();
  expect([...picture.branches.keys()]).toContain(`foreman/${issue}.2/journal`);
  expect(player.prompts.filter(({ about }) => about === 'plan').at(-1)?.user).toContain(
    'two more parts, please',
  );
  expect(taskIssue(picture, '1.4').open).toBe(false);
  expect(redJobs(player.jobs)).toEqual([]);
});
