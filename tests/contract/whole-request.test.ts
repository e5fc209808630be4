import { expect, test } from 'vitest';
import { files } from '../helpers/deliveries.ts';
import { openHubStage } from '../helpers/hub-stage.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import { createPlayer } from '../helpers/player.ts';
import type { Stage } from '../helpers/stage.ts';
import { openFakeStage } from './fake-stage.ts';

const CONFIGURATION = { '.github/foreman.yml': 'approval: never\nverify:\n  commands: [npm test]\n' };
const KEYS = ['1.1', '1.2', '2.1'];
const plan = tasksPlan({ key: '1.1' }, { key: '1.2' }, { key: '2.1', after: ['1.1', '1.2'] });
const work = Object.fromEntries(KEYS.map((key) => [key, [files({ [partOf(key)]: key })]]));

/** Ids of commits and comments differ, since clocks and counters do. */
const withoutIds = (text: string): string =>
  text.replace(/\b[0-9a-f]{7,40}\b/g, '<commit>').replace(/issuecomment-\d+/g, 'issuecomment-<id>');

async function playOn(stage: Stage) {
  const issue = await stage.openIssue('Three parts', 'Please.');
  const player = createPlayer(stage, { plans: [plan], work });
  await player.say(issue, '/foreman write three parts');
  const { issues, pulls, branches } = await stage.picture();
  return {
    jobs: player.jobs,
    pulls,
    branches: [...branches.keys()],
    issues: issues.map(({ comments, body, ...rest }) => ({
      ...rest,
      body: withoutIds(body),
      comments: comments.map((comment) => `${comment.author}: ${withoutIds(comment.body)}`),
    })),
  };
}

test('a whole request ends in memory word for word as it does on the hub', async () => {
  const inMemory = await playOn(openFakeStage(CONFIGURATION));
  expect(inMemory.pulls.at(-1)).toMatchObject({ base: 'main', open: true });
  expect(inMemory).toEqual(await playOn(await openHubStage(CONFIGURATION)));
});
