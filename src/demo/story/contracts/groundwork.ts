import { readers, type StoryTask } from './contract.ts';

/** Phase 1: what has to be known, and the codes. */
export const groundwork: readonly StoryTask[] = [
  {
    key: '1.1',
    title: 'Find out which house rules bind discounts and credit',
    worker: 'research',
    after: [],
    priority: 'high',
    contract: {
      objective:
        'The tasks that build discounts know every rule of the shop that limits them: the numbers, where they stand, and which part of the code already keeps them.',
      outputFormat: 'A report: the rules in at most five sentences, each with file and line.',
      tools: [...readers],
      sources: ['docs/discounts.md: how a discount is made', 'src/house-rules.js: the numbers'],
      boundaries: [],
      notToDo: ['Propose no changes to the rules.'],
      doneWhen: ['The report names every number in `src/house-rules.js` and says who keeps it.'],
      dependencies: false,
    },
  },
  {
    key: '1.2',
    title: 'Make and read referral codes',
    worker: 'coding',
    after: [],
    priority: 'medium',
    contract: {
      objective:
        '`src/referral/codes.js` exports `codeFor(customerId)`, which returns `TEA-`, the number in at least four digits, and a check letter, such as `TEA-0007-N`, and `readCode(text)`, which returns the number of the customer or null.',
      outputFormat: 'Two new files: the module and its tests.',
      tools: [...readers],
      sources: ['src/money.js: the style of a small module', 'test/money.test.js: the style of its tests'],
      boundaries: ['src/referral/codes.js', 'test/referral/codes.test.js'],
      notToDo: ['Do not touch customers or orders; a later task joins the parts.'],
      doneWhen: [
        '`readCode` returns the same customer for a code in small letters, with spaces, or without hyphens.',
        '`readCode` returns null for a code with one wrong digit.',
        '`npm test` passes.',
      ],
      dependencies: false,
    },
  },
];
