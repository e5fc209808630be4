import { files } from '../../tests/helpers/deliveries.ts';
import { partOf, tasksPlan } from '../../tests/helpers/plans.ts';
import type { World } from './world.ts';

export const stopped: World = {
  name: 'stopped',
  about: 'a person says stop while a worker is asked, and resume after the sweep has come',
  plan: tasksPlan({ key: '1.1' }, { key: '2.1', after: ['1.1'] }, { key: '3.1', after: ['2.1'] }),
  work: ({ task }) => files({ [partOf(task)]: `Part ${task} is for this.` }),
  meanwhile: [
    {
      name: 'says stop',
      at: /^run \d+\.\d+ work 2\.1 .*: ask the model/,
      do: ({ say }) => say(1, '/foreman stop'),
    },
  ],
  people: [
    {
      name: 'says resume',
      when: ({ state, sweeps }) => state.stopped && sweeps > 0,
      do: ({ state, say }) => say(state.issue, '/foreman resume'),
    },
  ],
  repliesVary: true,
  end: 'done',
};
