import { describe, expect, test } from 'vitest';
import { files } from '../helpers/deliveries.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import { taskIssue } from '../helpers/shop.ts';
import { openTalk } from '../helpers/talk.ts';

const plan = tasksPlan({ key: '1.1' }, { key: '2.1', after: ['1.1'] });
const good = (key: string): string => files({ [partOf(key)]: `part ${key}` });
const ASKS = { '1.1': ['QUESTION: Which friend?', good('1.1')], '2.1': [good('2.1')] };
/** Not even a short answer of a worker fits the whole. */
const DEAR = [
  'approval: never',
  'models: { foreman: claude-sonnet-5-5, worker: claude-fable-5-1 }',
  'budgets: { request_dollars: 0.9 }',
  '',
].join('\n');

const openAsked = async (work: Readonly<Record<string, readonly string[]>> = ASKS) => {
  const talk = await openTalk({ plans: [plan], work });
  await talk.player.say(talk.issue, '/foreman write two parts');
  const { number } = taskIssue(await talk.stage.picture(), '1.1');
  return { ...talk, number };
};

describe('resume', () => {
  test('says that a request which stands at its cap still does not go on, with the numbers', async () => {
    const { player, issue, said, events } = await openTalk(
      { plans: [plan], work: { '1.1': [good('1.1')], '2.1': [good('2.1')] } },
      DEAR,
    );
    await player.say(issue, '/foreman write two parts');
    await player.say(issue, '/foreman resume');
    expect((await events()).at(-1)?.type).toBe('paused');
    expect((await said()).find((body) => body.includes('cannot go on'))).toMatchInlineSnapshot(`
      "**Request 1 cannot go on yet: less than $0.01 of the $0.90 that this request may cost are used up, and what is left does not pay for one more conversation.**

      What happens next: nothing starts. \`/foreman resume budget $2\` goes on with that much for the whole request.

      <!-- foreman:reply request=1 nonce=reply000000001013 -->"
    `);
    await player.say(issue, '/foreman resume budget $20');
    expect((await said()).some((body) => body.includes('it goes on.'))).toBe(true);
    expect((await events()).at(-1)?.type).toBe('finished');
  });

  test('of what is not stopped says that it looks for what is ready', async () => {
    const { player, issue, said } = await openAsked();
    await player.say(issue, '/foreman resume');
    expect((await said()).at(-1)).toMatchInlineSnapshot(`
      "Request 1, since the last answer: needs a person: 1.1 (#2).

      **Request 1: it was not stopped.**

      What happens next: what is ready and has not begun is looked for now. Nothing is needed from you.

      <!-- foreman:reply request=1 nonce=reply000000001014 -->"
    `);
  });

  test('of what has ended finds nothing to do', async () => {
    const { player, issue, said } = await openAsked({ '1.1': [good('1.1')], '2.1': [good('2.1')] });
    await player.say(issue, '/foreman resume');
    expect((await said()).at(-1)).toContain('found nothing to do.** The request has ended.');
  });
});

describe('while the request is stopped', () => {
  test('an answer is kept, the reply says that nothing starts by it, and resume gives it to the worker', async () => {
    const { player, issue, number, said, events } = await openAsked();
    await player.say(issue, '/foreman stop');
    await player.say(number, `/foreman answer #${number} the one who came first`);
    expect((await said(number)).at(-1)).toMatchInlineSnapshot(`
      "**Request 1: your answer is kept, and the worker gets it word for word.**

      What happens next: nothing starts while the request is stopped. \`/foreman resume\` goes on from here.

      <!-- foreman:reply request=1 nonce=reply000000001016 -->"
    `);
    expect(player.prompts.filter(({ about }) => about === '1.1')).toHaveLength(1);
    await player.say(issue, '/foreman resume');
    expect(player.prompts.findLast(({ about }) => about === '1.1')?.user).toContain('who came first');
    expect((await events()).at(-1)?.type).toBe('finished');
  });

  test('a skipped task is told without a promise that others start', async () => {
    const { player, issue, number, said } = await openAsked();
    await player.say(issue, '/foreman stop');
    await player.say(issue, `/foreman skip #${number}`);
    expect((await said()).at(-1)).toContain('nothing starts while the request is stopped');
    expect((await said()).at(-1)).not.toContain('may start');
  });

  test('a stop behind an answer in one comment is told as a stop', async () => {
    const { player, issue, number, said } = await openAsked();
    await player.say(issue, `/foreman retry #${number} ask nobody\n\n/foreman stop`);
    expect((await said()).join('\n')).toContain('Request 1 is stopped.');
  });
});

describe('redirect to the worker type that has the task already', () => {
  test('starts it over where a reason is given', async () => {
    const { player, issue, number, said, events } = await openAsked();
    await player.say(issue, `/foreman redirect #${number} worker:coding any friend will do`);
    expect((await said()).at(-1)).toContain('goes to the worker type that you named');
    expect(player.prompts.findLast(({ about }) => about === '1.1')?.user).toContain('any friend will do');
    expect((await events()).at(-1)?.type).toBe('finished');
  });

  test('changes nothing without one, and says how', async () => {
    const { player, issue, number, said, events } = await openAsked();
    await player.say(issue, `/foreman redirect #${number} worker:coding`);
    expect((await events()).some(({ type }) => type === 'redirected')).toBe(false);
    expect((await said()).at(-1)).toContain('With a reason behind it');
  });
});
