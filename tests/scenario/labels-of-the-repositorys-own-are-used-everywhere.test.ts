import { expect, test } from 'vitest';
import { files, question } from '../helpers/deliveries.ts';
import { lastLabelled, putLabel } from '../helpers/label.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import { openScene, redJobs, saidOn, taskIssue } from '../helpers/shop.ts';

const NAMES = {
  'foreman:working': 'in progress',
  'foreman:merging': 'checking',
  'foreman:question': 'needs an answer',
  'foreman:failed': 'stuck',
  'foreman:done': 'shipped',
  'foreman:blocked': 'blocked',
  'foreman:waiting': 'queued',
  'worker:coding': 'code',
  'priority:medium': 'P2',
  'priority:critical': 'P0',
};
const CONFIGURATION = `approval: never
verify: {commands: [npm test]}
pools: [{name: coding, count: 1}]
names: ${JSON.stringify(NAMES)}
`;
const mapped = { '.github/foreman.yml': CONFIGURATION };
const plan = tasksPlan({ key: '1.1' }, { key: '2.1', after: ['1.1'] });
const good = (key: string): string => files({ [partOf(key)]: `part ${key}` });
const asksFirst = {
  plans: [plan],
  work: { '1.1': [question('Five or ten?'), good('1.1')], '2.1': [good('2.1')] },
  question: 'needs an answer',
};

test('every label that Foreman puts, at the claim as well, is the one that the configuration names', async () => {
  const scene = await openScene(asksFirst, mapped);
  await scene.player.say(scene.issue, '/foreman write two parts');
  const put = lastLabelled(scene).map((payload) => JSON.stringify(Object(payload).label));
  expect(put.some((label) => label.includes('"in progress"'))).toBe(true);
  expect(put.filter((label) => /"(foreman|worker|priority):/.test(label))).toEqual([]);
  const picture = await scene.stage.picture();
  expect([...taskIssue(picture, '1.1').labels].toSorted()).toEqual(['P2', 'code', 'needs an answer']);
  expect([...taskIssue(picture, '2.1').labels].toSorted()).toEqual(['P2', 'blocked', 'code']);
});

test('a plain reply is heard under the label’s own name, and no more under Foreman’s', async () => {
  const scene = await openScene(asksFirst, mapped);
  await scene.player.say(scene.issue, '/foreman write two parts');
  const asked = taskIssue(await scene.stage.picture(), '1.1').number;
  const event = await scene.stage.comment(asked, 'Ten, please.');
  const before = scene.player.prompts.length;
  await scene.player.hear({ ...event, labels: ['foreman:question'] });
  expect(scene.player.prompts).toHaveLength(before);
  await scene.player.hear({ ...event, labels: ['Needs an Answer'] });
  expect(scene.player.prompts.at(before)?.user).toContain('mona answered: Ten, please.');
  const { issues } = await scene.stage.picture();
  const tasks = issues.filter((one) => one.number !== scene.issue);
  expect(tasks.map(({ open, labels }) => [open, labels.includes('shipped')])).toEqual([
    [false, true],
    [false, true],
  ]);
  expect(redJobs(scene.player.jobs)).toEqual([]);
});

test('labels of the repository’s own route, and replace each other', async () => {
  const scene = await openScene({ ...asksFirst, work: { '1.1': [question('Five or ten?')] } }, mapped);
  await scene.player.say(scene.issue, '/foreman write two parts');
  const second = taskIssue(await scene.stage.picture(), '2.1').number;
  await putLabel(scene, second, { label: 'P0' });
  expect([...taskIssue(await scene.stage.picture(), '2.1').labels].toSorted()).toEqual([
    'P0',
    'blocked',
    'code',
  ]);
  await putLabel(scene, second, { label: 'painting' });
  expect(saidOn(taskIssue(await scene.stage.picture(), '2.1'))).toEqual([]);
});
