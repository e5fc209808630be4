import { expect, test } from 'vitest';
import { silence } from '../../src/app/intake/heard.ts';
import { runIntake } from '../../src/app/intake/run-intake.ts';
import { hearReview } from '../../src/app/reviews/hear-review.ts';
import { files, question } from '../helpers/deliveries.ts';
import { at } from '../helpers/place.ts';
import { partOf, singlePlan, tasksPlan } from '../helpers/plans.ts';
import { reviewsOf, writeReview } from '../helpers/review.ts';
import { openScene, redJobs, taskIssue } from '../helpers/shop.ts';
import { openTalk } from '../helpers/talk.ts';
import type { Talk } from '../helpers/talk.ts';

const plan = tasksPlan({ key: '1.1' }, { key: '1.2' });
const more = singlePlan({ key: '2.1', title: 'Write part 2.1', boundaries: [partOf('2.1')] });
const good = (key: string): string => files({ [partOf(key)]: `part ${key}` });
const play = {
  plans: [plan, more],
  work: { '1.1': [good('1.1')], '1.2': [question('Which colour?'), good('1.2')], '2.1': [good('2.1')] },
};

/** Only the job that hears it runs: the jobs that would plan are cancelled by the stop that follows. */
async function hearAlone({ stage, issue }: Talk, body: string): Promise<number> {
  const event = await stage.comment(issue, body);
  const job = { run: { id: 900, attempt: 1 }, runUrl: 'https://github.test/runs/900', trigger: '/foreman' };
  await runIntake({ deps: stage.deps('intake'), job }, event);
  return event.comment;
}

const typesOf = async ({ events }: Talk): Promise<readonly string[]> =>
  (await events()).map(({ type }) => type);

test('more work whose words were edited before it had a plan is dropped by resume, which says how to ask again', async () => {
  const talk = await openTalk({ ...play, plans: [plan] });
  await talk.player.say(talk.issue, '/foreman write two parts');
  const comment = await hearAlone(talk, '/foreman one more part');
  await talk.player.say(talk.issue, '/foreman stop');
  talk.stage.github.people.editComment(comment, '/foreman something else');
  await talk.player.say(talk.issue, '/foreman resume');
  expect((await talk.events()).find(({ type }) => type === 'dropped-more')).toMatchObject({ why: 'lost' });
  expect((await talk.said()).find((body) => body.includes('nothing was added'))).toMatchInlineSnapshot(`
    "**Request 1: nothing was added of what mona asked for besides.** Its comment was edited or deleted before there was a plan, and only the words that were taken count. What runs goes on.

    What happens next: \`/foreman <what to add>\` asks for it again.

    <!-- foreman:reply request=1 nonce=word000000000019 -->"
  `);
  const [two] = (await talk.stage.picture()).issues.filter(({ title }) => title.includes('part 1.2'));
  await talk.player.say(two?.number ?? 0, 'Blue.');
  expect((await typesOf(talk)).at(-1)).toBe('finished');
});

test('more work whose words stand is planned by resume', async () => {
  const talk = await openTalk(play);
  await talk.player.say(talk.issue, '/foreman write two parts');
  await hearAlone(talk, '/foreman one more part');
  await talk.player.say(talk.issue, '/foreman stop');
  await talk.player.say(talk.issue, '/foreman resume');
  expect(await typesOf(talk)).toContain('planned-more');
});

test('a request without a plan whose words were edited is not planned by resume, and nothing is paid for', async () => {
  const why = 'There is no key for the model.';
  const talk = await openTalk({
    plans: [],
    planInstead: { plan: null, problems: [], why, code: 'missing-key', spent: [] },
  });
  const asked = await talk.player.say(talk.issue, '/foreman write two parts');
  talk.stage.github.people.editComment(asked.comment, '/foreman write nothing');
  const jobs = talk.player.jobs.filter(({ name }) => name === 'plan').length;
  await talk.player.say(talk.issue, '/foreman resume');
  expect(talk.player.jobs.filter(({ name }) => name === 'plan')).toHaveLength(jobs);
  expect((await talk.said()).at(-1)).toMatchInlineSnapshot(`
    "**Request 1: resume found nothing to do.** The words of the request were edited or deleted before there was a plan, and only what was taken counts. Put them back as they were and write \`/foreman resume\`, or ask for it on a new issue.

    What happens next: nothing by itself; \`/foreman status\` says where everything stands.

    <!-- foreman:reply request=1 nonce=reply000000001003 -->"
  `);
  talk.stage.github.people.editComment(asked.comment, '/foreman write two parts');
  await talk.player.say(talk.issue, '/foreman resume');
  expect(talk.player.jobs.filter(({ name }) => name === 'plan')).toHaveLength(jobs + 1);
});

test('a late review whose plan was cancelled is planned by resume, with its frame and in its own words', async () => {
  const scene = await openScene(play);
  const { stage, player, issue } = scene;
  await player.say(issue, '/foreman write two parts');
  const seen = await stage.picture();
  const task = taskIssue(seen, '1.1').number;
  const pull = seen.pulls.find((one) => one.head.endsWith(`task-${task}`))?.number ?? 0;
  await writeReview(scene, pull, { event: 'REQUEST_CHANGES', body: 'Shorter words, please.', silent: true });
  const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
  const { data } = await stage.as('mona').request(route, { ...at, pull_number: pull });
  await player.take(async (own) => {
    const reviews = reviewsOf(scene, { 'pull-requests': 'read' });
    await hearReview({ ...own, reviews }, { kind: 'review', pull, id: data[0]?.id ?? 0 });
    return silence('the run is cancelled');
  });
  await player.say(issue, '/foreman stop');
  await player.say(issue, '/foreman resume');
  expect(redJobs(player.jobs)).toEqual([]);
  const told = player.prompts.findLast(({ about }) => about === 'plan')?.user ?? '';
  expect(told).toContain(`Follow-up of task 1.1 (#${task}, "Write part 1.1"), which has landed.`);
  expect(told).toContain('In general:\nShorter words, please.');
});
