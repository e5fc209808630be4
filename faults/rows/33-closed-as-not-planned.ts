import type { FakeGithub } from '../github/index.ts';
import { saysOn, talksAbout } from './kit/people.ts';
import { play } from './kit/play.ts';
import { asksWhy, statusOf, wasGranted } from './kit/read.ts';
import { trio } from './kit/trio.ts';
import type { Row } from './row.ts';

const close = ({ people }: FakeGithub): void => people.closeIssue(2, 'NOT_PLANNED');

export const row33: Row = {
  number: 33,
  fault: 'a task that others depend on is closed as not planned before it is worked on',
  behaviour: 'it is not done: no model is asked, and what depends on it stays blocked until a person decides',
  play: async () => {
    const played = await play({ world: trio, acts: [{ at: /work 1.1.*: look/, do: close }] });
    return {
      'the person acted': played.missed.length === 0,
      'no model was asked about it': talksAbout(played, '1.1') === 0,
      'it asks': asksWhy(played, '1.1') === 'closed',
      'its issue says so': saysOn(played, 2, 'which cancels it'),
      'what depends on it was not granted': !wasGranted(played, '2.1'),
      'the task beside it has landed': statusOf(played, '1.2') === 'landed',
    };
  },
  defences: [
    {
      name: 'stopped-counts-as-done',
      rule: 'What depends on a task waits until it has landed or a person leaves it out.',
      file: 'src/domain/request-state.ts',
      find: 'task.after.map((key) => taskOf(state, key)).filter((one) => !isDone(one));',
      replace:
        "task.after.map((key) => taskOf(state, key)).filter((one) => !isDone(one) && one.status !== 'asking');",
      also: [
        {
          file: 'src/domain/request-state.ts',
          find: 'blockedIn(state.tasks).has(task.key);',
          replace: 'false;',
        },
      ],
    },
    {
      name: 'closed-task-is-claimed',
      rule: 'A claim looks at the issue before the model is asked.',
      file: 'src/app/claim/run-claim.ts',
      find: 'if (stopped) return { go: true',
      replace: "if (stopped === 'gone') return { go: true",
    },
  ],
  waitsFor: null,
};
