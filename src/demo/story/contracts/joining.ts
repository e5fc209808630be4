import { readers, type StoryTask } from './contract.ts';

/** Phases 3 and 4: the parts are joined, proven from outside, and described. */
export const joining: readonly StoryTask[] = [
  {
    key: '3.1',
    title: 'Join codes, discounts and credit to one programme',
    worker: 'coding',
    after: ['2.1', '2.2'],
    priority: 'high',
    contract: {
      objective:
        'Customers get a `code` and `creditCents: 0` when they register and may name a `referralCode`, which sets `referredBy`. Placing an order spends the credit that it used and gives the referrer of a first order 500 cents. `GET /referrals?customer=1` answers with `code`, `creditCents` and `friends`.',
      outputFormat:
        'A new module `src/referral/programme.js` with tests; changed customers, orders and routes.',
      tools: [...readers],
      sources: [
        'src/referral/codes.js: `codeFor` and `readCode`',
        'src/orders.js: where an order is kept',
        'src/routes.js: how requests are answered',
      ],
      boundaries: [
        'src/referral/programme.js',
        'src/customers.js',
        'src/orders.js',
        'src/routes.js',
        'test/referral/programme.test.js',
      ],
      notToDo: ['Do not change the discounts.'],
      doneWhen: [
        'A test shows that the first order of a friend earns the referrer 500 cents and the second nothing.',
        '`registerCustomer` refuses a code that belongs to nobody.',
        '`npm test` passes.',
      ],
      dependencies: false,
    },
  },
  {
    key: '4.1',
    title: 'Prove the programme through the HTTP door',
    worker: 'test-builder',
    after: ['3.1'],
    priority: 'medium',
    contract: {
      objective:
        'Tests that only use `handle` follow a friend from the code to the order and the referrer from the credit to the purchase, at the borders of the house rules too.',
      outputFormat: 'One new test file.',
      tools: [...readers],
      sources: ['test/routes.test.js: how routes are tested'],
      boundaries: ['test/referral/journey.test.js'],
      notToDo: ['Change no code, also none that looks wrong: name it in the summary.'],
      doneWhen: [
        'The tests show 10 % off, €5 of credit, and the credit spent.',
        'A test shows that discounts of one order never pass 35 %.',
      ],
      dependencies: false,
    },
  },
  {
    key: '4.2',
    title: 'Describe referrals in the pages of the project',
    worker: 'documentation',
    after: ['2.3', '3.1'],
    priority: 'low',
    contract: {
      objective:
        'README and `docs/api.md` tell users of the shop what the programme added, as the code has it now.',
      outputFormat: 'Changed: `README.md` and `docs/api.md`.',
      tools: [...readers],
      sources: ['src/routes.js: the routes as they are after task 3.1', 'docs/referral-terms.md: to link it'],
      boundaries: ['README.md', 'docs/api.md'],
      notToDo: ['Repeat no terms; link them.'],
      doneWhen: ['`docs/api.md` lists `GET /referrals`.', 'README links `docs/referral-terms.md`.'],
      dependencies: false,
    },
  },
];
