import { files } from '../../tests/helpers/deliveries.ts';
import { partOf, tasksPlan } from '../../tests/helpers/plans.ts';
import type { FakeGithub } from '../github/index.ts';
import { ciFiles } from '../worlds/verify-dispatch.ts';
import type { World } from '../worlds/world.ts';
import { askedAbout, saidOfTask } from './kit/ci.ts';
import { play } from './kit/play.ts';
import { taskIn } from './kit/read.ts';
import type { Facts, Row } from './row.ts';

/** Everything is red, whatever the change. */
const redAnyway: World = {
  name: 'red-anyway',
  about: 'the check fails on the default branch as well',
  files: ciFiles('mode: dispatch, workflow: ci.yml, required: [test]', 'workflow_dispatch, push'),
  plan: tasksPlan({ key: '1.1' }, { key: '2.1', after: ['1.1'] }),
  work: ({ task }) => files({ [partOf(task)]: `Part ${task} is for this.` }),
  check: (_textOf, job) => (job === 'test' ? 'the network is down' : null),
  end: 'asked',
};

/** With the repository's own CI: what it last said of the base is compared. */
async function byCi(): Promise<Facts> {
  const base = ({ people }: FakeGithub): void => {
    people.startCi('main');
    const run = people.ciRuns().find(({ over }) => !over);
    if (run) people.endCi(run.id, { test: 'red' });
  };
  const played = await play({ world: redAnyway, acts: [{ at: /work 1.1.*: look/, do: base }] });
  return {
    'CI: a person is asked, since the base is red too': askedAbout(played, '1.1').join() === 'base-red',
    'CI: no attempt is used, and no retry was bought':
      taskIn(played, '1.1').attempts === 0 &&
      played.site.conversations.filter(({ about }) => about === '1.1').length === 1,
    'CI: the task’s issue names the check': /test is red, and red on the commit/.test(
      saidOfTask(played, '1.1'),
    ),
  };
}

/** A base of which CI has said nothing, or green, excuses nothing. */
async function greenBase(): Promise<Facts> {
  const played = await play({ world: { ...redAnyway, name: 'green-base' } });
  return {
    'CI: red beside a base of which nothing is known is red': askedAbout(played, '1.1').join() === 'failed',
  };
}

export const row26: Row = {
  number: 26,
  fault: 'a candidate is red for a reason that is on its base as well',
  behaviour: 'the base’s last result is compared; a person is asked, and no retry is used',
  play: async () => ({ ...(await byCi()), ...(await greenBase()) }),
  defences: [
    {
      name: 'base-not-compared',
      rule: 'Red is compared with what CI says of the base.',
      file: 'src/flow/judge-ci.ts',
      find: "return rowsOf(base, names).every(isRedThere) ? { ...found, outcome: 'base-red' } : found;",
      replace: 'return rowsOf(base, names).length < 0 && isRedThere ? found : found;',
    },
    {
      name: 'silent-base-excuses',
      rule: 'Only a base that is red itself excuses a candidate.',
      file: 'src/flow/judge-ci.ts',
      find: "attempts.findLast(({ state }) => isComplete(state))?.state === 'red';",
      replace: "(attempts.findLast(({ state }) => isComplete(state))?.state ?? 'red') === 'red';",
    },
  ],
  waitsFor: null,
};
