import { describe, expect, it } from 'vitest';
import { files, question } from '../helpers/deliveries.ts';
import { at } from '../helpers/place.ts';
import { partOf, singlePlan, tasksPlan } from '../helpers/plans.ts';
import { passOn, writeReview } from '../helpers/review.ts';
import { issueAt, openScene, redJobs, saidOn, taskIssue, textOn } from '../helpers/shop.ts';

/** The mark of a review's comment follows from the number that the hub gave it. */
const marked = (said: string): string => said.replace(/nonce=[0-9a-f]{32}/, 'nonce=REVIEW');

const part = partOf('1.1');
const single = {
  plans: [singlePlan()],
  work: { '1.1': [files({ [part]: 'first try' }), files({ [part]: 'second try' })] },
};
const remark = { path: part, line: 1, body: 'Say it in other words.' };

describe('a review that asks for changes on the pull request of a single task', () => {
  it('is a new attempt on its branch, with the texts and places in the prompt', async () => {
    const scene = await openScene(single);
    await scene.player.say(scene.issue, '/foreman do one thing');
    const [pull] = (await scene.stage.picture()).pulls;
    await writeReview(scene, pull?.number ?? 0, {
      event: 'REQUEST_CHANGES',
      body: 'Nearly there.',
      comments: [remark],
    });
    expect(redJobs(scene.player.jobs)).toEqual([]);
    const picture = await scene.stage.picture();
    expect(picture.pulls).toHaveLength(1);
    expect(await textOn(scene.stage, `foreman/${scene.issue}/task-${scene.issue}`, part)).toBe(
      'second try\n',
    );
    const prompt = scene.player.prompts.at(-1)?.user ?? '';
    expect(prompt).toContain('Nearly there.');
    expect(prompt).toContain(`${part}, line 1:\n> @@ -0,0 +1 @@\n> +first try\nSay it in other words.`);
    expect(prompt).toContain('first try');
    const head = picture.branches.get(`foreman/${scene.issue}/task-${scene.issue}`) ?? '';
    const said = saidOn(issueAt(picture, scene.issue)).find((text) => text.includes('### Remarks')) ?? '';
    expect(said).toContain(`- ${part}, line 1: ${head.slice(0, 12)}`);
    expect(marked(said.replaceAll(head.slice(0, 12), 'COMMIT'))).toMatchInlineSnapshot(`
      "**Task 1.1 (#1): the changes that writer asked for are made in commit COMMIT**, which is verified.

      - In general: COMMIT
      - src/part-1-1.txt, line 1: COMMIT

      What happens next: look at it in the pull request, and review it again if something is missing. Nothing is needed from you.

      ### Remarks

      \`\`\`text
      In general:
      Nearly there.

      src/part-1-1.txt, line 1:
      > @@ -0,0 +1 @@
      > +first try
      Say it in other words.
      \`\`\`

      <!-- foreman:reply request=1 task=1.1 nonce=REVIEW -->"
    `);
  });

  it('is taken once, however often its event comes', async () => {
    const scene = await openScene(single);
    await scene.player.say(scene.issue, '/foreman do one thing');
    const [pull] = (await scene.stage.picture()).pulls;
    await writeReview(scene, pull?.number ?? 0, { event: 'REQUEST_CHANGES', body: 'Once more.' });
    const event = scene.stage.hub.events.findLast(({ name }) => name === 'pull_request_review');
    await passOn(scene, event?.payload);
    expect(scene.player.prompts.map((one) => one.about)).toEqual(['plan', '1.1', '1.1']);
  });

  it('keeps what a person has committed on the branch, and builds on it', async () => {
    const scene = await openScene(single);
    await scene.player.say(scene.issue, '/foreman do one thing');
    const branch = `foreman/${scene.issue}/task-${scene.issue}`;
    const [pull] = (await scene.stage.picture()).pulls;
    await scene.stage.commit(branch, { 'by-hand.txt': 'mine\n' });
    await writeReview(scene, pull?.number ?? 0, { event: 'REQUEST_CHANGES', body: 'See my commit.' });
    expect(redJobs(scene.player.jobs)).toEqual([]);
    expect(await textOn(scene.stage, branch, 'by-hand.txt')).toBe('mine\n');
    expect(await textOn(scene.stage, branch, part)).toBe('second try\n');
  });

  it('a command in a review that only comments is one too; talk is not', async () => {
    const scene = await openScene(single);
    await scene.player.say(scene.issue, '/foreman do one thing');
    const pull = (await scene.stage.picture()).pulls[0]?.number ?? 0;
    expect(await writeReview(scene, pull, { event: 'COMMENT', body: 'I like it.' })).toContain('for nothing');
    expect(scene.player.prompts).toHaveLength(2);
    await writeReview(scene, pull, { event: 'COMMENT', body: '/foreman use shorter words' });
    expect(scene.player.prompts.at(-1)?.user).toContain('In general:\nuse shorter words');
  });

  it('a command in a comment on a line is one for that place; with its review it is heard once', async () => {
    const scene = await openScene(single);
    await scene.player.say(scene.issue, '/foreman do one thing');
    const pull = (await scene.stage.picture()).pulls[0]?.number ?? 0;
    const comments = [{ ...remark, body: '/foreman use shorter words' }];
    await writeReview(scene, pull, { event: 'COMMENT', comments });
    expect(scene.player.prompts).toHaveLength(2);
    const onLine = scene.stage.hub.events.findLast(({ name }) => name === 'pull_request_review_comment');
    await passOn(scene, onLine?.payload);
    const code = '> @@ -0,0 +1 @@\n> +first try';
    expect(scene.player.prompts.at(-1)?.user).toContain(`${part}, line 1:\n${code}\nuse shorter words`);
    await writeReview(scene, pull, { event: 'REQUEST_CHANGES', comments });
    const again = scene.stage.hub.events.findLast(({ name }) => name === 'pull_request_review_comment');
    await passOn(scene, again?.payload);
    expect(scene.player.prompts.map((one) => one.about)).toEqual(['plan', '1.1', '1.1', '1.1']);
  });

  it('by somebody who may not push changes nothing', async () => {
    const scene = await openScene(single);
    await scene.player.say(scene.issue, '/foreman do one thing');
    const pull = (await scene.stage.picture()).pulls[0]?.number ?? 0;
    await writeReview(scene, pull, { event: 'REQUEST_CHANGES', body: 'Do mine.', by: 'stranger' });
    expect(scene.player.prompts).toHaveLength(2);
  });
});

