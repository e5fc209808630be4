import type { FakeGithub } from '../github/index.ts';
import { play } from './kit/play.ts';
import type { Played } from './kit/play.ts';
import { asksWhy, statusOf, told, wasGranted } from './kit/read.ts';
import { trio } from './kit/trio.ts';
import type { Row } from './row.ts';

const BRANCH = 'foreman/1/task-2';
const MINE = { 'src/mine.txt': 'By hand.\n' };

const kept = ({ github }: Played): boolean => github.people.textOn(BRANCH, 'src/mine.txt') === 'By hand.\n';
const touched = ({ github }: Played): boolean => {
  const last = github.history.findLast((write) => write.what === 'ref' && write.branch === BRANCH);
  return last?.by.endsWith('[bot]') === true;
};

export const row20: Row = {
  number: 20,
  fault: 'a person commits to a task’s branch, or pushes to it by force',
  behaviour:
    'that task stops, the person’s work is kept, they are asked, and the others go on; nothing is forced',
  play: async () => {
    const at = /verify 1.1.*: run/;
    const commit = (force: boolean) => (github: FakeGithub) =>
      void github.people.commit(BRANCH, MINE, { force });
    const added = await play({ world: trio, acts: [{ at, do: commit(false) }] });
    const forced = await play({ world: trio, acts: [{ at, do: commit(true) }] });
    const both = [added, forced];
    return {
      'the person acted in both requests': both.every(({ missed }) => missed.length === 0),
      'the person’s work is on the branch': both.every(kept),
      'nothing of ours touched the branch after it': !both.some(touched),
      'the task asks for that reason': both.every((one) => asksWhy(one, '1.1') === 'branch-moved'),
      'its issue says what is kept and what can be done': both.every((one) =>
        told(one).some((text) => text.includes('A person wrote on the branch') && text.includes('retry #2')),
      ),
      'what depends on it was not granted': !both.some((one) => wasGranted(one, '2.1')),
      'the task beside it has landed': both.every((one) => statusOf(one, '1.2') === 'landed'),
    };
  },
  defences: [
    {
      name: 'branch-of-anybody',
      rule: 'A commit on the task’s branch that is not ours stops the task.',
      file: 'src/app/person-acts.ts',
      find: "isMoved(at, task) ? 'branch-moved' : ",
      replace: '',
    },
  ],
  waitsFor: null,
};
