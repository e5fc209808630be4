import { files } from '../../tests/helpers/deliveries.ts';
import { partOf, tasksPlan } from '../../tests/helpers/plans.ts';
import type { Meanwhile, World } from './world.ts';

const HEEDED = 'Say it in cents.';
const first = partOf('1.1');

/** A person comments on the task's issue while its worker is asked, and has not answered. */
const says: Meanwhile = {
  name: 'says something about the task at work',
  at: /^run \d+\.\d+ work 1\.1 .*: ask the model/,
  do: ({ say, issueOf }) => say(issueOf('Write part 1.1') ?? 0, `/foreman ${HEEDED}`),
};

/** About the other one too, which lands as it is: that is told. */
const saysTooLate: Meanwhile = {
  name: 'says something about a task that lands without it',
  at: /^run \d+\.\d+ work 1\.2 .*: ask the model/,
  do: ({ say, issueOf }) => say(issueOf('Write part 1.2') ?? 0, '/foreman Say it in verse.'),
};

export const feedback: World = {
  name: 'feedback',
  about:
    'a person says something about two tasks while their workers are asked: one attempt is red without it and the next one heeds it, the other lands without',
  plan: tasksPlan({ key: '1.1' }, { key: '1.2' }, { key: '2.1', after: ['1.1', '1.2'] }),
  work: ({ task, prompt }) =>
    files({ [partOf(task)]: `Part ${task} is for this${prompt.includes(HEEDED) ? ', in cents' : ''}.` }),
  check: (textOf) =>
    textOf(first)?.includes('in cents') === false ? 'not ok 1 - part 1.1 speaks of cents' : null,
  meanwhile: [says, saysTooLate],
  people: [
    {
      // What was heard only when both attempts were red is said once more.
      name: 'says it again',
      when: ({ state }) => state.tasks.some(({ key, status }) => key === '1.1' && status === 'asking'),
      do: ({ state, say }) => {
        const issue = state.tasks.find(({ key }) => key === '1.1')?.issue;
        if (issue) say(issue, `/foreman retry #${issue} ${HEEDED}`);
      },
    },
  ],
  repliesVary: true,
  end: 'done',
};
