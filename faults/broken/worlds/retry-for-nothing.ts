import { question } from '../../worlds/question.ts';
import type { World } from '../../worlds/world.ts';

export const retryForNothing: World = {
  ...question,
  name: 'retry-for-nothing',
  about: 'a person says retry about a task that did not fail',
  people: [
    {
      name: 'says retry where nothing failed',
      when: ({ state }) => state.tasks.some((task) => task.status === 'asking'),
      do: ({ state, say }) => {
        const other = state.tasks.find((task) => task.status !== 'asking' && task.issue !== null);
        if (other?.issue) say(other.issue, `/foreman retry #${other.issue}`);
      },
    },
    ...(question.people ?? []),
  ],
};
