import assert from 'node:assert/strict';
import { test } from 'node:test';
import { discount } from '../../src/discounts/referral-credit.js';
import { createStore } from '../../src/store.js';

const withCredit = (creditCents) => ({ id: 1, name: 'Ada', email: 'ada@example.org', creditCents });
const amount = (subtotalCents, customer) =>
  discount.amountOf({ subtotalCents, customer, store: createStore() });

test('credit pays for an order', () => {
  assert.equal(amount(2000, withCredit(500)), 500);
});

test('credit never pays more than the order costs', () => {
  assert.equal(amount(1500, withCredit(9900)), 1500);
});

test('who has no credit pays in full', () => {
  assert.equal(amount(2000, withCredit(0)), 0);
  assert.equal(amount(2000, withCredit(undefined)), 0);
});

test('credit is kept for orders of at least €14.50', () => {
  assert.equal(amount(1449, withCredit(500)), 0);
  assert.equal(amount(1450, withCredit(500)), 500);
});
