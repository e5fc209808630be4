import { files } from '../../tests/helpers/deliveries.ts';
import { partOf, tasksPlan } from '../../tests/helpers/plans.ts';
import type { FakeGithub } from '../github/index.ts';
import { ciFiles } from '../worlds/verify-dispatch.ts';
import type { World } from '../worlds/world.ts';
import { askedAbout } from './kit/ci.ts';
import { play } from './kit/play.ts';
import { statusOf, taskIn } from './kit/read.ts';
import type { Facts, Row } from './row.ts';

const one = partOf('1.1');

const world = (name: string, more: Partial<World> = {}): World => ({
  name,
  about: 'CI says more than one thing',
  files: ciFiles('mode: dispatch, workflow: ci.yml, required: [test]', 'workflow_dispatch, push'),
  plan: tasksPlan({ key: '1.1' }, { key: '2.1', after: ['1.1'] }),
  work: ({ task }) => files({ [partOf(task)]: `Part ${task} is for this.` }),
  end: 'done',
  ...more,
});

/** The default branch is green all the while; the candidate itself never is. */
async function older(): Promise<Facts> {
  const broken = world('older', {
    end: 'asked',
    work: ({ task }) => files({ [partOf(task)]: 'broken' }),
    check: (textOf, job) => (job === 'test' && textOf(one)?.includes('broken') ? 'part 1.1 is broken' : null),
  });
  const start = ({ people }: FakeGithub): void => people.startCi('main');
  const played = await play({ world: broken, acts: [{ at: /settle 1.1.*: start/, do: start }] });
  return {
    'older: what is green on another commit lands nothing': !played.entries.some(
      ({ event }) => event.type === 'landed',
    ),
    'older: both attempts were judged red': taskIn(played, '1.1').attempts === 2,
  };
}

/** A run that was cancelled, and a second one that ended: the complete one counts. */
async function twice(): Promise<Facts> {
  const cut = world('twice', { ci: ({ attempt }) => (attempt === 1 ? 'void' : null) });
  const rerun = ({ people }: FakeGithub): void => {
    const run = people.ciRuns().find(({ over, attempt }) => over && attempt === 1);
    if (run) people.rerunCi(run.id);
  };
  const played = await play({ world: cut, acts: [{ at: /sweep for CI: jobs of a run/, do: rerun }] });
  return {
    'twice: the complete attempt counts': statusOf(played, '1.1') === 'landed',
    'twice: nobody’s attempt is used up by the other': taskIn(played, '1.1').attempts === 1,
  };
}

/** Red, and somebody who runs it again cancels that: an attempt without an end takes nothing back. */
async function cancelled(): Promise<Facts> {
  const once = world('cancelled', {
    work: ({ task, attempt }) =>
      files({ [partOf(task)]: task === '1.1' && attempt === 1 ? 'broken' : `Part ${task} is for this.` }),
    check: (textOf, job) => (job === 'test' && textOf(one)?.includes('broken') ? 'part 1.1 is broken' : null),
  });
  const cut = ({ people }: FakeGithub): void => {
    const run = people.ciRuns().find(({ over }) => over);
    if (!run) return;
    people.rerunCi(run.id);
    people.endCi(run.id, { lint: 'void', test: 'void' });
  };
  const played = await play({ world: once, acts: [{ at: /sweep for CI: runs of ci/, do: cut }] });
  const ends = played.entries.flatMap(({ event }) => (event.type === 'settled' ? [event.outcome] : []));
  return {
    'cancelled: what was red before stays red': ends[0] === 'red',
    'cancelled: it is tried again, and lands': statusOf(played, '1.1') === 'landed',
  };
}

