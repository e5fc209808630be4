import assert from 'node:assert/strict';
import { test } from 'node:test';
import { discounts } from '../src/discounts/index.js';
import { houseRules } from '../src/house-rules.js';
import { createStore } from '../src/store.js';

test('every discount has a name, a label, a rank and an amount', () => {
  for (const one of discounts) {
    assert.equal(typeof one?.name, 'string');
    assert.equal(typeof one.label, 'string');
    assert.equal(typeof one.rank, 'number');
    assert.equal(typeof one.amountOf, 'function');
  }
});

test('no two discounts share a rank', () => {
  const owner = new Map();
  for (const { name, rank } of discounts) {
    assert.ok(!owner.has(rank), `rank ${rank} is shared by ${owner.get(rank)} and ${name}`);
    owner.set(rank, name);
  }
});

test('an order below the smallest discounted one is never reduced', () => {
  const subtotalCents = houseRules.smallestDiscountedOrderCents - 1;
  const customer = { id: 2, name: 'Bo', email: 'bo@example.org' };
  for (const one of discounts) {
    assert.equal(one.amountOf({ subtotalCents, customer, store: createStore() }), 0, one.name);
  }
});
