import assert from 'node:assert/strict';
import { test } from 'node:test';
import { registerCustomer } from '../../src/customers.js';
import { placeOrder } from '../../src/orders.js';
import { referralsOf, rewardCents } from '../../src/referral/programme.js';
import { createStore } from '../../src/store.js';

function adaAndFriend() {
  const store = createStore();
  const ada = registerCustomer(store, { name: 'Ada', email: 'ada@example.org' });
  const friend = { name: 'Bo', email: 'bo@example.org', referralCode: ada.code };
  return { store, ada, bo: registerCustomer(store, friend) };
}

test('the first order of a friend earns the referrer a reward, the second does not', () => {
  const { store, ada, bo } = adaAndFriend();
  placeOrder(store, { customerId: bo.id, items: { chai: 2 } });
  placeOrder(store, { customerId: bo.id, items: { chai: 2 } });
  assert.deepEqual(referralsOf(store, ada.id), { code: ada.code, creditCents: rewardCents, friends: 1 });
});

test('credit that paid for an order is spent', () => {
  const { store, ada, bo } = adaAndFriend();
  placeOrder(store, { customerId: bo.id, items: { chai: 2 } });
  const order = placeOrder(store, { customerId: ada.id, items: { sencha: 2 } });
  assert.equal(order.totalCents, 1780 - rewardCents);
  assert.equal(referralsOf(store, ada.id).creditCents, 0);
});

test('a code that belongs to nobody is refused', () => {
  const { store } = adaAndFriend();
  const guest = { name: 'Cy', email: 'cy@example.org', referralCode: 'TEA-9999-A' };
  assert.throws(() => registerCustomer(store, guest), /no referral code/);
});
