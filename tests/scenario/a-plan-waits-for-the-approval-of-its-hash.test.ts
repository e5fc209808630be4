import { expect, test } from 'vitest';
import { files } from '../helpers/deliveries.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import { redJobs, taskIssue } from '../helpers/shop.ts';
import { openTalk } from '../helpers/talk.ts';

const plan = tasksPlan({ key: '1.1' }, { key: '1.2', after: ['1.1'] });
const other = tasksPlan({ key: '1.1' }, { key: '1.2' });
const good = (key: string): string => files({ [partOf(key)]: `part ${key}` });
const work = { '1.1': [good('1.1')], '1.2': [good('1.2')] };

const hashIn = (body: string): string => /hash is `([0-9a-f]{8})`/.exec(body)?.[1] ?? '';

test('plan shows tasks, order, workers, boundaries, verification, cost, CI and a hash, and builds nothing', async () => {
  const { stage, player, issue, said } = await openTalk({ plans: [plan], work });
  await player.say(issue, '/foreman plan write two parts');
  const [shown = '', ...more] = await said();
  expect(more).toEqual([]);
  expect((await stage.picture()).issues).toHaveLength(1);
  expect(shown.slice(0, shown.indexOf('<details>'))).toMatchInlineSnapshot(`
    "**Request 1: here is the plan, 2 tasks. It waits for your approval.** Its hash is \`73df3dd6\`.

    Why it waits: you asked for a plan. Nothing was started yet.

    This is the first request here, so in short:

    - Foreman writes its own branches (\`foreman/…\`), issues, comments, labels, assignees, statuses and pull requests, nothing else. It never pushes to your branches, merges into the default branch, forces anything or touches workflow files.
    - Models read this repository and answer with text. Jobs that hold their key hold no token that could write code, and what they wrote is run without any secret.
    - Only people who may push are heard.
    - \`/foreman stop\` stops everything at once and keeps what was made; \`/foreman help\` lists all commands.

    The request in parts.

    | Task | Worker | Starts after | May write |
    | --- | --- | --- | --- |
    | 1.1 Write part 1.1 | coding | nothing | \`src/part-1-1.txt\` |
    | 1.2 Write part 1.2 | coding | 1.1 | \`src/part-1-2.txt\` |

    - Verified by \`npm test\` (from \`.github/foreman.yml\`), on each result as it would land.
    - Estimated, roughly, from the size of the plan: 100.2k tokens in, 21.3k out, $0.35, 20 Actions minutes.
    - CI that the code will meet: none; no workflow here listens to our branches or pull requests.

    "
  `);
  expect(redJobs(player.jobs)).toEqual([]);
});

test('an approval builds exactly the plan that was shown', async () => {
  const { stage, player, issue, said, events } = await openTalk({ plans: [plan], work });
  await player.say(issue, '/foreman plan write two parts');
  const hash = hashIn((await said())[0] ?? '');
  await player.say(issue, `/foreman approve ${hash}`);
  expect(redJobs(player.jobs)).toEqual([]);
  expect(taskIssue(await stage.picture(), '1.2').open).toBe(false);
  expect((await events()).find((event) => event.type === 'approved')).toMatchObject({ by: 'mona' });
  expect((await said()).find((body) => body.includes('is approved'))).toMatchInlineSnapshot(`
    "**Request 1: the plan is approved.**

    What happens next: its tasks are filed and the ready ones start. Nothing is needed from you. \`/foreman stop\` stops it.

    <!-- foreman:reply request=1 nonce=reply000000001003 -->"
  `);
});

test('"do it" asks for what the issue says where no plan waits', async () => {
  const { stage, player, issue } = await openTalk({ plans: [plan], work });
  await player.say(issue, '/foreman do it');
  expect(player.prompts.map(({ about }) => about)).toContain('plan');
  expect((await stage.picture()).issues.length).toBeGreaterThan(0);
});

test.each(['go', 'OK', 'yes', 'lgtm', 'Approved', 'do it', 'build it, please'])(
  '%s approves too',
  async (word) => {
    const { stage, player, issue } = await openTalk({ plans: [plan], work });
    await player.say(issue, '/foreman plan write two parts');
    await player.say(issue, `/foreman ${word}`);
    expect((await stage.picture()).issues).toHaveLength(3);
  },
);

test('another hash approves nothing', async () => {
  const { stage, player, issue, said } = await openTalk({ plans: [plan], work });
  await player.say(issue, '/foreman plan write two parts');
  await player.say(issue, '/foreman approve 12345678');
  expect((await stage.picture()).issues).toHaveLength(1);
  expect((await said()).at(-1)).toMatchInlineSnapshot(`
    "**Request 1: approve found nothing to do.** That is not the hash of the plan that was shown last; only that one can be approved.

    What happens next: nothing by itself; \`/foreman status\` says where everything stands.

    <!-- foreman:reply request=1 nonce=reply000000001003 -->"
  `);
});

