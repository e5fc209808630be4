import { expect, test } from 'vitest';
import { files, question } from '../helpers/deliveries.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import { openScene, saidOn, taskIssue, issueAt, textOn } from '../helpers/shop.ts';
import type { Scene } from '../helpers/shop.ts';
import { at } from '../helpers/place.ts';
import { createSweeper } from '../helpers/sweeper.ts';

const plan = tasksPlan({ key: '1.1' }, { key: '1.2' });
const good = (key: string): string => files({ [partOf(key)]: `part ${key}` });
const work = { '1.1': [question('Five or ten?'), good('1.1')], '1.2': [good('1.2')] };

/** A request of which one task has a question that is not answered yet. */
async function askingScene(): Promise<Scene & { readonly task: number }> {
  const scene = await openScene({ plans: [plan], work });
  await scene.player.say(scene.issue, '/foreman write two parts');
  const task = taskIssue(await scene.stage.picture(), '1.1').number;
  return { ...scene, task };
}

const wait = ({ stage }: Scene, minutes: number): Promise<void> =>
  stage.deps('intake').clock.sleep(minutes * 60_000);

test('a command whose event was lost is heard by the sweep, once', async () => {
  const scene = await askingScene();
  const { stage, player, issue, task } = scene;
  const lost = await stage.comment(task, `/foreman answer #${task} Ten.`);
  const sweeper = createSweeper(scene);
  expect(await sweeper.sweep()).toBeNull();
  expect(sweeper.heard()).toEqual([]);
  await wait(scene, 6);
  expect(await sweeper.sweep()).toBeNull();
  expect(sweeper.heard()).toEqual([lost.comment]);
  expect(await sweeper.hear(lost.comment)).toBe('publish');
  await sweeper.sweep();
  expect(sweeper.heard()).toEqual([lost.comment]);
  await player.wake(String(issue));
  expect(player.prompts.at(-1)?.user).toContain('mona answered: Ten.');
  expect(await textOn(stage, `foreman/${issue}/work`, partOf('1.1'))).toBe('part 1.1\n');
});

test('a command that was dropped is taken up by the next command on the request', async () => {
  const scene = await askingScene();
  const { stage, player, issue, task } = scene;
  const lost = await stage.comment(task, `/foreman skip #${task}`);
  await wait(scene, 6);
  const next = await player.say(issue, '/foreman status');
  const sweeper = createSweeper(scene);
  expect(sweeper.heard()).toEqual([lost.comment]);
  await player.say(issue, '/foreman status');
  expect(sweeper.heard()).not.toContain(next.comment);
});

test('a plain reply to an open question is taken up; talk before it, elsewhere and by strangers is not', async () => {
  const scene = await askingScene();
  const { stage, issue, task } = scene;
  await stage.comment(issue, 'What a nice plan.');
  await stage.comment(task, 'Ten of what?', 'stranger');
  await stage.comment(task, `/foreman answer #${task} A hundred.`, 'stranger');
  const reply = await stage.comment(task, 'Ten, of the first order.', 'writer');
  await wait(scene, 6);
  const sweeper = createSweeper(scene);
  await sweeper.sweep();
  expect(sweeper.heard()).toEqual([reply.comment]);
});

test('a comment that was edited is no command any more', async () => {
  const scene = await askingScene();
  const { stage, task } = scene;
  const lost = await stage.comment(task, 'Good morning.');
  await wait(scene, 1);
  const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
  const body = `/foreman skip #${task}`;
  await stage.as('mona').request(route, { ...at, comment_id: lost.comment, body });
  await wait(scene, 6);
  const sweeper = createSweeper(scene);
  await sweeper.sweep();
  expect(sweeper.heard()).toEqual([]);
  expect(await sweeper.hear(lost.comment)).toBe('nothing');
  expect(taskIssue(await stage.picture(), '1.1').labels).toContain('foreman:question');
});

test('a first command that nobody saw begins its request; one that was seen is left to its own run', async () => {
  const scene = await openScene({ plans: [plan], work });
  const { stage, issue, player } = scene;
  const lost = await stage.comment(issue, '/foreman write two parts');
  await wait(scene, 6);
  const sweeper = createSweeper(scene);
  await sweeper.sweep();
  expect(sweeper.heard()).toEqual([lost.comment]);
  expect(await sweeper.hear(lost.comment)).toBe('plan');
  await player.hear(lost);
  await wait(scene, 6);
  await sweeper.sweep();
  expect(sweeper.heard()).toEqual([lost.comment]);
});

test('a reply is given once, however often its comment is heard', async () => {
  const scene = await askingScene();
  const { stage, issue } = scene;
  const lost = await stage.comment(issue, '/foreman help');
  const before = saidOn(issueAt(await stage.picture(), issue)).length;
  await wait(scene, 6);
  const sweeper = createSweeper(scene);
  await sweeper.sweep();
  expect(sweeper.heard()).toEqual([lost.comment]);
  await sweeper.hear(lost.comment);
  await sweeper.hear(lost.comment);
  await sweeper.sweep();
  expect(sweeper.heard()).toEqual([lost.comment]);
  expect(saidOn(issueAt(await stage.picture(), issue)).length).toBe(before + 1);
});

test('planning again by resume leaves a line, so that it is not taken for missed', async () => {
  const missing = {
    plan: null,
    problems: [],
    why: 'There is no key.',
    code: 'missing-key' as const,
    spent: [],
  };
  const scene = await openScene({ plans: [plan], work, planInstead: missing });
  const { player, issue } = scene;
  await player.say(issue, '/foreman write two parts');
  await player.say(issue, '/foreman resume');
  await wait(scene, 6);
  const sweeper = createSweeper(scene);
  await sweeper.sweep();
  expect(sweeper.heard()).toEqual([]);
  expect(sweeper.rerun).toEqual([]);
});

/** A command whose run acknowledged it and died. */
async function dies({ stage }: Scene, on: number, body: string): Promise<number> {
  const { comment } = await stage.comment(on, body);
  await stage.deps('intake').forge.react({ comment }, 'eyes');
  return comment;
}

test('a command on the pull request of a task whose run died behind the eyes is heard, once', async () => {
  const scene = await openScene({
    plans: [plan],
    work: {
      '1.1': [files({ [partOf('1.1')]: 'bad' }), files({ [partOf('1.1')]: 'bad' }), good('1.1')],
      '1.2': [good('1.2')],
    },
    check: (textOf) => (textOf(partOf('1.1'))?.includes('bad') ? 'it is bad' : null),
  });
  const { stage, player, issue } = scene;
  await player.say(issue, '/foreman write two parts');
  const picture = await stage.picture();
  const task = taskIssue(picture, '1.1').number;
  const pull = picture.pulls.find(({ head }) => head.endsWith(`task-${task}`))?.number ?? 0;
  const lost = await dies(scene, pull, '/foreman use shorter words');
  await wait(scene, 6);
  const sweeper = createSweeper(scene);
  expect(await sweeper.sweep()).toBeNull();
  expect(sweeper.heard()).toEqual([lost]);
  expect(await sweeper.hear(lost)).toBe('publish');
  expect(await sweeper.sweep()).toBeNull();
  expect(sweeper.heard()).toEqual([lost]);
});
