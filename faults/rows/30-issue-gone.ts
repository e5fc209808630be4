import type { FakeGithub } from '../github/index.ts';
import { small } from '../worlds/small.ts';
import { holds } from './kit/facts.ts';
import { issueCount, saysOn } from './kit/people.ts';
import { play } from './kit/play.ts';
import { asksWhy, statusOf, wasGranted } from './kit/read.ts';
import { trio } from './kit/trio.ts';
import type { Facts, Row } from './row.ts';

const WAYS: Readonly<Record<string, (github: FakeGithub) => void>> = {
  deleted: ({ people }) => people.deleteIssue(2),
  transferred: ({ people }) => people.transferIssue(2),
};

async function gone([how, act]: readonly [string, (github: FakeGithub) => void]): Promise<Facts> {
  const played = await play({ world: trio, acts: [{ at: /work 1.1.*: ask the model/, do: act }] });
  return {
    [`the issue was ${how}`]: played.missed.length === 0,
    [`the task asks, since its issue is ${how}`]: asksWhy(played, '1.1') === 'gone',
    [`the request’s issue tells that it is ${how}`]: saysOn(
      played,
      1,
      'was deleted, transferred or converted',
    ),
    [`no new issue is made for one that is ${how}`]: issueCount(played) === 4,
    [`what depends on a ${how} one was not granted`]: !wasGranted(played, '2.1'),
    [`the task beside a ${how} one has landed`]: statusOf(played, '1.2') === 'landed',
  };
}

export const row30: Row = {
  number: 30,
  fault: 'a task’s issue is deleted, transferred, converted or locked',
  behaviour:
    'the task is lost and asked about on the request’s issue, the others go on; a lock changes nothing',
  play: async () => {
    const lock = { at: /work 1.1.*: ask the model/, do: ({ people }: FakeGithub) => people.lockIssue(2) };
    const facts = await Promise.all(Object.entries(WAYS).map(gone));
    return { ...Object.assign({}, ...facts), ...(await holds(await play({ world: small, acts: [lock] }))) };
  },
  defences: [
    {
      name: 'gone-issue-is-fine',
      rule: 'A task whose issue is gone is lost.',
      file: 'src/app/issue-of-task.ts',
      find: "if (issue === null) return 'gone';",
      replace: 'if (issue === null) return null;',
    },
    {
      name: 'told-nowhere',
      rule: 'What cannot be said on a task’s issue is said on the request’s.',
      file: 'src/app/issue-of-task.ts',
      find: 'issueOfTask(world, task) ?? world.issue;',
      replace: "issueOfTask(world, task) ?? { ...world.issue, node: 'gone' };",
    },
  ],
  waitsFor: null,
};
