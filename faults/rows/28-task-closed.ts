import type { FakeGithub } from '../github/index.ts';
import { partOf } from '../../tests/helpers/plans.ts';
import { landedText, saysOn } from './kit/people.ts';
import { play } from './kit/play.ts';
import { asksWhy, statusOf, wasGranted } from './kit/read.ts';
import { trio } from './kit/trio.ts';
import type { Facts, Row } from './row.ts';

const close = ({ people }: FakeGithub): void => people.closeIssue(2);

async function closedAt(at: RegExp): Promise<Facts> {
  const played = await play({ world: trio, acts: [{ at, do: close }] });
  return {
    [`the person acted at ${at.source}`]: played.missed.length === 0,
    [`the task asks, since it was closed at ${at.source}`]: asksWhy(played, '1.1') === 'closed',
    [`nothing of it has landed after ${at.source}`]: landedText(played, partOf('1.1')) === null,
    [`the issue says so after ${at.source}`]: saysOn(played, 2, 'which cancels it'),
    [`what depends on it was not granted after ${at.source}`]: !wasGranted(played, '2.1'),
    [`the task beside it has landed after ${at.source}`]: statusOf(played, '1.2') === 'landed',
  };
}

export const row28: Row = {
  number: 28,
  fault: 'a task’s issue is closed while it is worked on, or while its result is verified',
  behaviour: 'that cancels the task: nothing of it lands, what depends on it is blocked, a person is asked',
  play: async () => ({
    ...(await closedAt(/work 1.1.*: ask the model/)),
    ...(await closedAt(/verify 1.1.*: run/)),
  }),
  defences: [
    {
      name: 'closed-issue-is-no-cancel',
      rule: 'A task whose issue a person closed is cancelled.',
      file: 'src/app/issue-of-task.ts',
      find: "return issue.open ? null : 'closed';",
      replace: 'return null;',
      also: [{ file: 'src/app/issue-of-task.ts', find: '(open ? [] : [number])', replace: '[]' }],
    },
    {
      name: 'closed-issue-lands',
      rule: 'What a person did is looked at once more before anything lands.',
      file: 'src/flow/decide-settle.ts',
      find: "if (end.issue && end.order.grant.kind === 'work') return end.issue;",
      replace: '',
      also: [
        {
          file: 'src/flow/decide-stops.ts',
          find: "if (closed.has(task.key)) return 'closed';",
          replace: '',
        },
      ],
    },
  ],
  waitsFor: null,
};
