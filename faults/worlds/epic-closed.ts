import { files, question as ask } from '../../tests/helpers/deliveries.ts';
import { partOf, tasksPlan } from '../../tests/helpers/plans.ts';
import type { Sight, World } from './world.ts';

const QUESTION = 'How is part 1.1 to be?';
const ANSWER = 'As ever.';

/** The issue on which the question stands. */
const askingIn = ({ state, read }: Sight): number | undefined =>
  state.tasks.flatMap(({ issue }) => (issue !== null && read(issue).includes(QUESTION) ? [issue] : []))[0];

/** The epic of the phase that nobody has begun. */
const epicIn = ({ state }: Sight): number =>
  state.epics.find(({ tasks }) => tasks.some((key) => key === '2.1'))?.issue ?? 0;

export const epicClosed: World = {
  name: 'epic-closed',
  about: 'a person closes the epic of a phase that nobody has begun, and opens it again when told what waits',
  mostChildren: 2,
  plan: tasksPlan({ key: '1.1' }, { key: '2.1', after: ['1.1'] }),
  work: ({ task, prompt }) =>
    task === '1.1' && !prompt.includes(ANSWER)
      ? ask(QUESTION)
      : files({ [partOf(task)]: `Part ${task} is for this.` }),
  people: [
    {
      name: 'closes the epic, and answers',
      when: (sight) => askingIn(sight) !== undefined && epicIn(sight) > 0,
      do: (sight) => {
        sight.people.closeIssue(epicIn(sight), 'NOT_PLANNED');
        sight.say(askingIn(sight) ?? 0, ANSWER);
      },
    },
    {
      name: 'opens the epic again',
      when: (sight) =>
        sight.state.epics.some(({ held }) => held !== null) && sight.said(epicIn(sight)).length > 0,
      do: (sight) => sight.people.reopenIssue(epicIn(sight)),
    },
  ],
  end: 'done',
};