test('other words make a new plan, and the hash of the old one counts no more', async () => {
  const { stage, player, issue, said } = await openTalk({ plans: [plan, other], work });
  await player.say(issue, '/foreman plan write two parts');
  const old = hashIn((await said())[0] ?? '');
  await player.say(issue, '/foreman the second part need not wait for the first');
  expect(player.prompts.at(-1)?.user).toContain('the second part need not wait for the first');
  expect(player.prompts.at(-1)?.user).toContain('was not approved as it is');
  const shown = (await said()).at(-1) ?? '';
  expect(hashIn(shown)).not.toBe(old);
  await player.say(issue, `/foreman approve ${old}`);
  expect((await stage.picture()).issues).toHaveLength(1);
  await player.say(issue, `/foreman approve ${hashIn(shown)}`);
  expect((await stage.picture()).issues).toHaveLength(3);
});

test('a request that was edited after the plan asks again, and the hash says that the plan is meant all the same', async () => {
  const { stage, player, issue, said } = await openTalk({ plans: [plan], work });
  const asked = await player.say(issue, '/foreman plan write two parts');
  stage.github.people.editComment(asked.comment, '/foreman plan write nothing at all');
  await player.say(issue, '/foreman approve');
  expect((await stage.picture()).issues).toHaveLength(1);
  expect((await said()).at(-1)).toMatchInlineSnapshot(`
    "**Request 1: approve found nothing to do.** The request was edited after the plan was made. Write \`/foreman approve <the hash>\` to build the plan all the same, or what you want now for a new one.

    What happens next: nothing by itself; \`/foreman status\` says where everything stands.

    <!-- foreman:reply request=1 nonce=reply000000001003 -->"
  `);
  await player.say(issue, `/foreman approve ${hashIn((await said())[0] ?? '')}`);
  expect((await stage.picture()).issues).toHaveLength(3);
});

test('"do it" asks for the text of the issue, so that an edit of that asks again too', async () => {
  const { stage, player, issue, said } = await openTalk({ plans: [plan], work }, '');
  await player.say(issue, '/foreman do it');
  stage.github.people.editIssue(issue, { body: 'So that friends bring nobody.' });
  await player.say(issue, '/foreman approve');
  expect((await stage.picture()).issues).toHaveLength(1);
  expect((await said()).at(-1)).toContain('was edited after the plan was made');
  await player.say(issue, `/foreman approve ${hashIn((await said())[0] ?? '')}`);
  expect((await stage.picture()).issues).toHaveLength(3);
});

test('a plan whose comment was edited is not built', async () => {
  const { stage, player, issue, said } = await openTalk({ plans: [plan], work });
  await player.say(issue, '/foreman plan write two parts');
  const seen = await stage.picture();
  const comment = seen.issues[0]?.comments.find((one) => one.body.includes('to the letter'));
  stage.github.people.editComment(
    comment?.id ?? 0,
    (comment?.body ?? '').replace(/src\/part-1-1\.txt/g, 'src/secrets.txt'),
  );
  await player.say(issue, '/foreman approve');
  expect((await stage.picture()).issues).toHaveLength(1);
  expect((await said()).at(-1)).toContain('is not on this issue as it was shown');
});

test('the first request of a repository waits, and says what Foreman may do; with `approval: never` it does not', async () => {
  const first = await openTalk({ plans: [plan], work }, '');
  await first.player.say(first.issue, '/foreman write two parts');
  expect((await first.stage.picture()).issues).toHaveLength(1);
  const [shown = ''] = await first.said();
  expect(shown).toContain('This is the first request here');
  expect(shown).toContain('`/foreman stop` stops everything at once');
  const never = await openTalk({ plans: [plan], work });
  await never.player.say(never.issue, '/foreman write two parts');
  expect((await never.stage.picture()).issues).toHaveLength(3);
});

test('a later request waits only where it is large or its price is not known', async () => {
  const auto = 'approval:\n  first: true\n  dollars: null\n  tasks: 2\n';
  const three = tasksPlan({ key: '1.1' }, { key: '1.2' }, { key: '1.3' });
  const { stage, player, issue, said } = await openTalk({ plans: [plan, plan, three], work }, auto);
  await player.say(issue, '/foreman plan write two parts');
  const small = await stage.openIssue('A small one', '');
  await player.say(small, '/foreman write two parts');
  expect((await said(small)).some((body) => body.includes('waits for your approval'))).toBe(false);
  const large = await stage.openIssue('A large one', '');
  await player.say(large, '/foreman write three parts');
  expect((await said(large))[0]).toContain('more tasks than what is built without asking');
});

test('a yes with a condition on its next line is asked about and builds nothing', async () => {
  const { stage, player, issue, said, events } = await openTalk({ plans: [plan], work });
  await player.say(issue, '/foreman plan write two parts');
  await player.say(issue, '/foreman approve\nbut leave out task 1.2');
  expect((await events()).map(({ type }) => type)).not.toContain('approved');
  expect((await stage.picture()).issues).toHaveLength(1);
  expect((await said()).at(-1)).toMatchInlineSnapshot(`
    "**Request 1: I did not understand a command, and changed nothing.** Did you mean \`/foreman approve\`?

    Heard: approve but leave out task 1.2

    what stands below "approve" may be a condition, and a yes takes none: write approve, or approve and the hash of the plan, with nothing else in the comment; or only what should be different

    What happens next: write it again, or \`/foreman help\` for all commands.

    <!-- foreman:reply request=1 nonce=reply000000001003 -->"
  `);
  await player.say(issue, '/foreman approve\nThanks!');
  expect((await events()).map(({ type }) => type)).toContain('approved');
});
