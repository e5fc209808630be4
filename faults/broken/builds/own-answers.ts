import type { Broken } from '../broken.ts';

/** What the foreman may say for a person. */
export const ownAnswers: readonly Broken[] = [
  {
    name: 'quotation-unchecked',
    rule: 'What the foreman quotes stands in people’s words, or the person is asked.',
    file: 'src/craft/lookup/read-lookup.ts',
    find: 'words.find((one) => holds(one.text, quotation));',
    replace: 'words[0];',
    caughtBy: 'own-answers',
    shots: [{ world: 'self-answer' }],
    visibleWithoutFaults: true,
  },
  {
    name: 'self-answer-uncapped',
    rule: 'An answer of the foreman is no mandate: a second question waits for a person.',
    file: 'src/flow/decide-settle.ts',
    find: 'mayAnswerItself = (attempts: number): boolean => attempts < MOST_ATTEMPTS;',
    replace: 'mayAnswerItself = (attempts: number): boolean => attempts < MOST_ATTEMPTS * 99;',
    caughtBy: 'own-answers',
    shots: [{ world: 'curious' }],
    visibleWithoutFaults: true,
  },
];
