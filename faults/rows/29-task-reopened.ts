import type { FakeGithub } from '../github/index.ts';
import { play } from './kit/play.ts';
import { asksWhy, statusOf } from './kit/read.ts';
import { trio } from './kit/trio.ts';
import type { World } from '../worlds/world.ts';
import type { Row } from './row.ts';

const close = { at: /work 1.1.*: ask the model/, do: ({ people }: FakeGithub): void => people.closeIssue(2) };
const reopen = ({ people }: FakeGithub): void => people.reopenIssue(2);

const retried: World = {
  ...trio,
  people: [
    {
      name: 'reopens the issue and says retry',
      when: ({ state }) => state.tasks.some((task) => task.questions.at(-1)?.why === 'closed'),
      do: ({ say }) => say(1, '/foreman retry #2'),
    },
  ],
};

export const row29: Row = {
  number: 29,
  fault: 'the issue of a cancelled task is reopened',
  behaviour: 'it is ready again only by a command',
  play: async () => {
    const alone = await play({ world: trio, acts: [close, { at: /sweep: look/, do: reopen }] });
    const told = await play({
      world: retried,
      acts: [close, { at: /intake: standing/, nth: 2, do: reopen }],
    });
    return {
      'the person acted': alone.missed.length + told.missed.length === 0,
      'reopening alone starts nothing': asksWhy(alone, '1.1') === 'closed',
      'with the command the task lands': statusOf(told, '1.1') === 'landed',
      'and so does what depends on it': statusOf(told, '2.1') === 'landed',
    };
  },
  defences: [
    {
      name: 'closed-again-is-no-cancel',
      rule: 'A task whose issue a person closed waits for a command.',
      file: 'src/app/issue-of-task.ts',
      find: "return issue.open ? null : 'closed';",
      replace: 'return null;',
      also: [{ file: 'src/app/issue-of-task.ts', find: '(open ? [] : [number])', replace: '[]' }],
    },
  ],
  waitsFor: null,
};
