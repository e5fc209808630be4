import { expect, test } from 'vitest';
import { files } from '../helpers/deliveries.ts';
import { interrupted } from '../helpers/interrupted.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import { taskIssue } from '../helpers/shop.ts';

const plan = tasksPlan({ key: '1.1' }, { key: '1.2' }, { key: '2.1', after: ['1.1', '1.2'] });
const good = (key: string): string => files({ [partOf(key)]: `part ${key}` });
const work = { '1.1': [good('1.1')], '1.2': [good('1.2')], '2.1': [good('2.1')] };

test('skip takes a task from the worker that has it: what it brings is not used, and the reply says so', async () => {
  const { stage, player, events, said } = await interrupted(
    { plans: [plan], work },
    {
      words: async ({ stage: now }) => {
        const { number } = taskIssue(await now.picture(), '1.1');
        return `/foreman skip #${number}`;
      },
    },
  );
  const released = (await events()).filter((event) => event.type === 'released');
  expect(released).toMatchObject([{ why: 'skipped' }]);
  const skipped = taskIssue(await stage.picture(), '1.1');
  expect(skipped.labels.filter((label) => label.startsWith('foreman:'))).toEqual([]);
  expect(skipped.assignees).toEqual([]);
  expect((await said()).find((body) => body.includes('is skipped'))).toMatchInlineSnapshot(`
    "**Request 1: the task is skipped. What was under way for it is cut off, and what that brings is not used.**

    What happens next: tasks that waited for it may start; what was committed for it before stays on its branch. Nothing is needed from you.

    <!-- foreman:reply request=1 nonce=reply000000001013 -->"
  `);
  await player.wake('1');
  expect((await events()).at(-1)?.type).toBe('finished');
  const { pulls } = await stage.picture();
  expect(pulls.filter(({ head }) => head.endsWith(`/task-${skipped.number}`))).toEqual([]);
});
