import { files, question } from '../../../tests/helpers/deliveries.ts';
import { lookupOf } from '../../../tests/helpers/lookups.ts';
import { partOf, singlePlan } from '../../../tests/helpers/plans.ts';
import type { World } from '../../worlds/world.ts';

const MOST = 3;

export const curious: World = {
  name: 'curious',
  about: 'a worker asks until it has three answers, and the foreman finds one to each',
  plan: singlePlan(),
  work: ({ task, prompt }) =>
    prompt.split('label="answer of ').length > MOST
      ? files({ [partOf(task)]: `Part ${task} is for this.` })
      : question('And who brings whom?'),
  lookup: () => lookupOf({ answer: 'Friends do.', quotation: 'So that friends bring friends.' }),
  people: [
    {
      name: 'answers what the foreman may not',
      when: ({ state }) => state.tasks.some((task) => task.status === 'asking'),
      do: ({ state, say }) => say(state.issue, `/foreman answer #${state.issue} Friends do.`),
    },
  ],
  end: 'done',
};
