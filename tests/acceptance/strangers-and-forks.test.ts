import { afterEach, describe, expect, it } from 'vitest';
import { askSmall } from './kit/ask.ts';
import { openStage } from './kit/open-stage.ts';
import type { StageOptions, TestStage } from './kit/open-stage.ts';

let stage: TestStage;

afterEach(() => stage.close());

const here = () => stage.sandbox.hub.repository(stage.sandbox.repository.fullName);
const byJobs = (): readonly string[] =>
  stage.sandbox.hub.requests
    .filter(({ who, path }) => who.kind === 'job' && path.startsWith('/api/'))
    .map(({ method }) => method);

async function openIssue(options: StageOptions = {}): Promise<number> {
  stage = await openStage(options);
  const { owner, repo } = stage.sandbox.repository;
  const route = 'POST /repos/{owner}/{repo}/issues';
  const { data } = await stage.sandbox.as('mona').request(route, { owner, repo, title: 'A wish', body: '' });
  return data.number;
}

async function say(issue: number, body: string): Promise<void> {
  const { owner, repo } = stage.sandbox.repository;
  const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
  await stage.sandbox.as('rando').request(route, { owner, repo, issue_number: issue, body });
  await stage.sandbox.runner.whenIdle();
}

describe('what strangers write', () => {
  it('gets a reaction three times an hour, by the bundle before its core is loaded', async () => {
    const issue = await openIssue();
    for (const word of ['one', 'two', 'three', 'four']) await say(issue, `/foreman ${word}`);
    const faces = here()
      .issues.get(issue)
      ?.comments.map(({ reactions }) => reactions.map(({ content }) => content));
    expect(faces).toEqual([['confused'], ['confused'], ['confused'], []]);
    expect(byJobs()).toEqual([
      'GET',
      'GET',
      'POST',
      'GET',
      'GET',
      'POST',
      'GET',
      'GET',
      'POST',
      'GET',
      'GET',
    ]);
    expect(stage.sandbox.runner.runs().map(({ conclusion }) => conclusion)).toEqual(
      Array.from({ length: 4 }, () => 'success'),
    );
    expect(stage.sandbox.hub.violations).toEqual([]);
  }, 60_000);
});

describe('in a fork', () => {
  it('no job runs, whatever happens; a schedule, whose event need not name the repository, costs one read', async () => {
    stage = await openStage({ repository: { settings: { fork: true } } });
    const { owner, repo, fullName } = stage.sandbox.repository;
    const mona = stage.sandbox.as('mona');
    const request = await askSmall(stage.sandbox);
    const labels = ['worker:coding'];
    await mona.request('POST /repos/{owner}/{repo}/issues/{issue_number}/labels', {
      owner,
      repo,
      issue_number: request,
      labels,
    });
    const dispatches = [{}, { request: '1' }, { comment: '1' }, { review: '1/review/1' }];
    for (const inputs of dispatches)
      await mona.request('POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', {
        owner,
        repo,
        workflow_id: 'foreman.yml',
        ref: 'main',
        inputs,
      });
    await stage.sandbox.runner.whenIdle();
    const jobs = stage.sandbox.runner.runs().flatMap((run) => run.jobs);
    expect(jobs.length).toBeGreaterThan(dispatches.length);
    expect(new Set(jobs.map(({ conclusion }) => conclusion))).toEqual(new Set(['skipped']));
    expect(byJobs()).toEqual([]);
    await stage.sandbox.runner.tickSchedules(fullName);
    await stage.sandbox.runner.whenIdle();
    expect(stage.sandbox.runner.runs().at(-1)).toMatchObject({ conclusion: 'success' });
    expect(byJobs()).toEqual(['GET']);
  }, 60_000);
});
