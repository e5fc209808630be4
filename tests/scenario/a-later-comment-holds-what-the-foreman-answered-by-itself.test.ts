import { expect, test } from 'vitest';
import { files, nothingToDo, question, report } from '../helpers/deliveries.ts';
import { lookupOf } from '../helpers/lookups.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import { openScene, saidOn, taskIssue } from '../helpers/shop.ts';

const QUESTION = 'Is the reward five or ten per cent?';
const SAYS = 'The reward is ten per cent of the first order.';
const REQUEST = `/foreman write two parts. ${SAYS}`;
const good = (key: string): string => files({ [partOf(key)]: `part ${key}` });
const found = lookupOf({ answer: 'Ten per cent, of the first order.', quotation: SAYS });

test('where a person is asked all the same, that one comment holds what the foreman answered before', async () => {
  const { stage, player, issue } = await openScene({
    plans: [tasksPlan({ key: '1.1' }, { key: '1.2' })],
    work: { '1.1': [question(QUESTION), 'no blocks at all', good('1.1')], '1.2': [good('1.2')] },
    lookups: { '1.1': [found] },
  });
  await player.say(issue, REQUEST);
  const asked = taskIssue(await stage.picture(), '1.1');
  const [said = ''] = saidOn(asked);
  expect(saidOn(asked)).toHaveLength(1);
  expect(said).toMatch(/needs you: it failed after its retry/);
  expect(said).toMatch(
    /### Answered by Foreman itself[\s\S]*Question: Is the reward[\s\S]*Answer: Ten per cent[\s\S]*rests on: The reward is ten/,
  );
  await player.say(asked.number, '/foreman As a list, please.');
  const last = player.prompts.filter(({ about }) => about === '1.1').at(-1)?.user;
  expect(last).toContain('the foreman answered: Ten per cent');
  expect(saidOn(taskIssue(await stage.picture(), '1.1'))).toHaveLength(1);
});

test('a report tells it too, and so does what a worker found that needed no change', async () => {
  const reports = {
    '1.1': [question(QUESTION), report('Water is wet.')],
    '1.2': [question(QUESTION), nothingToDo('It is there.')],
  };
  const scene = await openScene({
    plans: [tasksPlan({ key: '1.1', worker: 'research', boundaries: [] }, { key: '1.2' })],
    work: reports,
    lookups: { '1.1': [found], '1.2': [found] },
  });
  await scene.player.say(scene.issue, REQUEST);
  const picture = await scene.stage.picture();
  for (const key of ['1.1', '1.2'])
    expect(saidOn(taskIssue(picture, key))).toEqual([
      expect.stringMatching(/Answered by Foreman itself[\s\S]*ten per cent/),
    ]);
});

test('a second question of the same mandate waits for a person, and the foreman is not even asked', async () => {
  const { stage, player, issue } = await openScene({
    plans: [tasksPlan({ key: '1.1' }, { key: '1.2' })],
    work: { '1.1': [question(QUESTION), question('Of which order?'), good('1.1')], '1.2': [good('1.2')] },
    lookups: { '1.1': [found] },
  });
  await player.say(issue, REQUEST);
  const asked = taskIssue(await stage.picture(), '1.1');
  expect(asked.labels).toContain('foreman:question');
  expect(player.lookups).toHaveLength(1);
  expect(saidOn(asked)).toEqual([
    expect.stringMatching(
      /### Question[\s\S]*Of which order\?[\s\S]*### Answered by Foreman itself[\s\S]*ten per cent/i,
    ),
  ]);
  await player.say(asked.number, 'The first.');
  const last = player.prompts.filter(({ about }) => about === '1.1').at(-1)?.user;
  expect(last).toContain('the foreman answered: Ten per cent');
  expect(last).toContain('mona answered: The first.');
  expect((await stage.picture()).issues.filter(({ number, open }) => open && number !== issue)).toEqual([]);
});
