import assert from 'node:assert/strict';
import { test } from 'node:test';
import { handle } from '../src/routes.js';
import { createStore } from '../src/store.js';

test('a customer registers and orders', () => {
  const store = createStore();
  const ada = handle(store, {
    method: 'POST',
    path: '/customers',
    body: { name: 'Ada', email: 'ada@example.org' },
  });
  const order = handle(store, {
    method: 'POST',
    path: '/orders',
    body: { customerId: ada.body.id, items: { rooibos: 1 } },
  });
  assert.equal(ada.status, 201);
  assert.equal(order.status, 201);
  assert.equal(order.body.totalCents, 520);
});

test('what a customer got wrong is status 400, an unknown path 404', () => {
  assert.equal(handle(createStore(), { method: 'POST', path: '/customers' }).status, 400);
  assert.equal(handle(createStore(), { method: 'GET', path: '/coffee' }).status, 404);
});
