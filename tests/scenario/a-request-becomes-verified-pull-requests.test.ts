import { expect, test } from 'vitest';
import { files } from '../helpers/deliveries.ts';
import { openHubStage } from '../helpers/hub-stage.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import { createPlayer } from '../helpers/player.ts';

const plan = tasksPlan({ key: '1.1' }, { key: '1.2' }, { key: '2.1', after: ['1.1', '1.2'] });
const work = Object.fromEntries(['1.1', '1.2', '2.1'].map((key) => [key, [files({ [partOf(key)]: key })]]));

test('a request becomes verified pull requests', async () => {
  const stage = await openHubStage({
    '.github/foreman.yml': 'approval: never\nverify:\n  commands: [npm test]\n',
  });
  const issue = await stage.openIssue('Three parts', 'Please.');
  const player = createPlayer(stage, { plans: [plan], work });
  await player.say(issue, '/foreman write three parts');
  expect(player.jobs.filter((job) => job.result === 'failure')).toEqual([]);

  const { issues, pulls, branches } = await stage.picture();
  const [request, ...tasks] = issues;
  expect(tasks.map(({ title, open }) => ({ title, open }))).toEqual(
    ['1.1', '1.2', '2.1'].map((key) => ({ title: `Write part ${key}`, open: false })),
  );
  const numbers = tasks.map((task) => task.number);
  expect(pulls.map(({ head, base, open, merged }) => ({ head, base, open, merged }))).toEqual([
    ...numbers.map((number) => ({
      head: `foreman/${issue}/task-${number}`,
      base: `foreman/${issue}/work`,
      open: false,
      merged: true,
    })),
    { head: `foreman/${issue}/work`, base: 'main', open: true, merged: false },
  ]);
  expect(request?.comments.at(-1)?.body).toContain(
    `is done: 3 tasks. Please review pull request #${pulls.at(-1)?.number}`,
  );
  expect([...branches.keys()].filter((name) => name.includes('/try-'))).toEqual([]);
  expect(stage.hub.violations).toEqual([]);
});
