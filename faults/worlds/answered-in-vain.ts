import { files, question } from '../../tests/helpers/deliveries.ts';
import { lookupOf } from '../../tests/helpers/lookups.ts';
import { partOf, tasksPlan } from '../../tests/helpers/plans.ts';
import type { Sight, World } from './world.ts';

const SAYS = 'So that friends bring friends.';
const OWN = 'Friends do.';
const ANSWER = 'Families may come too.';
const part = partOf('1.1');

/** Where a person is asked, and reads there what the foreman has answered before. */
const askedOn = ({ state, said }: Sight): number | undefined =>
  state.tasks.flatMap(({ status, questions, issue }) => {
    if (status !== 'asking' || questions.at(-1)?.why !== 'failed' || issue === null) return [];
    return said(issue).some((body) => body.includes(SAYS)) ? [issue] : [];
  })[0];

export const answeredInVain: World = {
  name: 'answered-in-vain',
  about:
    'the foreman answers a worker by itself, what is made with that is red, and the person who is asked then gets both in one comment',
  plan: tasksPlan({ key: '1.1' }, { key: '2.1', after: ['1.1'] }),
  work: ({ task, prompt }) => {
    if (task === '1.1' && !prompt.includes(OWN)) return question('Who brings whom?');
    return files({ [partOf(task)]: task === '1.1' && !prompt.includes(ANSWER) ? 'friends' : 'families' });
  },
  lookup: () => lookupOf({ answer: OWN, quotation: SAYS }),
  check: (textOf) => (textOf(part)?.includes('friends') ? 'not ok 1 - families come too' : null),
  people: [
    {
      name: 'answers what was asked in one comment',
      when: (sight) => askedOn(sight) !== undefined,
      do: (sight) => sight.say(askedOn(sight) ?? 0, `/foreman ${ANSWER}`),
    },
  ],
  end: 'done',
};
