import { files, question as ask } from '../../tests/helpers/deliveries.ts';
import { partOf, tasksPlan } from '../../tests/helpers/plans.ts';
import type { World } from './world.ts';

const [one, two] = [partOf('1.1'), partOf('1.2')];
const ANSWER = 'As main has it.';

export const defaultMoves: World = {
  name: 'default-moves',
  about: 'somebody pushes to the default branch meanwhile, and it clashes with what has landed',
  plan: tasksPlan({ key: '1.1' }, { key: '1.2', after: ['1.1'] }),
  work: ({ task, prompt }) => {
    if (task === '1.1') return files({ [one]: 'Part 1.1 is for this.' });
    if (task === '1.2' && !prompt.includes(ANSWER)) return ask('How is part 1.2 to be?');
    if (task === '1.2') return files({ [two]: 'Part 1.2 is for this.' });
    return files({ [one]: 'Part 1.1 is for this, and main says so.' });
  },
  people: [
    {
      name: 'pushes to the default branch, and answers',
      when: ({ state }) => state.tasks.some((task) => task.questions.at(-1)?.why === 'question'),
      do: ({ state, say, people }) => {
        const asking = state.tasks.find((task) => task.questions.at(-1)?.why === 'question');
        people.commit('main', { [one]: 'main says so\n', 'NEWS.md': 'news\n' });
        if (asking?.issue) say(asking.issue, ANSWER);
      },
    },
  ],
  end: 'done',
};
