import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Scene, Script } from '../../src/sandbox/model/script.ts';
import { findMarkers } from '../../src/text/markers.ts';
import { askSmall } from './kit/ask.ts';
import { brokenLaws } from './kit/broken-laws.ts';
import { filesAt } from './kit/git.ts';
import { eventsOf, journalOf } from './kit/journal.ts';
import { openStage } from './kit/open-stage.ts';
import type { TestStage } from './kit/open-stage.ts';
import { takePicture } from './kit/picture.ts';
import { smallConfig, smallScript } from './kit/small-request.ts';

const WISH = 'Say in one line what shout() is for.';
const SAID = '// Makes a text loud.\n';

/** The first task again, for a worker that is told what the review asks for. */
const again = smallScript.scenes.flatMap((scene): readonly Scene[] =>
  scene.name === '1.1'
    ? [
        {
          ...scene,
          name: '1.1 after the review',
          when: { task: ['# Your task: 1.1\n', WISH] },
          answer: String(scene.answer).replace('export const shout', `${SAID}export const shout`),
        },
      ]
    : [],
);
const script: Script = { ...smallScript, scenes: [...again, ...smallScript.scenes] };

let stage: TestStage;
let request: number;

beforeAll(async () => {
  stage = await openStage({ config: smallConfig('merge: reviewed\n'), script });
  request = await askSmall(stage.sandbox);
  await stage.sandbox.runner.whenIdle();
}, 180_000);

afterAll(() => stage.close());

const status = (): string => {
  const { hub, repository } = stage.sandbox;
  const issue = hub.repository(repository.fullName).issues.get(request);
  const isStatus = (body: string) => findMarkers(body).some(({ kind }) => kind === 'status');
  return issue?.comments.find(({ body }) => isStatus(body))?.body ?? '';
};

/** The maintainer reviews the pull request of the task with this title, and everything that follows is played. */
async function review(title: string, event: 'APPROVE' | 'REQUEST_CHANGES', body = ''): Promise<void> {
  const { hub, repository, runner, as } = stage.sandbox;
  const issues = [...hub.repository(repository.fullName).issues.values()];
  const pull = issues.find((one) => one.pull && one.state === 'open' && one.title.endsWith(title));
  if (!pull) throw new Error(`There is no pull request "${title}".`);
  const { owner, repo } = repository;
  const route = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
  await as('mona').request(route, { owner, repo, pull_number: pull.number, event, body });
  await runner.whenIdle();
}

const work = () => {
  const { hub, repository } = stage.sandbox;
  return filesAt(hub.repository(repository.fullName).git.dir, `foreman/${request}/work`);
};

it('through the installed workflows, what is verified waits for reviews: changes asked for are made, approvals land', async () => {
  expect(status()).toContain('waits for a review');
  expect(Object.keys(work())).not.toContain('src/shout.js');

  await review('Write shout()', 'REQUEST_CHANGES', WISH);
  expect(eventsOf(journalOf(stage.sandbox, request), 'reviewed')).toMatchObject([
    { task: '1.1', by: 'mona' },
  ]);
  expect(Object.keys(work())).not.toContain('src/shout.js');

  await review('Write shout()', 'APPROVE');
  expect(work()['src/shout.js']).toContain(SAID);
  await review('Write count()', 'APPROVE');
  await review('Write greet()', 'APPROVE');

  expect(eventsOf(journalOf(stage.sandbox, request), 'review-approved').map(({ task }) => task)).toEqual([
    '1.1',
    '1.2',
    '2.1',
  ]);
  const { tracker, threads } = takePicture(stage.sandbox, request);
  expect(tracker).toEqual(['1.1 done Write shout()', '1.2 done Write count()', '2.1 done Write greet()']);
  expect(threads).toContain('The greeter is dull | pull foreman/1/work -> main | open  |  | ');
  expect(brokenLaws(stage.sandbox, request)).toEqual([]);
}, 300_000);
