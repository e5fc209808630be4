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

/** With our own verify job: it runs the same commands on what the candidate stands on. */
const redJob: World = {
  name: 'red-job',
  about: 'the verify commands fail on the default branch as well',
  plan: redAnyway.plan,
  work: redAnyway.work,
  check: () => 'not ok 1 - the network is down',
  end: 'asked',
};

async function byJob(): Promise<Facts> {
  const played = await play({ world: redJob });
  return {
    'job: a person is asked, since the base is red too': askedAbout(played, '1.1').join() === 'base-red',
    'job: no attempt is used, and no retry was bought':
      taskIn(played, '1.1').attempts === 0 &&
      played.site.conversations.filter(({ about }) => about === '1.1').length === 1,
    'job: the task’s issue names the command': /`npm test` is red on the commit/.test(
      saidOfTask(played, '1.1'),
    ),
    'job: nothing lands': played.entries.every(({ event }) => event.type !== 'landed'),
  };
}

/** What fails by another command than its base does is the change’s own fault. */
async function byAnotherCommand(): Promise<Facts> {
  const config = 'approval: never\nverify:\n  commands: [npm run lint, npm test]\n';
  const broken = partOf('1.1');
  const played = await play({
    world: {
      ...redJob,
      name: 'red-by-another-command',
      files: { '.github/foreman.yml': config },
      check: (textOf, command) => {
        if (command === 'npm test') return 'not ok 1 - the network is down';
        return textOf(broken) === undefined ? null : 'part 1.1 is wrong';
      },
    },
  });
  return {
    'job: red by another command than the base is red': askedAbout(played, '1.1').join() === 'failed',
  };
}

export const row26: Row = {
  number: 26,
  fault: 'a candidate is red for a reason that is on its base as well',
  behaviour: 'the base’s last result is compared; a person is asked, and no retry is used',
  play: async () => ({
    ...(await byCi()),
    ...(await greenBase()),
    ...(await byJob()),
    ...(await byAnotherCommand()),
  }),
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
    {
      name: 'base-not-run',
      rule: 'The verify job runs the same commands on the base of what is red.',
      file: 'src/app/verify.ts',
      find: 'return { ...at.red, base: { commit: at.base, steps } };',
      replace: 'return { ...at.red, base: { commit: at.base, steps: [] } };',
    },
    {
      name: 'any-red-excuses',
      rule: 'Only the command by which the candidate fails excuses it.',
      file: 'src/flow/base-verdict.ts',
      find: 'return here !== null && here === failedIn(said.base.steps);',
      replace: 'return here !== null && failedIn(said.base.steps) !== null;',
    },
    {
      name: 'asked-and-charged',
      rule: 'What is red with its base uses no attempt and buys no retry.',
      file: 'src/flow/decide-settle.ts',
      find: "return redWithout ? 'base-red' : isRed ? 'red' : 'lost';",
      replace: "return isRed ? 'red' : 'lost';",
    },
  ],
  waitsFor: null,
};