describe('in a request of several tasks', () => {
  it('a task that waits for a person begins again by a review', async () => {
    const scene = await openScene({
      plans: [tasksPlan({ key: '1.1' }, { key: '1.2' })],
      work: {
        '1.1': [files({ [part]: 'bad' }), files({ [part]: 'bad' }), files({ [part]: 'good' })],
        '1.2': [files({ [partOf('1.2')]: 'good' })],
      },
      check: (textOf) => (textOf(part)?.includes('bad') ? 'it is bad' : null),
    });
    await scene.player.say(scene.issue, '/foreman write parts');
    const task = taskIssue(await scene.stage.picture(), '1.1').number;
    const head = `foreman/${scene.issue}/task-${task}`;
    const pull = (await scene.stage.picture()).pulls.find((one) => one.head === head)?.number ?? 0;
    await writeReview(scene, pull, { event: 'REQUEST_CHANGES', comments: [remark] });
    const picture = await scene.stage.picture();
    expect(redJobs(scene.player.jobs)).toEqual([]);
    expect(scene.player.prompts.at(-1)?.user).toContain('Say it in other words.');
    expect(picture.pulls.find((one) => one.head === head)?.merged).toBe(true);
  });

  const landed = {
    plans: [
      tasksPlan({ key: '1.1' }, { key: '1.2', after: ['1.1'] }),
      { plan: { ...singlePlan({ key: '2.1', after: ['1.1'], boundaries: [part] }).plan } },
    ],
    work: {
      '1.1': [files({ [part]: 'good' })],
      '1.2': [question('Which?')],
      '2.1': [files({ [part]: 'better' })],
    },
  };

  it('a review of a task that has landed is planned as more work behind it', async () => {
    const scene = await openScene(landed);
    await scene.player.say(scene.issue, '/foreman write parts');
    const before = await scene.stage.picture();
    const task = taskIssue(before, '1.1').number;
    const pull = before.pulls.find((one) => one.head.endsWith(`task-${task}`))?.number ?? 0;
    await writeReview(scene, pull, { event: 'REQUEST_CHANGES', comments: [remark] });
    expect(redJobs(scene.player.jobs)).toEqual([]);
    expect(scene.player.prompts.map((one) => one.about)).toEqual(['plan', '1.1', '1.2', 'plan', '2.1']);
    expect(scene.player.prompts[3]?.user).toContain('Say it in other words.');
    expect(await textOn(scene.stage, `foreman/${scene.issue}/work`, part)).toBe('better\n');
  });

  it('a task that has landed in a stopped request is not taken back, and the reviewer is told what can be done', async () => {
    const scene = await openScene(landed);
    await scene.player.say(scene.issue, '/foreman write parts');
    await scene.player.say(scene.issue, '/foreman stop');
    const before = await scene.stage.picture();
    const task = taskIssue(before, '1.1').number;
    const pull = before.pulls.find((one) => one.head.endsWith(`task-${task}`))?.number ?? 0;
    await writeReview(scene, pull, { event: 'REQUEST_CHANGES', body: 'Too late?' });
    const said = saidOn(issueAt(await scene.stage.picture(), task));
    expect(marked(said.at(-1) ?? '')).toMatchInlineSnapshot(`
      "**Task 1.1 (#2) has landed already, so the review of writer changed nothing.** What landed stays as it is.

      What happens next: nothing by itself; \`/foreman <what is to be changed>\` on #1 adds it as a task that builds on this one, once the request goes on.

      <!-- foreman:reply request=1 task=1.1 nonce=REVIEW -->"
    `);
  });
});

