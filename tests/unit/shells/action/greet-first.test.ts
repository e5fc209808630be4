import { afterEach, describe, expect, test, vi } from 'vitest';
import { runIntake } from '../../../../src/app/intake/run-intake.ts';
import { readCommentOf } from '../../../../src/app/repository-of.ts';
import { greetFirst } from '../../../../src/shells/action/greet-first.ts';
import { openHubStage } from '../../../helpers/hub-stage.ts';
import type { HubStage } from '../../../helpers/hub-stage.ts';
import { REPOSITORY } from '../../../helpers/place.ts';

afterEach(() => vi.unstubAllEnvs());

const job = { run: { id: 1, attempt: 1 }, runUrl: 'https://x.invalid', trigger: '/foreman' };

/** A stage with one comment, the environment of its job, and what was asked of GitHub by it. */
async function scene(body: string, { by = 'mona', bot = false, api = '' } = {}) {
  const stage = await openHubStage();
  const issue = await stage.openIssue('A wish', 'Please.');
  await stage.comment(issue, body, by);
  const found = stage.hub.events.findLast((one) => one.name === 'issue_comment');
  const text = JSON.stringify(found?.payload);
  const payload: unknown = JSON.parse(bot ? text.replaceAll('"type":"User"', '"type":"Bot"') : text);
  const permissions = { actions: 'write', contents: 'write', issues: 'write' } as const;
  vi.stubEnv('GITHUB_API_URL', api || stage.hub.apiUrl);
  vi.stubEnv(
    'INPUT_TOKEN',
    stage.hub.createJobToken({ repository: REPOSITORY, runId: 1, jobId: 1, permissions }),
  );
  vi.stubEnv('INPUT_TRIGGER', '/foreman');
  return { stage, event: { name: 'issue_comment', payload } };
}

const asked = ({ hub }: HubStage) =>
  hub.requests
    .filter((one) => one.who.kind === 'job')
    .map(({ method, path, status }) => ({ method, path, status }));

const COMMENTS: readonly [string, string, { by?: string; bot?: boolean }][] = [
  ['a command of the owner', '/foreman build a shop', {}],
  ['a command of somebody who may push', '/foreman status', { by: 'writer' }],
  ['a command of a stranger', '/foreman delete everything', { by: 'stranger' }],
  ['a command of a bot', '/foreman build a shop', { bot: true }],
  ['talk', 'Shall we meet at noon?', {}],
  ['a command in code', 'See `/foreman help` in the manual.\n\n```\n/foreman stop\n```', {}],
  ['a quoted command', '> /foreman add a page\n\nI would not.', {}],
];

describe('greeting before the core is loaded', () => {
  test.each(COMMENTS)('%s: the same requests as the core makes', async (_, body, who) => {
    const quick = await scene(body, who);
    const greeting = await greetFirst(quick.event, () => undefined);
    const slow = await scene(body, who);
    const heard = await runIntake(
      { deps: slow.stage.deps('intake'), job },
      readCommentOf(slow.event.payload),
    );
    const greetingOf = (stage: HubStage) =>
      asked(stage).filter(({ path }) => /permission|reactions|issues\/comments\?/.test(path));
    expect(asked(quick.stage)).toEqual(greetingOf(slow.stage));
    if (greeting?.kind === 'silence') expect(heard).toMatchObject({ next: 'nothing', why: greeting.why });
    else expect(greeting?.kind).toBe('commands');
  });

  test('the core takes the greeting as made: two requests of it in all', async () => {
    const { stage, event } = await scene('/foreman build a shop');
    const greeting = await greetFirst(event, () => undefined);
    await runIntake({ deps: stage.deps('intake'), job }, readCommentOf(event.payload), greeting);
    expect(asked(stage).filter(({ path }) => /permission|reactions/.test(path))).toHaveLength(2);
  });

  test('the core may begin to load when only the answer to the reaction is missing', async () => {
    const { stage, event } = await scene('/foreman build a shop');
    const before: number[] = [];
    await greetFirst(event, () => before.push(asked(stage).length));
    expect(before).toHaveLength(1);
    expect(before[0]).toBeGreaterThanOrEqual(1);
  });

  test('a quick way that fails leaves the greeting to the core, and the reaction stands once', async () => {
    const { stage, event } = await scene('/foreman build a shop', { api: 'http://127.0.0.1:9' });
    const greeting = await greetFirst(event, () => undefined);
    expect(greeting).toBeNull();
    const heard = await runIntake(
      { deps: stage.deps('intake'), job },
      readCommentOf(event.payload),
      greeting,
    );
    expect(heard.next).toBe('plan');
    expect(asked(stage).filter(({ path }) => path.endsWith('/reactions'))).toMatchObject([{ status: 201 }]);
  });

  test('a reaction whose answer was lost is asked for again and stands once', async () => {
    const { stage, event } = await scene('/foreman build a shop');
    await greetFirst(event, () => undefined);
    await runIntake({ deps: stage.deps('intake'), job }, readCommentOf(event.payload), null);
    const reactions = asked(stage).filter(({ path }) => path.endsWith('/reactions'));
    expect(reactions).toMatchObject([{ status: 201 }, { status: 200 }]);
  });

  test.each(['FOREMAN_RECORD=true', 'FOREMAN_REPLAY=tape', 'NODE_USE_ENV_PROXY=1'])(
    'with %s every request goes the way of the core',
    async (setting) => {
      const { stage, event } = await scene('/foreman build a shop');
      const [name = '', value = ''] = setting.split('=');
      vi.stubEnv(name, value);
      expect(await greetFirst(event, () => undefined)).toBeNull();
      vi.stubEnv(name, '');
      expect(asked(stage)).toEqual([]);
    },
  );
});
