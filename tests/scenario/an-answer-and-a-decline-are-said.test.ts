import { expect, test } from 'vitest';
import { files } from '../helpers/deliveries.ts';
import { partOf, singlePlan } from '../helpers/plans.ts';
import { issueAt, openScene, saidOn } from '../helpers/shop.ts';

test.each([
  [
    { kind: 'answer', text: 'The shop sells tea.', sources: ['README.md'] },
    'The shop sells tea.',
    'is answered',
  ],
  [{ kind: 'decline', reason: 'It would sell poison.' }, 'It would sell poison.', 'was declined'],
])(
  'what the foreman says in place of a plan stands on the issue, and nothing is filed',
  async (plan, text, head) => {
    const { stage, player, issue } = await openScene({ plans: [{ plan }] });
    await player.say(issue, '/foreman what do we sell?');
    const picture = await stage.picture();
    const said = saidOn(issueAt(picture, issue));
    expect(said).toHaveLength(2);
    expect(said.some((one) => one.includes(text))).toBe(true);
    expect(said.some((one) => one.includes(head))).toBe(true);
    expect(picture.issues).toHaveLength(1);
    expect([...picture.branches.keys()]).toEqual([`foreman/${issue}/journal`, 'main']);
  },
);

test('after an answer a second round may begin on the same issue', async () => {
  const answer = { plan: { kind: 'answer', text: 'The shop sells tea.', sources: [] } };
  const work = { '1.1': [files({ [partOf('1.1')]: 'coffee' })] };
  const { stage, player, issue } = await openScene({ plans: [answer, singlePlan()], work });
  await player.say(issue, '/foreman what do we sell?');
  await player.say(issue, '/foreman then sell coffee');
  const { pulls } = await stage.picture();
  expect(pulls.map((pull) => pull.head)).toEqual([`foreman/${issue}.2/task-${issue}`]);
});
