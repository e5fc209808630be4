import { expect, test } from 'vitest';
import { files, question } from '../helpers/deliveries.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import { writeReview } from '../helpers/review.ts';
import { issueAt, openScene, redJobs, saidOn, taskIssue, textOn } from '../helpers/shop.ts';

const part = partOf('1.1');
const play = {
  plans: [tasksPlan({ key: '1.1' }, { key: '1.2' })],
  work: {
    '1.1': [files({ [part]: 'bad' }), files({ [part]: 'bad' }), files({ [part]: 'good' })],
    '1.2': [question('Which size?'), files({ [partOf('1.2')]: 'good' })],
  },
  check: (text: (path: string) => string | undefined) =>
    text(part)?.includes('bad') === true ? 'it is bad' : null,
};

/** Two tasks wait for a person: one that is red and has a pull request, one that asks. */
async function waiting() {
  const scene = await openScene(play);
  await scene.player.say(scene.issue, '/foreman write parts');
  const seen = await scene.stage.picture();
  const one = taskIssue(seen, '1.1').number;
  const two = taskIssue(seen, '1.2').number;
  const pull = seen.pulls.find((found) => found.head.endsWith(`task-${one}`))?.number ?? 0;
  const prompts = scene.player.prompts.length;
  return {
    ...scene,
    one,
    two,
    pull,
    told: () => scene.player.prompts.slice(prompts).map((prompt) => prompt.user),
    said: async (issue: number) => saidOn(issueAt(await scene.stage.picture(), issue)).join('\n'),
  };
}

test('a command beside free text in a comment on the pull request of a task is obeyed after the remarks', async () => {
  const scene = await waiting();
  await scene.player.say(scene.pull, `/foreman use shorter words\n/foreman skip #${scene.two}`);
  expect(redJobs(scene.player.jobs)).toEqual([]);
  expect(scene.told().join('\n')).toContain('In general:\nuse shorter words');
  expect(scene.told().join('\n')).not.toContain('/foreman skip');
  expect(await textOn(scene.stage, `foreman/${scene.issue}/work`, part)).toBe('good\n');
  expect(await scene.said(scene.one)).toContain('the task is skipped');
});

test('stop beside free text there wins: nothing starts before resume, and the remarks are kept', async () => {
  const scene = await waiting();
  await scene.player.say(scene.pull, '/foreman use shorter words\n/foreman stop');
  expect(scene.told()).toEqual([]);
  expect(await scene.said(scene.one)).toContain('stopped');
  await scene.player.say(scene.issue, '/foreman resume');
  expect(scene.told().join('\n')).toContain('use shorter words');
});

test('stop in a review that asks for changes stops, and is no remark for the worker', async () => {
  const scene = await waiting();
  const body = 'Shorter words, please.\n\n/foreman stop\n\nI come back to this tomorrow.';
  await writeReview(scene, scene.pull, { event: 'REQUEST_CHANGES', body });
  expect(scene.told()).toEqual([]);
  expect(await scene.said(scene.one)).toContain('stopped');
  await scene.player.say(scene.issue, '/foreman resume');
  const told = scene.told().join('\n');
  expect(told).toContain('Shorter words, please.\n\nI come back to this tomorrow.');
  expect(told).not.toContain('/foreman stop');
});

test('a review that asks for changes by a command alone does what the command says', async () => {
  const scene = await waiting();
  await writeReview(scene, scene.pull, { event: 'REQUEST_CHANGES', body: '/foreman stop' });
  expect(scene.told()).toEqual([]);
  expect(await scene.said(scene.one)).toContain('stopped');
});

test('other commands of a review are obeyed beside its remarks, once', async () => {
  const scene = await waiting();
  const body = `/foreman skip #${scene.two}\n/foreman use shorter words`;
  await writeReview(scene, scene.pull, {
    event: 'COMMENT',
    body,
    comments: [{ path: part, line: 1, body: '/foreman remember codes are eight letters' }],
  });
  expect(redJobs(scene.player.jobs)).toEqual([]);
  const told = scene.told().join('\n');
  expect(told).toContain('In general:\nuse shorter words');
  const said = await scene.said(scene.one);
  expect(said).toContain('the task is skipped');
  expect(said.match(/your note is kept/g)).toHaveLength(1);
});
