import { files, question as ask } from '../../tests/helpers/deliveries.ts';
import { partOf, tasksPlan } from '../../tests/helpers/plans.ts';
import type { World } from './world.ts';

const ANSWER = 'Five per cent, as last year.';

export const question: World = {
  name: 'question',
  about: 'a worker asks, a person answers, a sibling goes on meanwhile',
  plan: tasksPlan({ key: '1.1' }, { key: '1.2' }, { key: '2.1', after: ['1.1'] }),
  work: ({ task, prompt }) =>
    task === '1.1' && !prompt.includes(ANSWER)
      ? ask('How much is the discount?')
      : files({ [partOf(task)]: `Part ${task} is for this.` }),
  people: [
    {
      name: 'answers the question',
      when: ({ state }) => state.tasks.some((task) => task.questions.at(-1)?.why === 'question'),
      do: ({ state, say }) => {
        const asking = state.tasks.find((task) => task.questions.at(-1)?.why === 'question');
        if (asking?.issue) say(asking.issue, ANSWER);
      },
    },
  ],
  end: 'done',
};
