import { afterAll, beforeAll, describe, expect, it, onTestFinished, test } from 'vitest';
import { files } from '../helpers/deliveries.ts';
import { tokenOf } from '../../src/demo/sandbox/people.ts';
import { readRef } from '../../src/sandbox/hub/git/refs.ts';
import { askSmall } from './kit/ask.ts';
import { brokenLaws } from './kit/broken-laws.ts';
import { eventsOf, journalOf, noteOn } from './kit/journal.ts';
import type { TestStage } from './kit/open-stage.ts';
import { landedOn, mergeLast, openWith } from './kit/own-ci.ts';
import { playStory, storyScript } from './kit/story.ts';

describe('in mode `dispatch`, through the built bundle, with a check that both branches require,', () => {
  let stage: TestStage;
  let request: number;

  beforeAll(async () => {
    stage = await openWith('mode: dispatch, workflow: ci.yml, required: [test]', 'workflow_dispatch');
    request = await askSmall(stage.sandbox);
    await stage.sandbox.runner.whenIdle();
  }, 180_000);

  afterAll(() => stage.close());

  it('each leg waits in the journal and no job waits for CI; everything lands', () => {
    expect(brokenLaws(stage.sandbox, request)).toEqual([]);
    const entries = journalOf(stage.sandbox, request);
    expect(eventsOf(entries, 'awaited').map(({ by }) => by)).toEqual(['dispatch', 'dispatch', 'dispatch']);
    const awaited = entries.filter(({ event }) => event.type === 'awaited').map(({ run }) => run.id);
    const settled = entries.filter(({ event }) => event.type === 'settled').map(({ run }) => run.id);
    expect(settled.some((run) => awaited.includes(run))).toBe(false);
  });

  it('what landed had its own green run of the workflow and bears the required status on the exact commit', () => {
    for (const { statuses, runs } of landedOn(stage, request)) {
      // Two runs that hear of CI at once may both say it.
      expect([...new Set(statuses)]).toEqual(['success']);
      expect(runs).toEqual(['success']);
    }
    const { git } = stage.sandbox.hub.repository(stage.sandbox.repository.fullName);
    const work = readRef(git.dir, `refs/heads/foreman/${request}/work`);
    expect(eventsOf(journalOf(stage.sandbox, request), 'landed').at(-1)?.to).toBe(work);
  });

  it('so the last pull request may be merged', async () => {
    expect(await mergeLast(stage, request)).toBe(200);
  });
});

describe('in mode `checks`, with the token of somebody to whom CI listens,', () => {
  let stage: TestStage;
  let request: number;

  beforeAll(async () => {
    stage = await openWith('mode: checks, required: [test]', "{ push: { branches: ['foreman/**'] } }", {
      secrets: { FOREMAN_CI_TOKEN: tokenOf('foreman-worker') },
    });
    request = await askSmall(stage.sandbox);
    await stage.sandbox.runner.whenIdle();
  }, 180_000);

  afterAll(() => stage.close());

  it('the check runs of the exact commit are the verdict, and the last pull request may be merged', async () => {
    expect(brokenLaws(stage.sandbox, request)).toEqual([]);
    for (const { statuses, runs } of landedOn(stage, request)) {
      expect(statuses).toEqual([]);
      expect(runs).toEqual(['success']);
    }
    expect(await mergeLast(stage, request)).toBe(200);
  });

  it('nothing but one branch for each candidate was made with that token', () => {
    const asked = stage.sandbox.hub.requests.filter(
      ({ who, method }) => who.kind === 'user' && who.login === 'foreman-worker' && method !== 'GET',
    );
    expect(asked.map(({ route }) => route)).toEqual(
      eventsOf(journalOf(stage.sandbox, request), 'awaited').map(() => 'POST /repos/{owner}/{repo}/git/refs'),
    );
  });
});

const PRICE =
  "import { test } from 'node:test';\nimport assert from 'node:assert/strict';\nimport { price } from '../price.js';\n";
const shop = {
  'package.json': '{ "type": "module" }\n',
  'price.js': 'export const price = (number) => number;\n',
  'test/price.test.js': `${PRICE}test('a price is twice its number', () => assert.ok(price(2) === 4 || price(2) === 2));\n`,
};

test.each([
  ['dispatch', 'mode: dispatch, workflow: ci.yml, required: [test]', 'workflow_dispatch', {}],
  [
    'checks',
    'mode: checks, required: [test]',
    "{ push: { branches: ['foreman/**'] } }",
    { FOREMAN_CI_TOKEN: tokenOf('mona') },
  ],
] as const)(
  'in mode `%s` red CI is told to the next attempt by the failing test’s name and what it printed',
  async (_mode, verify, on, secrets) => {
    const script = storyScript([
      {
        key: '1.1',
        boundaries: ['price.js'],
        answer: files({ 'price.js': 'export const price = (number) => 2 * number;' }),
      },
      { key: '1.2', boundaries: ['notes.md'], answer: files({ 'notes.md': '# Notes' }) },
    ]);
    const [plan, right, ...rest] = script.scenes;
    if (!plan || !right) throw new Error('The story has no scenes.');
    const wrong = {
      name: 'wrong first',
      when: { task: ['# Your task: 1.1\n'], without: ['a price is twice its number'] },
      answer: files({ 'price.js': 'export const price = (number) => 3 * number;' }),
      times: 1,
    };
    const heeding = { ...right, when: { task: ['# Your task: 1.1\n', 'a price is twice its number'] } };
    const stage = await openWith(verify, on, {
      secrets,
      project: shop,
      script: { scenes: [plan, wrong, heeding, ...rest] },
    });
    onTestFinished(stage.close);
    const request = await playStory(stage.sandbox);
    expect(stage.sandbox.hub.violations).toEqual([]);
    const told = noteOn(stage.sandbox, request, '1.1');
    expect(told).toContain('a price is twice its number');
    expect(told).not.toMatch(/\d{4}-\d\d-\d\dT[\d:.]+Z (?:not ok|✖)/);
    const settled = eventsOf(journalOf(stage.sandbox, request), 'settled').map(({ outcome }) => outcome);
    // What stood behind the red one may be red with it, and is verified again.
    expect(settled.filter((outcome) => outcome === 'green')).toHaveLength(2);
    expect(settled).toContain('red');
  },
  180_000,
);
