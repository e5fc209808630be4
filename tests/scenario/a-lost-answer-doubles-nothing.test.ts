import { describe, expect, test } from 'vitest';
import { files } from '../helpers/deliveries.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import { openScene, redJobs } from '../helpers/shop.ts';
import type { Scene } from '../helpers/shop.ts';
import type { FaultMode, FaultTarget } from '../../src/sandbox/hub/index.ts';

const plan = tasksPlan({ key: '1.1' }, { key: '1.2' }, { key: '2.1', after: ['1.1', '1.2'] });
const outside = files({ 'elsewhere.txt': 'x' });
const work = {
  '1.1': [outside, files({ [partOf('1.1')]: 'one' })],
  '1.2': [files({ [partOf('1.2')]: 'two' })],
  '2.1': [files({ [partOf('2.1')]: 'three' })],
};

/** A request that meets every kind of write: labels, issues, comments, refs, journal, pull requests, statuses, dispatches. */
async function play(before: (scene: Scene) => void): Promise<Scene> {
  const scene = await openScene({ plans: [plan], work });
  before(scene);
  await scene.player.say(scene.issue, '/foreman write three parts');
  return scene;
}

/** What people see at the end, without what may differ from run to run. */
async function ending({ stage }: Scene) {
  const { issues, pulls, branches } = await stage.picture();
  return {
    issues: issues.map(({ title, open, labels, assignees, comments }) => {
      const said = comments.map((comment) => `${comment.author}: ${comment.body.slice(0, 30)}`);
      return { title, open, labels, assignees, said: said.toSorted() };
    }),
    pulls: pulls.map(({ head, base, open, merged }) => ({ head, base, open, merged })).toSorted(byHead),
    branches: [...branches.keys()].toSorted(),
  };
}
const byHead = (a: { head: string }, b: { head: string }): number => (a.head < b.head ? -1 : 1);

const wordIn = (word: string) => (target: FaultTarget) =>
  target.route === 'POST /graphql' && JSON.stringify(target.body).includes(word);
const route = (name: string) => (target: FaultTarget) => target.route === name;

const WRITES: Readonly<Record<string, (target: FaultTarget) => boolean>> = {
  'filing issues': wordIn('createIssue('),
  'making labels': wordIn('createLabel('),
  commenting: wordIn('addComment('),
  'editing the status': wordIn('updateIssueComment('),
  'moving branches': wordIn('updateRefs('),
  'appending to the journal': wordIn('createCommitOnBranch('),
  'opening a pull request': wordIn('createPullRequest('),
  'beginning the journal': route('POST /repos/{owner}/{repo}/git/refs'),
  'a commit status': route('POST /repos/{owner}/{repo}/statuses/{sha}'),
  'waking the next run': route('POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches'),
  'looking at the world': wordIn('ForemanWorld('),
};
const MODES: Readonly<Record<string, FaultMode>> = {
  'lost after the write': { kind: 'drop-answer-after' },
  'an error after the write': { kind: 'error-after', status: 502 },
  'an error before the write': { kind: 'error-before', status: 500 },
};

describe('a lost answer doubles nothing', () => {
  const cases = Object.keys(WRITES).flatMap((write) =>
    Object.keys(MODES).map((mode) => [write, mode] as const),
  );
  let calm: Awaited<ReturnType<typeof ending>> | undefined;

  test.each(cases)('%s: %s', async (write, mode) => {
    calm ??= await ending(await play(() => undefined));
    const match = WRITES[write];
    const fault = MODES[mode];
    if (!match || !fault) throw new Error('No such case.');
    let times = 0;
    const scene = await play(({ stage }) => {
      stage.hub.faults.push({
        match: (target) => {
          const struck = match(target);
          if (struck) times += 1;
          return struck;
        },
        mode: fault,
        times: 1,
      });
    });
    expect(times).toBeGreaterThan(0);
    expect(redJobs(scene.player.jobs).map((job) => `${job.name}: ${job.why}`)).toEqual([]);
    expect(await ending(scene)).toEqual(calm);
  });
});
