import { files } from '../../tests/helpers/deliveries.ts';
import { partOf, tasksPlan } from '../../tests/helpers/plans.ts';
import { ciFiles } from '../worlds/verify-dispatch.ts';
import type { World } from '../worlds/world.ts';
import { askedAbout, saidOfTask } from './kit/ci.ts';
import { play } from './kit/play.ts';
import { statusOf, taskIn } from './kit/read.ts';
import type { Facts, Row } from './row.ts';

const base = {
  plan: tasksPlan({ key: '1.1' }, { key: '2.1', after: ['1.1'] }),
  work: ({ task }: { task: string }) => files({ [partOf(task)]: `Part ${task} is for this.` }),
  end: 'asked',
} as const;

/** The branch is made with the job's own token, for which GitHub starts nothing. */
const silent: World = {
  ...base,
  name: 'silent',
  about: 'nobody hears of the branch',
  files: ciFiles('mode: checks', 'push'),
};

const endless: World = {
  ...base,
  name: 'endless',
  about: 'a run that never ends',
  files: ciFiles('mode: dispatch, workflow: ci.yml, required: [test]', 'workflow_dispatch', 5),
  ci: () => 'never',
};

const refused: World = {
  ...base,
  name: 'refused',
  about: 'the workflow cannot be started by hand',
  files: ciFiles('mode: dispatch, workflow: ci.yml', 'push'),
};

async function told(world: World, why: string, words: RegExp): Promise<Facts> {
  const played = await play({ world });
  const task = taskIn(played, '1.1');
  return {
    [`${world.name}: a person is asked, since CI ${why}`]: askedAbout(played, '1.1').includes(why),
    [`${world.name}: the task’s issue says the likely cause`]: words.test(saidOfTask(played, '1.1')),
    [`${world.name}: it counts as neither red nor green`]: !played.entries.some(
      ({ event }) => event.type === 'settled' && (event.outcome === 'red' || event.outcome === 'green'),
    ),
    [`${world.name}: no attempt is used`]: task.attempts === 0,
    [`${world.name}: nothing landed, and nothing behind it began`]: statusOf(played, '2.1') === 'waiting',
  };
}

export const row24: Row = {
  number: 24,
  fault: 'the repository’s own checks never report',
  behaviour:
    'two clocks: none began, and none ended; both ask with the likely cause, neither is red or green',
  play: async () => ({
    ...(await told(silent, 'not-started', /starts no workflow for what the job’s own token pushes/)),
    ...(await told(endless, 'not-ended', /did not end in 5 minutes/)),
    ...(await told(refused, 'not-started', /workflow_dispatch/)),
  }),
  defences: [
    {
      name: 'no-start-clock',
      rule: 'Checks that are not there after the first clock never started.',
      file: 'src/flow/judge-ci.ts',
      find: "return ageMs > START_MS ? verdict('not-started', silent.map(newest)) : null;",
      replace: 'return null;',
    },
    {
      name: 'no-end-clock',
      rule: 'Checks that go on after the second clock do not end.',
      file: 'src/flow/judge-ci.ts',
      find: "return ageMs > START_MS + limitMs ? verdict('not-ended', open.map(newest)) : null;",
      replace: 'return null;',
    },
    {
      name: 'silence-is-green',
      rule: 'Where nothing was said nothing is green.',
      file: 'src/flow/judge-ci.ts',
      find: "verdict('not-started', silent.map(newest))",
      replace: "verdict('green', [])",
    },
    {
      name: 'refusal-forgotten',
      rule: 'A start that was refused for good is told at once, with the reason.',
      file: 'src/app/ci/start-ci.ts',
      find: 'return refusedStart(answer);',
      replace: "return 'unsure';",
    },
  ],
  waitsFor: null,
};
