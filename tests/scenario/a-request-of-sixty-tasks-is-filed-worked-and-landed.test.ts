import { expect, test } from 'vitest';
import { files } from '../helpers/deliveries.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import { redJobs } from '../helpers/shop.ts';
import { openTalk } from '../helpers/talk.ts';

const PHASES = 6;
const WIDE = 10;
const keys = Array.from(
  { length: PHASES * WIDE },
  (_, at) => `${Math.floor(at / WIDE) + 1}.${(at % WIDE) + 1}`,
);

/** Each task waits for two of the phase before. */
function afterOf(key: string): readonly string[] {
  const [phase = 1, place = 1] = key.split('.').map(Number);
  return phase === 1 ? [] : [place, (place % WIDE) + 1].map((one) => `${phase - 1}.${one}`);
}

const play = {
  plans: [tasksPlan(...keys.map((key) => ({ key, after: afterOf(key) })))],
  work: Object.fromEntries(keys.map((key) => [key, [files({ [partOf(key)]: `part ${key}` })]])),
};
const CONFIGURATION = [
  'approval: never',
  'budgets: {tasks: 60, request_dollars: 1000, day_dollars: 1000, minutes: 5000, github_requests: 50000}',
  'pools: [{name: coding, count: 20}]',
  '',
].join('\n');

test('sixty tasks become sub-issues that wait for each other as the plan says, and all of them land', async () => {
  const { stage, player, issue, said } = await openTalk(play, CONFIGURATION);
  await player.say(issue, '/foreman write sixty parts');
  expect(redJobs(player.jobs)).toEqual([]);
  const { issues } = stage.github.picture();
  const titleOf = (key: string): string => `Write part ${key}`;
  const tasks = issues.filter(({ parent }) => parent !== null);
  expect(tasks).toHaveLength(60);
  const mirrored = new Map(tasks.map(({ name, parent, blockedBy }) => [name, { parent, blockedBy }]));
  for (const key of keys) {
    const blockedBy = afterOf(key).map(titleOf).toSorted();
    expect(mirrored.get(titleOf(key))).toEqual({ parent: 'A referral programme', blockedBy });
  }
  const status = (await said()).find((body) => body.includes('foreman:status')) ?? '';
  expect(status.split('\n')[0]).toMatch(
    /^\*\*Request 1 is done: 60 tasks\. Please review pull request #\d+\.\*\*$/,
  );
  expect(status.length).toBeLessThan(60_000);
  expect(status.match(/<br\/>done"\]:::done$/gm)).toHaveLength(60);
});

test('a plan of more tasks than the configuration allows is not filed', async () => {
  const { stage, player, issue, said } = await openTalk({ ...play, plans: [...play.plans, ...play.plans] });
  await player.say(issue, '/foreman write sixty parts');
  expect((await stage.picture()).issues.map(({ number }) => number)).toEqual([issue]);
  expect((await said()).join('\n')).toContain('20');
});
