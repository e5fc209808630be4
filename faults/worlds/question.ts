import { files, question as ask } from '../../tests/helpers/deliveries.ts';
import { partOf, tasksPlan } from '../../tests/helpers/plans.ts';
import type { Sight, World } from './world.ts';

const QUESTION = 'How much is the discount?';
const ANSWER = 'Five per cent, as last year.';

/** The issue on which the question stands. */
const askingIn = ({ state, read }: Sight): number | undefined =>
  state.tasks.flatMap(({ issue }) => (issue !== null && read(issue).includes(QUESTION) ? [issue] : []))[0];

export const question: World = {
  name: 'question',
  about: 'a worker asks, a person answers, a sibling goes on meanwhile',
  plan: tasksPlan({ key: '1.1' }, { key: '1.2' }, { key: '2.1', after: ['1.1'] }),
  work: ({ task, prompt }) =>
    task === '1.1' && !prompt.includes(ANSWER)
      ? ask(QUESTION)
      : files({ [partOf(task)]: `Part ${task} is for this.` }),
  people: [
    {
      name: 'answers the question',
      when: (sight) => askingIn(sight) !== undefined,
      do: (sight) => sight.say(askingIn(sight) ?? 0, ANSWER),
    },
  ],
  end: 'done',
};
