import { expect, test } from 'vitest';
import { files } from '../helpers/deliveries.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import { redJobs } from '../helpers/shop.ts';
import { openTalk } from '../helpers/talk.ts';

const [PHASES, WIDE] = [4, 30];
const keys = Array.from(
  { length: PHASES * WIDE },
  (_, at) => `${Math.floor(at / WIDE) + 1}.${(at % WIDE) + 1}`,
);

/** Each task waits for its neighbour of the phase before. */
function afterOf(key: string): readonly string[] {
  const [phase = 1, place = 1] = key.split('.').map(Number);
  return phase === 1 ? [] : [`${phase - 1}.${place}`];
}

const play = {
  plans: [tasksPlan(...keys.map((key) => ({ key, after: afterOf(key) })))],
  work: Object.fromEntries(keys.map((key) => [key, [files({ [partOf(key)]: `part ${key}` })]])),
};
const CONFIGURATION = [
  'approval: never',
  'audit: off',
  'budgets: {tasks: 120, request_dollars: 1000, day_dollars: 1000, minutes: 5000, github_requests: 50000}',
  'pools: [{name: coding, count: 50}]',
  '',
].join('\n');

test('a hundred and twenty tasks stand under an epic for each phase, and all of them land', async () => {
  const { stage, player, issue, said } = await openTalk(play, CONFIGURATION);
  await player.say(issue, '/foreman write a hundred and twenty parts');
  expect(redJobs(player.jobs)).toEqual([]);
  const { issues } = stage.github.picture();
  const epics = issues.filter(({ name }) => name.startsWith('Phase '));
  expect(epics.map(({ name, parent, state }) => ({ name, parent, state }))).toEqual(
    [1, 2, 3, 4].map((phase) => ({
      name: `Phase ${phase}: A referral programme`,
      parent: 'A referral programme',
      state: 'COMPLETED',
    })),
  );
  const seen = new Map(issues.map(({ name, ...one }) => [name, one]));
  for (const key of keys) {
    const told = seen.get(`Write part ${key}`);
    expect(told?.parent).toBe(`Phase ${key.split('.')[0] ?? ''}: A referral programme`);
    expect(told?.blockedBy).toEqual(afterOf(key).map((one) => `Write part ${one}`));
    expect(told?.state).toBe('COMPLETED');
  }
  const status = (await said()).find((body) => body.includes('foreman:status')) ?? '';
  expect(status.split('\n')[0]).toMatch(
    /^\*\*Request 1 is done: 120 tasks\. Please review pull request #\d+\.\*\*$/,
  );
  expect(status).toContain('Tasks stand under 4 epics: ');
  expect(status.length).toBeLessThan(60_000);
});
