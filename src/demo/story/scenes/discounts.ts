import type { Need } from '../../../sandbox/model/script.ts';
import { deliver } from '../delivery.ts';
import { tellTale, words } from '../words.ts';
import { about, AGAIN, contractNeeds, failed, summaryOf, type Scene } from './pieces.ts';

const SIDE_BY_SIDE = { size: 2, group: 'two discounts at once' };
const research = summaryOf('1.1', tellTale.research);
const codes = summaryOf('1.2', tellTale.codes);
const clash: readonly Need[] = [
  { label: 'the name of the failing test', text: failed('no two discounts share a rank'), in: 'task' },
  { label: 'which discounts clash', text: /rank 20 is shared by refer\S+ and refer\S+/, in: 'task' },
];
const NEXT = 'Rank 30, since the other discount of this request took 20.';

/** Two discounts at the same time, each green alone; the one that lands second is made anew. And the terms, with a question. */
export const discountScenes: readonly Scene[] = [
  {
    name: '2.1 friend, side by side',
    when: about('2.1', { without: [AGAIN] }),
    needs: [...contractNeeds('2.1'), research, codes],
    answer: deliver('2.1-friend', `10 % off the first order of a friend. ${tellTale.friend}`),
    wrong: deliver('2.1-friend-guessed', 'A discount for friends.'),
    together: SIDE_BY_SIDE,
  },
  {
    name: '2.2 credit, side by side',
    when: about('2.2', { without: [AGAIN] }),
    needs: [...contractNeeds('2.2'), research, codes],
    answer: deliver('2.2-credit', `Credit pays for orders. ${tellTale.credit}`),
    wrong: deliver('2.2-credit-guessed', 'A discount for credit.'),
    together: SIDE_BY_SIDE,
  },
  {
    name: '2.1 friend, after the clash',
    when: about('2.1', { says: [AGAIN] }),
    needs: [...contractNeeds('2.1'), research, ...clash],
    answer: deliver('2.1-friend-next-rank', `10 % off the first order of a friend. ${tellTale.friend}`, NEXT),
    wrong: deliver('2.1-friend', 'A discount for friends, again.'),
  },
  {
    name: '2.2 credit, after the clash',
    when: about('2.2', { says: [AGAIN] }),
    needs: [...contractNeeds('2.2'), research, ...clash],
    answer: deliver('2.2-credit-next-rank', `Credit pays for orders. ${tellTale.credit}`, NEXT),
    wrong: deliver('2.2-credit', 'A discount for credit, again.'),
  },
  {
    name: '2.3 terms, asking',
    when: about('2.3', { without: [words.answer] }),
    needs: [...contractNeeds('2.3'), research],
    answer: `QUESTION: ${words.question}\n`,
    wrong: deliver('2.3-terms-guessed', 'The terms.'),
    times: 1,
  },
  {
    name: '2.3 terms, answered',
    when: about('2.3'),
    needs: [
      ...contractNeeds('2.3'),
      research,
      { label: 'the answer of the person', text: words.answer, in: 'task' },
      { label: 'the question that was asked', text: words.question, in: 'task' },
    ],
    answer: deliver('2.3-terms', 'The terms on one page, with who may take part as the maintainer decided.'),
    wrong: deliver('2.3-terms-guessed', 'The terms.'),
  },
];
