import assert from 'node:assert/strict';
import { test } from 'node:test';
import { discount } from '../../src/discounts/referred-friend.js';
import { createStore } from '../../src/store.js';

const friend = { id: 2, name: 'Bo', email: 'bo@example.org', referredBy: 1 };

test('a referred friend gets 10 % off the first order', () => {
  assert.equal(discount.amountOf({ subtotalCents: 2999, customer: friend, store: createStore() }), 299);
});

test('the second order of a friend is not reduced', () => {
  const store = { ...createStore(), orders: [{ id: 1, customerId: friend.id }] };
  assert.equal(discount.amountOf({ subtotalCents: 2999, customer: friend, store }), 0);
});

test('who came alone pays in full', () => {
  const customer = { id: 1, name: 'Ada', email: 'ada@example.org' };
  assert.equal(discount.amountOf({ subtotalCents: 2999, customer, store: createStore() }), 0);
});

test('a friend’s order below €14.50 is not reduced', () => {
  assert.equal(discount.amountOf({ subtotalCents: 1449, customer: friend, store: createStore() }), 0);
  assert.equal(discount.amountOf({ subtotalCents: 1450, customer: friend, store: createStore() }), 145);
});
