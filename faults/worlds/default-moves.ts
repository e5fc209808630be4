import { files, question as ask } from '../../tests/helpers/deliveries.ts';
import { partOf, tasksPlan } from '../../tests/helpers/plans.ts';
import type { Sight, World } from './world.ts';

const [one, two] = [partOf('1.1'), partOf('1.2')];
const QUESTION = 'How is part 1.2 to be?';
const ANSWER = 'As main has it.';

/** The issue on which the question stands. */
const askingIn = ({ state, read }: Sight): number | undefined =>
  state.tasks.flatMap(({ issue }) => (issue !== null && read(issue).includes(QUESTION) ? [issue] : []))[0];

export const defaultMoves: World = {
  name: 'default-moves',
  about: 'somebody pushes to the default branch meanwhile, and it clashes with what has landed',
  plan: tasksPlan({ key: '1.1' }, { key: '1.2', after: ['1.1'] }),
  work: ({ task, prompt }) => {
    if (task === '1.1') return files({ [one]: 'Part 1.1 is for this.' });
    if (task === '1.2' && !prompt.includes(ANSWER)) return ask(QUESTION);
    if (task === '1.2') return files({ [two]: 'Part 1.2 is for this.' });
    return files({ [one]: 'Part 1.1 is for this, and main says so.' });
  },
  people: [
    {
      name: 'pushes to the default branch, and answers',
      when: (sight) => askingIn(sight) !== undefined,
      do: (sight) => {
        sight.people.commit('main', { [one]: 'main says so\n', 'NEWS.md': 'news\n' });
        sight.say(askingIn(sight) ?? 0, ANSWER);
      },
    },
  ],
  end: 'done',
};
