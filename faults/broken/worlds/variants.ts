import type { World } from '../../worlds/world.ts';
import { PERSON } from '../../engine/people.ts';
import { small } from '../../worlds/small.ts';

/** The small world where two publish jobs of one request run beside each other. */
export const ungrouped: World = {
  ...small,
  name: 'ungrouped',
  about: 'two tasks, and concurrency groups that do not hold',
  groups: false,
};

/** The small world with somebody who cancels a run of which a job died. */
export const cancelled: World = {
  ...small,
  name: 'cancelled',
  about: 'two tasks, and a person who cancels a run that stands still',
  people: [
    {
      name: 'cancels the run',
      when: ({ state }) => state.live.length > 0,
      do: ({ cancel }) => cancel(),
    },
  ],
};

/** The small world with somebody who assigns a task that nobody works on. */
export const assigned: World = {
  ...small,
  name: 'assigned',
  about: 'two tasks, and a person who assigns the second to a colleague while the first stands still',
  people: [
    {
      name: 'assigns the last task',
      when: ({ state }) => state.live.length > 0 || state.phase === 'finished',
      do: ({ state, people }) => {
        const issue = state.tasks.at(-1)?.issue ?? null;
        if (issue !== null) people.assign(issue, ['writer'], { by: PERSON });
      },
    },
  ],
};
