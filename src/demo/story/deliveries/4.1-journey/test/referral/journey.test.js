import assert from 'node:assert/strict';
import { test } from 'node:test';
import { handle } from '../../src/routes.js';
import { createStore } from '../../src/store.js';

const shop = () => {
  const store = createStore();
  const send = (method, path) => (body) => handle(store, { method, path, body }).body;
  return {
    register: send('POST', '/customers'),
    order: send('POST', '/orders'),
    referrals: (id) => send('GET', `/referrals?customer=${id}`)(),
  };
};

test('a friend registers with a code, saves 10 %, and the referrer shops with the credit', () => {
  const { register, order, referrals } = shop();
  const ada = register({ name: 'Ada', email: 'ada@example.org' });
  const bo = register({ name: 'Bo', email: 'bo@example.org', referralCode: ada.code.toLowerCase() });
  const first = order({ customerId: bo.id, items: { assam: 3 } });
  assert.equal(first.totalCents, 1920 - 192);
  assert.deepEqual(referrals(ada.id), { code: ada.code, creditCents: 500, friends: 1 });
  const second = order({ customerId: ada.id, items: { chai: 2 } });
  assert.equal(second.totalCents, 1520 - 500);
  assert.equal(referrals(ada.id).creditCents, 0);
});

test('discounts of one order together never pass 35 %', () => {
  const { register, order } = shop();
  const ada = register({ name: 'Ada', email: 'ada@example.org' });
  for (const name of ['Bo', 'Cy', 'Di']) {
    const friend = register({ name, email: `${name}@example.org`, referralCode: ada.code });
    order({ customerId: friend.id, items: { chai: 2 } });
  }
  const { subtotalCents, totalCents } = order({ customerId: ada.id, items: { chai: 2 } });
  assert.equal(totalCents, subtotalCents - 532);
});

test('an order below €14.50 neither saves nor spends credit', () => {
  const { register, order, referrals } = shop();
  const ada = register({ name: 'Ada', email: 'ada@example.org' });
  const bo = register({ name: 'Bo', email: 'bo@example.org', referralCode: ada.code });
  assert.equal(order({ customerId: bo.id, items: { chai: 1 } }).totalCents, 760);
  assert.equal(order({ customerId: ada.id, items: { chai: 1 } }).totalCents, 760);
  assert.equal(referrals(ada.id).creditCents, 500);
});
