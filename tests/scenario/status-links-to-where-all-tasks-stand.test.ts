import { expect, test } from 'vitest';
import { runIntake } from '../../src/app/intake/run-intake.ts';
import { files } from '../helpers/deliveries.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import { issueAt } from '../helpers/shop.ts';
import { openTalk } from '../helpers/talk.ts';

const plan = tasksPlan({ key: '1.1' }, { key: '1.2' });
const work = { '1.1': [files({ [partOf('1.1')]: 'one' })], '1.2': ['QUESTION: Which?'] };

test('the reply to status links the status comment of its own request', async () => {
  const { stage, player, issue, said } = await openTalk({ plans: [plan], work });
  await player.say(issue, '/foreman write two parts');
  const event = await stage.comment(issue, '/foreman status');
  const runUrl = 'https://github.test/mona/shop/actions/runs/900/attempts/2';
  const job = { run: { id: 900, attempt: 2 }, runUrl, trigger: '/foreman' };
  await runIntake({ deps: stage.deps('intake'), job }, event);
  const { comments } = issueAt(await stage.picture(), issue);
  const status = comments.find(({ body }) => body.includes('<!-- foreman:status '));
  expect((await said()).at(-1)).toContain(
    `[status comment](https://github.test/mona/shop/issues/${issue}#issuecomment-${status?.id ?? 0})`,
  );
});
