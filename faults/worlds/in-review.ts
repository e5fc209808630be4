import { files, question } from '../../tests/helpers/deliveries.ts';
import { partOf, singlePlan } from '../../tests/helpers/plans.ts';
import type { World } from './world.ts';

const one = partOf('1.1');
const line = (at: number, body: string) => ({ path: 'begun.txt', line: at, body });

export const inReview: World = {
  name: 'in-review',
  about:
    'it is asked for in comments on lines of a person’s pull request, each of which is an event of its own, and a question is answered in a review',
  onPull: 'feature',
  inReview: {
    state: 'COMMENTED',
    body: '',
    lines: [
      line(1, '/foreman say what this is for'),
      line(1, 'Just talk.'),
      line(1, '/foreman and who it is for'),
    ],
  },
  plan: singlePlan(),
  work: ({ prompt }) =>
    prompt.includes('For friends.')
      ? files({ [one]: 'Part 1.1 is for friends.' })
      : question('Who is it for?'),
  people: [
    {
      name: 'answers in a review',
      when: ({ state, read }) =>
        state.tasks[0]?.status === 'asking' && read(state.issue).includes('Who is it for?'),
      do: ({ state, people }) =>
        people.reviewPull(
          state.issue,
          { state: 'COMMENTED', body: '', lines: [line(1, `/foreman answer #${state.issue} For friends.`)] },
          { by: 'mona' },
        ),
    },
  ],
  end: 'done',
};
