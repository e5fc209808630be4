import { grows, isStuck, retryIt } from './grows.ts';
import type { World } from './world.ts';

export const growsLate: World = {
  ...grows,
  name: 'grows-late',
  about: 'more is planned beside a plan of one task, and approved when that is ready for review',
  people: [
    {
      name: 'asks for a plan of more',
      when: isStuck,
      do: ({ say }) => void say(1, '/foreman plan two more parts'),
    },
    {
      name: 'lets the first one go on',
      when: (sight) => isStuck(sight) && sight.state.additions.some(({ status }) => status === 'waits'),
      do: retryIt,
    },
    {
      name: 'approves the rest',
      when: ({ state, read }) =>
        state.tasks.every(({ status }) => status === 'landed') &&
        state.additions.some(({ status }) => status === 'waits') &&
        read(1).includes('2 tasks to add. It waits for your approval'),
      do: ({ say }) => void say(1, '/foreman approve'),
    },
  ],
};
