import { readers, type StoryTask } from './contract.ts';

/** Phase 2: two discounts side by side, and the terms beside them. */
export const discounts: readonly StoryTask[] = [
  {
    key: '2.1',
    title: 'Give referred friends 10 % off their first order',
    worker: 'coding',
    after: ['1.1', '1.2'],
    priority: 'medium',
    contract: {
      objective:
        'A discount `referred-friend` takes 10 % off the first order of a customer whose `referredBy` is set. It keeps the rules that the report of task 1.1 names.',
      outputFormat: 'Two new files: the discount and its tests.',
      tools: [...readers],
      sources: ['docs/discounts.md: the parts of a discount', 'src/discounts/large-order.js: the pattern'],
      boundaries: ['src/discounts/referred-friend.js', 'test/discounts/referred-friend.test.js'],
      notToDo: ['Do not change `src/orders.js`; it finds new discounts by itself.'],
      doneWhen: [
        'The discount takes the next free rank, and `npm test` shows that no two discounts share one.',
        'A test shows 10 % on the first order and 0 on the second.',
      ],
      dependencies: false,
    },
  },
  {
    key: '2.2',
    title: 'Let referrers pay with their credit',
    worker: 'coding',
    after: ['1.1', '1.2'],
    priority: 'medium',
    contract: {
      objective:
        'A discount `referral-credit` uses up `customer.creditCents` up to the price of an order. It changes no customer: spending the credit is a later task.',
      outputFormat: 'Two new files: the module below `src/discounts/`, and what proves it.',
      tools: [...readers],
      sources: ['docs/discounts.md: the parts of a discount', 'src/discounts/large-order.js: the pattern'],
      boundaries: ['src/discounts/referral-credit.js', 'test/discounts/referral-credit.test.js'],
      notToDo: ['Do not add the field to customers; the joining task does.'],
      doneWhen: [
        'The credit takes the next free rank, and `npm test` shows that no two discounts share one.',
        'A test shows that credit never pays more than the order costs.',
      ],
      dependencies: false,
    },
  },
  {
    key: '2.3',
    title: 'Write the terms of the programme',
    worker: 'documentation',
    after: ['1.1'],
    priority: 'low',
    contract: {
      objective:
        'A page tells customers in plain words who may refer whom, what both sides get, and what limits it.',
      outputFormat: 'One new page, `docs/referral-terms.md`.',
      tools: [...readers],
      sources: ['docs/discounts.md: the tone of the pages'],
      boundaries: ['docs/referral-terms.md'],
      notToDo: ['Invent no rule. Ask for what is not decided.'],
      doneWhen: [
        'The page says who may take part and who is left out.',
        'Every link of the page leads to a file.',
      ],
      dependencies: false,
    },
  },
];
