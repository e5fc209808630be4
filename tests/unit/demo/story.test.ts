import { expect, it } from 'vitest';
import { shopWith } from './shop.ts';

const GROUND = ['1.2-codes'];
const FRIEND_FIRST = ['2.1-friend', '2.2-credit-next-rank'];
const CREDIT_FIRST = ['2.2-credit', '2.1-friend-next-rank'];
const REST = ['2.3-terms', '3.1-programme', '4.1-journey', '4.2-pages'];

it.each([
  ['the project as it is', []],
  ['the codes, put right', GROUND],
  ['one discount alone', [...GROUND, '2.1-friend']],
  ['the other discount alone', [...GROUND, '2.2-credit']],
  ['the terms alone', ['2.3-terms']],
  ['the joined programme', [...GROUND, ...FRIEND_FIRST, '3.1-programme']],
  ['everything, where the friend’s discount landed first', [...GROUND, ...FRIEND_FIRST, ...REST]],
  ['everything, where the credit landed first', [...GROUND, ...CREDIT_FIRST, ...REST]],
])('the tests of the shop pass with %s', (_state, deliveries) => {
  const { green, output } = shopWith(...deliveries);
  expect(green, output).toBe(true);
});

it.each([
  ['the codes with a bug', ['1.2-codes-with-a-bug'], 'a code reads the same without regard to case'],
  [
    'both discounts as they were made side by side',
    ['2.1-friend', '2.2-credit'],
    'rank 20 is shared by referral-credit and referred-friend',
  ],
  ['a friend’s discount made without the report', ['2.1-friend-guessed'], 'rank 10 is shared by'],
  ['a credit made without the report', ['2.2-credit-guessed'], 'rank 10 is shared by'],
  ['terms made without an answer', ['2.3-terms-guessed'], 'links to staff.md'],
  ['a programme made without what came before', ['3.1-programme-guessed'], 'ERR_MODULE_NOT_FOUND'],
  ['a journey made without the programme’s summary', ['4.1-journey-guessed'], 'referrals are shown'],
  ['pages made without reading', ['4.2-pages-guessed'], 'links to docs/referrals.md'],
])('the tests of the shop fail with %s', (_state, deliveries, why) => {
  const { green, output } = shopWith(...deliveries);
  expect(green).toBe(false);
  expect(output).toContain(why);
});
