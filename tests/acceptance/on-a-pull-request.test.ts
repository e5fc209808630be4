import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Script } from '../../src/sandbox/model/script.ts';
import { readRef } from '../../src/sandbox/hub/git/refs.ts';
import { filesAt } from './kit/git.ts';
import { eventsOf, journalOf } from './kit/journal.ts';
import { openStage } from './kit/open-stage.ts';
import type { TestStage } from './kit/open-stage.ts';
import { smallScript, smallWords } from './kit/small-request.ts';

/** The small request's first task alone, as a plan for a pull request must be. */
const script: Script = {
  scenes: smallScript.scenes.map((scene) =>
    scene.name === 'plan'
      ? {
          ...scene,
          needs: [...(scene.needs ?? []), { label: 'that it is one task', text: 'Plan exactly one task' }],
          answer: JSON.stringify({ plan: firstOf(String(scene.answer)) }),
        }
      : scene,
  ),
};

function firstOf(answer: string) {
  const { plan } = JSON.parse(answer);
  return { kind: 'single', summary: 'A loud voice.', task: plan.tasks[0] };
}

let stage: TestStage;
let number: number;

beforeAll(async () => {
  stage = await openStage({ script });
  number = await openPull('feature');
}, 60_000);

afterAll(() => stage.close());

const here = () => stage.sandbox.hub.repository(stage.sandbox.repository.fullName);
const head = (branch: string) => readRef(here().git.dir, `refs/heads/${branch}`);

/** A person's pull request, whose branch also changes the configuration, which must have no effect. */
async function openPull(branch: string): Promise<number> {
  const { owner, repo } = stage.sandbox.repository;
  const mona = stage.sandbox.as('mona');
  const sha = head('main') ?? '';
  await mona.request('POST /repos/{owner}/{repo}/git/refs', {
    owner,
    repo,
    ref: `refs/heads/${branch}`,
    sha,
  });
  const { data: config } = await mona.request('GET /repos/{owner}/{repo}/contents/{path}', {
    owner,
    repo,
    path: '.github/foreman.yml',
  });
  const put = { owner, repo, branch, message: 'By hand' };
  const route = 'PUT /repos/{owner}/{repo}/contents/{path}';
  const inBase64 = (text: string) => Buffer.from(text).toString('base64');
  await mona.request(route, { ...put, path: 'src/hand.js', content: inBase64('export const hand = 1;\n') });
  await mona.request(route, {
    ...put,
    path: '.github/foreman.yml',
    content: inBase64('nonsense: true\n'),
    ...('sha' in config ? { sha: config.sha } : {}),
  });
  const texts = { title: 'A hand', body: 'Begun by hand.', head: branch, base: 'main' };
  return (await mona.request('POST /repos/{owner}/{repo}/pulls', { owner, repo, ...texts })).data.number;
}

it('through the installed workflows, a command on a pull request becomes a verified pull request to its branch; its merge is told', async () => {
  const { owner, repo } = stage.sandbox.repository;
  const mona = stage.sandbox.as('mona');
  const before = head('feature');
  const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
  await mona.request(route, { owner, repo, issue_number: number, body: smallWords.request });
  await stage.sandbox.runner.whenIdle();

  const conclusions = stage.sandbox.runner.runs().flatMap(({ jobs }) => jobs.map((job) => job.conclusion));
  expect(conclusions).not.toContain('failure');
  const made = [...here().issues.values()].find((one) => one.pull && one.number !== number)?.pull;
  expect(made).toMatchObject({ headRef: `foreman/${number}/task-${number}`, baseRef: 'feature' });
  const files = filesAt(here().git.dir, `foreman/${number}/task-${number}`);
  expect(Object.keys(files)).toEqual(expect.arrayContaining(['src/hand.js', 'src/shout.js']));
  expect(head('feature')).toBe(before);
  expect(eventsOf(journalOf(stage.sandbox, number), 'requested')).toMatchObject([
    { issue: number, onto: 'feature', base: before },
  ]);
  expect(eventsOf(journalOf(stage.sandbox, number), 'settled').map(({ outcome }) => outcome)).toEqual([
    'green',
  ]);

  await mona.request('PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge', {
    owner,
    repo,
    pull_number: made?.issue.number ?? 0,
  });
  expect(Object.keys(filesAt(here().git.dir, 'feature'))).toContain('src/shout.js');
  await stage.sandbox.runner.whenIdle();
  const said =
    here()
      .issues.get(number)
      ?.comments.map(({ body }) => body) ?? [];
  expect(said.some((body) => body.includes(`Pull request #${made?.issue.number ?? 0} is merged.`))).toBe(
    true,
  );
  expect(head(`foreman/${number}/task-${number}`)).toBeUndefined();
  expect(head(`foreman/${number}/journal`)).toBeDefined();
  expect(stage.sandbox.hub.violations).toEqual([]);
}, 180_000);

it('a command in a comment on a line there is passed on by the pull request’s own run, and becomes one too', async () => {
  const { owner, repo } = stage.sandbox.repository;
  const { runner } = stage.sandbox;
  const mona = stage.sandbox.as('mona');
  const pull = await openPull('second');
  const before = runner.runs().length;
  const comments = [{ path: 'src/hand.js', line: 1, body: smallWords.request }];
  const route = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
  await mona.request(route, { owner, repo, pull_number: pull, event: 'COMMENT', body: '', comments });
  await runner.whenIdle();

  const runs = runner.runs().slice(before);
  expect(runs.flatMap(({ jobs }) => jobs.map((job) => job.conclusion))).not.toContain('failure');
  const passing = runs.filter(({ jobs }) =>
    jobs.some(({ name, conclusion }) => name === 'pass-on' && conclusion === 'success'),
  );
  expect(passing).toHaveLength(1);
  const made = [...here().issues.values()].find(
    (one) => one.pull?.headRef === `foreman/${pull}/task-${pull}`,
  )?.pull;
  expect(made).toMatchObject({ baseRef: 'second' });
  expect(Object.keys(filesAt(here().git.dir, `foreman/${pull}/task-${pull}`))).toContain('src/shout.js');
  const [repeated] = here().issues.get(pull)?.comments ?? [];
  expect(repeated?.body).toContain('src/hand.js, line 1:');
  expect(repeated?.body).toContain('> +export const hand = 1;');
  const requested = eventsOf(journalOf(stage.sandbox, pull), 'requested');
  expect(requested).toMatchObject([{ issue: pull, onto: 'second', by: 'mona', comment: repeated?.id }]);
  expect(stage.sandbox.hub.violations).toEqual([]);
}, 180_000);
