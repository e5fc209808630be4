import { files } from '../../tests/helpers/deliveries.ts';
import { partOf, tasksPlan } from '../../tests/helpers/plans.ts';
import type { World } from './world.ts';

const CONFIG = [
  'approval: never',
  'verify: { commands: [npm test] }',
  'models: { foreman: claude-sonnet-5-5, worker: claude-fable-5-1 }',
  'budgets: { request_dollars: 0.9, day_dollars: 1000 }',
].join('\n');

export const budget: World = {
  name: 'budget',
  about: 'no worker’s conversation fits the cap: the request pauses, and a person gives it a new one',
  files: { '.github/foreman.yml': CONFIG },
  plan: tasksPlan({ key: '1.1' }, { key: '2.1', after: ['1.1'] }),
  work: ({ task }) => files({ [partOf(task)]: `Part ${task} is for this.` }),
  people: [
    {
      name: 'gives a new cap',
      // A plan whose answer was lost counts in full too, and then nothing is left for a second one.
      when: ({ state }) => state.paused !== null || (state.phase === 'requested' && state.ledger.charged > 0),
      do: ({ state, say }) => say(state.issue, '/foreman resume budget $500'),
    },
  ],
  end: 'done',
};
