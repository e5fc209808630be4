import { expect, test } from 'vitest';
import { files, question } from '../helpers/deliveries.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import { openScene, redJobs, saidOn, taskIssue, textOn } from '../helpers/shop.ts';

const plan = tasksPlan(
  { key: '1.1' },
  { key: '1.2' },
  { key: '2.1', after: ['1.1'] },
  { key: '3.1', after: ['2.1'] },
);
const good = (key: string): string => files({ [partOf(key)]: `part ${key}` });
const work = {
  '1.1': [question('Five or ten?'), good('1.1')],
  '1.2': [good('1.2')],
  '2.1': [good('2.1')],
  '3.1': [good('3.1')],
};

test('a contract that a person edited stops its leg before the model is asked, and says how to go on', async () => {
  const { stage, player, issue } = await openScene({ plans: [plan], work });
  await player.say(issue, '/foreman write four parts');
  const { number, body } = taskIssue(await stage.picture(), '2.1');
  await stage.editBody(number, body.replace(partOf('2.1'), 'src/somewhere-else.txt'));

  const asked = taskIssue(await stage.picture(), '1.1');
  await player.say(asked.number, `/foreman answer #${asked.number} Ten.`);
  expect(player.prompts.map(({ about }) => about)).toEqual(['plan', '1.1', '1.2', '1.1']);
  const stopped = taskIssue(await stage.picture(), '2.1');
  expect(saidOn(stopped).join('\n')).toMatchInlineSnapshot(`
    "**Task 2.1 (#4) needs you: its contract was edited after the work began.** Nothing that depends on it starts until you decide.

    ### What happened

    The text of this task was edited after the work on it began, so that nothing of it lands by itself. What was made by the old text is kept as a draft. Put the old text back and use retry, or leave the task out and ask for the new one.

    ### Outcome

    attempt 1, edited

    ### What is saved

    No files of this task were kept. Everything that landed before stays. 1 task waits for this one.

    ### What happens next

    You decide:

    - \`/foreman retry #4 <a hint, if you have one>\` tries it again, twice at most.
    - \`/foreman answer #4 <what it should know>\`: the same with your words.
    - \`/foreman skip #4\` leaves it out, and what waits for it may start.

    <!-- foreman:failure request=1 task=2.1 nonce=word000000000024 -->
    <!-- foreman:question request=1 task=2.1 nonce=word000000000025 -->"
  `);
  expect(taskIssue(await stage.picture(), '1.1').open).toBe(false);
  expect(redJobs(player.jobs)).toEqual([]);

  await stage.editBody(number, body);
  await player.say(issue, `/foreman retry #${number}`);
  expect(player.prompts.map(({ about }) => about).slice(4)).toEqual(['2.1', '3.1']);
  expect(await textOn(stage, `foreman/${issue}/work`, partOf('3.1'))).toBe('part 3.1\n');
});
