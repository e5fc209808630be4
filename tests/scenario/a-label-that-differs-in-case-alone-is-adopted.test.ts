import { expect, test } from 'vitest';
import { files } from '../helpers/deliveries.ts';
import { putLabel } from '../helpers/label.ts';
import { at } from '../helpers/place.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import type { Scene } from '../helpers/shop.ts';
import { openScene, redJobs, taskIssue } from '../helpers/shop.ts';

const good = (key: string): string => files({ [partOf(key)]: `part ${key}` });
const THEIRS = ['Foreman:Working', 'FOREMAN:done', 'foreman:Waiting', 'Worker:Coding', 'Priority:Medium'];

/** A repository whose people have made some of the labels already, in their own way of writing. */
async function withLabels(): Promise<Scene> {
  const scene = await openScene({
    plans: [tasksPlan({ key: '1.1' }, { key: '2.1', after: ['1.1'] })],
    work: { '1.1': [good('1.1')], '2.1': [good('2.1')] },
  });
  for (const name of THEIRS)
    await scene.stage
      .as('mona')
      .request('POST /repos/{owner}/{repo}/labels', { ...at, name, color: 'ededed' });
  return scene;
}

const labelsOf = async ({ stage }: Scene): Promise<readonly string[]> => {
  const { data } = await stage
    .as('mona')
    .request('GET /repos/{owner}/{repo}/labels', { ...at, per_page: 100 });
  return data.map(({ name }) => name);
};

test('labels that differ in case alone are adopted, and none is made beside them', async () => {
  const scene = await withLabels();
  await scene.player.say(scene.issue, '/foreman write two parts');
  const names = await labelsOf(scene);
  expect(names.filter((name) => THEIRS.includes(name))).toEqual(THEIRS);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  const { labels, open } = taskIssue(await scene.stage.picture(), '2.1');
  expect({ open, labels: [...labels].toSorted() }).toEqual({
    open: false,
    labels: ['FOREMAN:done', 'Priority:Medium', 'Worker:Coding'],
  });
  expect(scene.stage.log.filter((line) => /label/i.test(line))).toEqual([]);
  expect(redJobs(scene.player.jobs)).toEqual([]);
});

test('GitHub refuses to make a second one, so that without this every task would go unlabelled', async () => {
  const { stage } = await withLabels();
  const [answer] = await stage
    .deps('publish')
    .forge.change([{ do: 'create-label', name: 'foreman:working', color: 'ededed', description: '' }]);
  expect(answer).toMatchObject({ kind: 'refused', code: 'exists' });
});

test('a label of theirs that a person puts on a task is the task’s own and stays', async () => {
  const scene = await withLabels();
  await scene.player.say(scene.issue, '/foreman plan two parts');
  await scene.player.say(scene.issue, '/foreman approve');
  const { number } = taskIssue(await scene.stage.picture(), '2.1');
  await putLabel(scene, number, { label: 'worker:CODING' });
  expect(taskIssue(await scene.stage.picture(), '2.1').labels).toContain('Worker:Coding');
});
