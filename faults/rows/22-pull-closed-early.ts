import { play } from './kit/play.ts';
import type { Played } from './kit/play.ts';
import { asksWhy, pullOf, statusOf, told, wasGranted } from './kit/read.ts';
import { trio } from './kit/trio.ts';
import type { Row } from './row.ts';

const isOpen = ({ github }: Played): boolean =>
  github.seen().pulls.some(({ head, open }) => head === 'foreman/1/task-2' && open);

export const row22: Row = {
  number: 22,
  fault: 'a person closes a task’s pull request before it has landed',
  behaviour: 'the task is stopped and asks, what depends on it is blocked; it is not tried again by itself',
  play: async () => {
    const close = { at: /verify 1.1.*: run/, do: pullOf('foreman/1/task-2', 'closePull') };
    const played = await play({ world: trio, acts: [close] });
    const asked = played.site.conversations.filter(({ about }) => about === '1.1');
    return {
      'the person acted': played.missed.length === 0,
      'the pull request stays closed': !isOpen(played),
      'the task asks for that reason': asksWhy(played, '1.1') === 'pull-closed',
      'its issue says so': told(played).some((text) => text.includes('A person closed the pull request')),
      'it was not tried again': asked.length === 1,
      'what depends on it was not granted': !wasGranted(played, '2.1'),
      'the task beside it has landed': statusOf(played, '1.2') === 'landed',
    };
  },
  defences: [
    {
      name: 'closed-pull-lands',
      rule: 'A pull request that a person closed stops its task.',
      file: 'src/app/person-acts.ts',
      find: "isClosed(at, pull) ? 'pull-closed' : null",
      replace: 'null',
    },
  ],
  waitsFor: null,
};
