import { afterAll, beforeAll, describe, expect, it, onTestFinished, test } from 'vitest';
import type { HubApp } from '../../src/sandbox/hub/index.ts';
import { given, testApp } from '../helpers/test-app.ts';
import { askSmall } from './kit/ask.ts';
import { brokenLaws } from './kit/broken-laws.ts';
import { eventsOf, journalOf } from './kit/journal.ts';
import type { TestStage } from './kit/open-stage.ts';
import { landedOn, mergeLast, openWith } from './kit/own-ci.ts';
import { saidOn } from './kit/story.ts';

const PUSHES = "{ push: { branches: ['foreman/**'] } }";

/** Mode `checks` with an App: its id is a variable, its key a secret. */
const openWithApp = (app: HubApp, key = given.key): Promise<TestStage> =>
  openWith('mode: checks, required: [test]', PUSHES, {
    apps: [app],
    variables: { FOREMAN_APP_ID: given.id },
    secrets: { FOREMAN_APP_PRIVATE_KEY: key },
  });

describe('in mode `checks`, with a GitHub App, through the built bundle,', () => {
  let stage: TestStage;
  let request: number;

  beforeAll(async () => {
    // It may more than is needed: what is minted may not.
    stage = await openWithApp(
      testApp('mona', { permissions: { contents: 'write', issues: 'write', workflows: 'write' } }),
    );
    request = await askSmall(stage.sandbox);
    await stage.sandbox.runner.whenIdle();
  }, 180_000);

  afterAll(() => stage.close());

  it('the required check runs since the App’s push started it, and everything lands', async () => {
    expect(brokenLaws(stage.sandbox, request)).toEqual([]);
    const { hub, repository } = stage.sandbox;
    const runs = [...hub.repository(repository.fullName).runs.values()].filter(
      ({ workflowName }) => workflowName === 'CI',
    );
    expect(new Set(runs.map(({ event }) => `${event.name} by ${event.actor}`))).toEqual(
      new Set(['push by tea-app[bot]']),
    );
    for (const { runs: ended } of landedOn(stage, request)) expect(ended).toEqual(['success']);
    expect(await mergeLast(stage, request)).toBe(200);
  });

  it('each job that needs a token mints one by two requests, and does nothing with it but make the branch', () => {
    const { requests, state } = stage.sandbox.hub;
    const awaited = eventsOf(journalOf(stage.sandbox, request), 'awaited').length;
    const by = (kind: string): readonly string[] =>
      requests.flatMap(({ who, route = '', foremanJob }) =>
        who.kind === kind ? [`${foremanJob ?? ''}: ${route}`] : [],
      );
    const times = <T>(...all: readonly T[]): readonly T[] =>
      Array.from({ length: awaited }, () => all).flat();
    expect(awaited).toBeGreaterThan(0);
    expect(by('app').toSorted()).toEqual(
      times(
        'settle: GET /repos/{owner}/{repo}/installation',
        'settle: POST /app/installations/{installation_id}/access_tokens',
      ).toSorted(),
    );
    expect(by('installation')).toEqual(times('settle: POST /repos/{owner}/{repo}/git/refs'));
    const minted = [...state.tokens.values()].filter(({ kind }) => kind === 'installation');
    const repositories = [stage.sandbox.hub.repository('mona/tea-shop').id];
    const permissions = { metadata: 'read', contents: 'write' };
    for (const token of minted) expect(token).toMatchObject({ repositories, permissions });
  });

  it('neither token nor key stands in any log', () => {
    const { hub, runner } = stage.sandbox;
    const tokens = [...hub.state.tokens].flatMap(([token, { kind }]) =>
      kind === 'installation' ? [token] : [],
    );
    const logs = JSON.stringify(runner.runs());
    expect(tokens.length).toBeGreaterThan(0);
    for (const secret of [...tokens, given.key.split('\n')[3] ?? '']) expect(logs).not.toContain(secret);
  });
});

test.each([
  ['app-not-installed', testApp('rando'), given.key, 'Install App'],
  [
    'app-lacks-permission',
    testApp('mona', { permissions: { contents: 'read' } }),
    given.key,
    '`contents: write`',
  ],
  ['app-key-unreadable', testApp('mona'), 'the key, I think', 'BEGIN RSA PRIVATE KEY'],
] as const)(
  'an App that is of no use (%s) is told on each task’s issue with the click that mends it, and no attempt is used',
  async (code, app, key, fix) => {
    const stage = await openWithApp(app, key);
    onTestFinished(stage.close);
    const request = await askSmall(stage.sandbox);
    await stage.sandbox.runner.whenIdle();
    expect(stage.sandbox.hub.violations).toEqual([]);
    const said = (await saidOn(stage.sandbox, request + 1)).join('\n');
    expect(said).toContain('did not start');
    expect(said).toContain(code);
    expect(said).toContain(fix);
    const settled = eventsOf(journalOf(stage.sandbox, request), 'settled');
    expect(new Set(settled.map(({ outcome }) => outcome))).toEqual(new Set(['not-started']));
  },
  180_000,
);