/** Red, and green when somebody runs it again, before anybody looked. */
async function flaky(): Promise<Facts> {
  const flips = world('flaky', {
    end: 'asked',
    ci: ({ job, attempt }) => (job === 'test' && attempt === 1 ? 'red' : null),
  });
  let seen = 0;
  const rerun = ({ people }: FakeGithub): void => {
    for (const run of people.ciRuns()) {
      if (!run.over || run.attempt > 1) continue;
      seen += 1;
      people.rerunCi(run.id);
      people.endCi(run.id);
    }
  };
  const look = (nth: number) => ({ at: /sweep for CI: runs of ci/, nth, do: rerun });
  const played = await play({ world: flips, acts: [1, 2, 3, 4].map(look) });
  const flakes = played.entries.filter(({ event }) => event.type === 'settled' && event.outcome === 'flaky');
  return {
    'flaky: CI said red and then green of one commit, twice': seen === 2,
    'flaky: it is verified again once, and then a person is asked':
      flakes.length === 2 && askedAbout(played, '1.1').join() === 'flaky',
    'flaky: no attempt is used': taskIn(played, '1.1').attempts === 0,
    'flaky: nothing landed by it': !played.entries.some(({ event }) => event.type === 'landed'),
  };
}

/** Two abreast: the one behind is green first, and its CI takes that back right before the one in front lands. */
async function lateRed(): Promise<Facts> {
  const abreast = world('late', {
    plan: tasksPlan({ key: '1.1' }, { key: '1.2' }),
    ci: ({ textOf }) => (textOf(partOf('1.2')) === undefined ? 'never' : null),
  });
  let taken: string | null = null;
  const again = ({ people }: FakeGithub): void => {
    const front = people.ciRuns().find(({ over }) => !over);
    const behind = people.ciRuns().find(({ over }) => over);
    if (!front || !behind) return;
    taken = behind.commit;
    people.rerunCi(behind.id);
    people.endCi(behind.id, { test: 'red' });
    people.endCi(front.id);
  };
  const played = await play({ world: abreast, acts: [{ at: / sweep: look/, do: again }] });
  const landed = played.entries.flatMap(({ event }) => (event.type === 'landed' ? [String(event.to)] : []));
  const doubted = played.entries.filter(({ event }) => event.type === 'doubted');
  return {
    'late: CI took back a green word before that landed': taken !== null,
    'late: what was taken back did not land': taken !== null && !landed.includes(taken),
    'late: it was verified again once': doubted.length === 1,
    'late: both landed in the end':
      statusOf(played, '1.1') === 'landed' && statusOf(played, '1.2') === 'landed',
  };
}

export const row25: Row = {
  number: 25,
  fault: 'checks report for an older commit, twice, or change their mind',
  behaviour:
    'only the exact head counts; the last complete attempt wins; attempts that contradict each other, also late, are verified again once',
  play: async () => ({
    ...(await older()),
    ...(await twice()),
    ...(await cancelled()),
    ...(await flaky()),
    ...(await lateRed()),
  }),
  defences: [
    {
      name: 'any-commit-counts',
      rule: 'Only what CI says of the exact candidate counts.',
      file: 'src/app/ci/hear-ci.ts',
      find: 'const sight = await lookAtCi(deps, config, { by, commit: candidate });',
      replace: 'const sight = await lookAtCi(deps, config, { by, commit: candidateBase });',
    },
    {
      name: 'incomplete-attempt-counts',
      rule: 'An attempt that was cancelled has said nothing.',
      file: 'src/flow/judge-ci.ts',
      find: "const isComplete = (state: CheckReport['state']): boolean => state !== 'pending' && state !== 'void';",
      replace: "const isComplete = (state: CheckReport['state']): boolean => state !== 'pending';",
    },
    {
      name: 'contradiction-is-red',
      rule: 'Attempts that contradict each other are neither red nor green.',
      file: 'src/flow/judge-ci.ts',
      find: "if (flaky.length > 0) return verdict('flaky', flaky.map(newest));",
      replace: '',
    },
    {
      name: 'green-for-ever',
      rule: 'A green candidate that waits to land is looked at again before it does.',
      file: 'src/app/ci/hear-ci.ts',
      find: 'for (const commit of greenWaiting(loaded.state)) {',
      replace: 'for (const commit of greenWaiting(loaded.state).slice(0, 0)) {',
    },
  ],
  waitsFor: null,
};
