import { files, question } from '../../tests/helpers/deliveries.ts';
import { lookupOf } from '../../tests/helpers/lookups.ts';
import { partOf, tasksPlan } from '../../tests/helpers/plans.ts';
import type { Sight, World } from './world.ts';

/** The harness's issue says this; that it says the other thing is the model's invention. */
const SAYS = 'So that friends bring friends.';
const INVENTED = 'So that friends bring their families.';
const OWN = 'Friends do.';
const ANSWER = 'Families may come too.';

/** Where the task stands on GitHub, if it waits for a person's answer. */
const askingIn = ({ state, read }: Sight, key: string): number | undefined =>
  state.tasks.flatMap(({ key: own, status, issue }) =>
    own === key && status === 'asking' && issue !== null && read(issue).includes('Who brings') ? [issue] : [],
  )[0];

export const selfAnswer: World = {
  name: 'self-answer',
  about:
    'two workers ask: the foreman answers one by itself from people’s words, and invents an answer for the other, whom a person answers',
  plan: tasksPlan({ key: '1.1' }, { key: '1.2' }, { key: '2.1', after: ['1.1', '1.2'] }),
  work: ({ task, prompt }) =>
    task === '2.1' || prompt.includes(task === '1.1' ? OWN : ANSWER)
      ? files({ [partOf(task)]: `Part ${task} is for this.` })
      : question('Who brings whom?'),
  lookup: ({ task }) =>
    lookupOf(task === '1.1' ? { answer: OWN, quotation: SAYS } : { answer: ANSWER, quotation: INVENTED }),
  people: [
    {
      name: 'answers the second question',
      when: (sight) => askingIn(sight, '1.2') !== undefined,
      do: (sight) => sight.say(askingIn(sight, '1.2') ?? 0, ANSWER),
    },
  ],
  end: 'done',
};
