import { lookupAnswer } from '../lookup-answer.ts';
import { words } from '../words.ts';
import type { Scene } from './pieces.ts';

/** How the prompt begins by which the foreman is asked to look a question up. */
export const LOOKUP = '# The question to look up: task ';

/** The foreman finds in nobody's words what a worker asks, so that a person is asked. */
export const calmLookup: Scene = {
  name: 'lookup',
  when: { task: [LOOKUP] },
  answer: lookupAnswer(),
};

/** Who may take part was decided by nobody yet; a foreman that was shown less than all finds something. */
export const lookupScenes: readonly Scene[] = [
  {
    name: 'lookup 2.3, not there',
    when: { model: /opus/, task: [`${LOOKUP}2.3\n`] },
    needs: [
      { label: 'the words of the request', text: words.wish, in: 'task' },
      { label: 'the question', text: words.question, in: 'task' },
    ],
    answer: lookupAnswer(),
    wrong: lookupAnswer({ answer: 'Everybody.', quotation: words.wish }),
  },
];
