import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Script } from '../../src/sandbox/model/script.ts';
import { askSmall } from './kit/ask.ts';
import { openStage, type TestStage } from './kit/open-stage.ts';
import { smallConfig, smallScript } from './kit/small-request.ts';

/** The worker of task 1.1 thinks until somebody else comes, and nobody does; that of 1.2 answers nonsense, twice. */
const script: Script = {
  scenes: [
    ...smallScript.scenes.flatMap((scene) => {
      if (scene.name === '1.1') return { ...scene, together: 2 };
      return scene.name === '1.2' ? { ...scene, times: 2, needs: [], answer: 'No idea.' } : scene;
    }),
    ...smallScript.scenes.filter(({ name }) => name === '1.2'),
  ],
};

const [NONSENSE, LAST] = [3, 4];
const ANSWERED: readonly (readonly [string, RegExp])[] = [
  ['help', /^\*\*Help for request/],
  ['status', /^\*\*Request 1/],
  ['report', /^\*\*Report/],
  ['doctor', /^\*\*Request 1, check-up: nothing stands in the way/],
  [`skip #${LAST}`, /the task is skipped/],
];

let stage: TestStage;
let request: number;

beforeAll(async () => {
  stage = await openStage({ script, config: smallConfig(), patienceMs: 300_000 });
  request = await askSmall(stage.sandbox);
  await until(() => labelsOf(NONSENSE).includes('foreman:failed') && isAtWork());
}, 120_000);

afterAll(() => stage.close());

describe('while a worker is at work, a comment is answered without a model:', () => {
  it.each(ANSWERED)(
    '%s',
    async (word, answer) => {
      const calls = modelCalls();
      const said = await say(`/foreman ${word}`);
      expect(said.split('\n\n').some((part) => answer.test(part))).toBe(true);
      expect(modelCalls()).toBe(calls);
      expect(isAtWork()).toBe(true);
    },
    60_000,
  );

  it('doctor says what the token of a job cannot see, and where an admin can', async () => {
    const said = commentsOf(request).find((body) => body.includes('check-up')) ?? '';
    expect(said).toMatch(
      /\| pull requests by Actions \| unseen: cannot be seen with this token \|.*Settings/,
    );
    expect(said).toMatch(/\| model key \| good/);
    expect(said).toMatch(/\| workflow files \| good: there, as this version writes them/);
  });

  it('retry starts the failed task anew beside it', async () => {
    await say(`/foreman retry #${NONSENSE} Count from one.`, () =>
      labelsOf(NONSENSE).includes('foreman:done'),
    );
    expect(isAtWork()).toBe(true);
  }, 60_000);

  it('stop, last, ends it and says what is saved', async () => {
    expect(await say('/foreman stop')).toMatch(/stopped/);
    await stage.sandbox.runner.whenIdle();
    expect(jobs().find(({ name }) => isWorkOf(name))?.conclusion).toBe('cancelled');
    expect(stage.sandbox.hub.violations).toEqual([]);
  }, 60_000);
});

const here = () => stage.sandbox.hub.repository(stage.sandbox.repository.fullName);
const jobs = () => [...here().jobs.values()];
const isWorkOf = (name: string): boolean => /1\.1.*\/ work$/.test(name);
/** By the hub's own record of the job. */
const isAtWork = (): boolean => jobs().some(({ name, status }) => isWorkOf(name) && status === 'in_progress');
const modelCalls = (): number => stage.sandbox.model?.requests.length ?? 0;
const labelsOf = (issue: number): readonly string[] =>
  here()
    .issues.get(issue)
    ?.labels.map(({ name }) => name) ?? [];
const commentsOf = (issue: number): readonly string[] =>
  here()
    .issues.get(issue)
    ?.comments.filter(({ user }) => user.login === 'github-actions[bot]')
    .map(({ body }) => body) ?? [];

/** Writes a comment and waits for what it brings, a new comment unless told otherwise; the last comment. */
async function say(body: string, brings?: () => boolean): Promise<string> {
  const before = commentsOf(request).length;
  const { owner, repo } = stage.sandbox.repository;
  await stage.sandbox.as('mona').request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    owner,
    repo,
    issue_number: request,
    body,
  });
  await until(brings ?? (() => commentsOf(request).length > before));
  return commentsOf(request).at(-1) ?? '';
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(50);
}
