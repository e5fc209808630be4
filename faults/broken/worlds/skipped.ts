import { files } from '../../../tests/helpers/deliveries.ts';
import { partOf, tasksPlan } from '../../../tests/helpers/plans.ts';
import type { World } from '../../worlds/world.ts';

const last = partOf('2.1');

/** A leg that died is still held by its grant when the person comes: that is when the word must wait for it. */
export const skipped: World = {
  name: 'skipped',
  about: 'a person skips the last task where it stands still: asking, or held by a leg that died',
  plan: tasksPlan({ key: '1.1' }, { key: '2.1', after: ['1.1'] }),
  work: ({ task }) => files({ [partOf(task)]: task === '2.1' ? 'wrong' : `Part ${task} is for this.` }),
  check: (textOf) => (textOf(last)?.includes('wrong') ? 'not ok 1 - part 2.1 says what it is for' : null),
  people: [
    {
      name: 'skips the last task',
      when: ({ state }) => state.tasks.some(({ key, status }) => key === '2.1' && status !== 'waiting'),
      do: ({ state, say }) => {
        const task = state.tasks.find(({ key }) => key === '2.1');
        if (task?.issue) say(state.issue, `/foreman skip #${task.issue}`);
      },
    },
  ],
  end: 'done',
};