describe('a command in a comment on a pull request', () => {
  it('of a task asks for changes as a review does', async () => {
    const scene = await openScene(single);
    await scene.player.say(scene.issue, '/foreman do one thing');
    const pull = (await scene.stage.picture()).pulls[0]?.number ?? 0;
    await scene.player.say(pull, '/foreman use shorter words');
    expect(redJobs(scene.player.jobs)).toEqual([]);
    expect(scene.player.prompts.at(-1)?.user).toContain('In general:\nuse shorter words');
  });

  it('that is the last one of a request is answered there, and does nothing', async () => {
    const scene = await openScene({
      plans: [tasksPlan({ key: '1.1' }, { key: '1.2' })],
      work: { '1.1': [files({ [part]: 'one' })], '1.2': [files({ [partOf('1.2')]: 'two' })] },
    });
    const { stage, player, issue } = scene;
    await player.say(issue, '/foreman write two parts');
    const last = (await stage.picture()).pulls.find(({ head }) => head === `foreman/${issue}/work`);
    const asked = player.prompts.length;
    await player.say(last?.number ?? 0, '/foreman finish this');
    expect(redJobs(player.jobs)).toEqual([]);
    expect(player.prompts).toHaveLength(asked);
    const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
    const { data: comments } = await stage
      .as('mona')
      .request(route, { ...at, issue_number: last?.number ?? 0 });
    expect(comments.at(-1)?.body).toMatchInlineSnapshot(`
      "**Request 6 was not taken up: this pull request is one that Foreman opened, and none of a task at work.** Nothing was read or changed.

      What happens next: Nothing is needed from you. Write \`/foreman <what you want>\` on the issue that it names, or on a new one.

      <!-- foreman:reply request=6 nonce=reply000001000029 -->"
    `);
  });
});
