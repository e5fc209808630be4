import assert from 'node:assert/strict';
import { test } from 'node:test';
import { customerOf, registerCustomer } from '../src/customers.js';
import { createStore } from '../src/store.js';

test('a customer is registered and found again', () => {
  const store = createStore();
  const { id } = registerCustomer(store, { name: ' Ada ', email: 'Ada@example.org' });
  assert.equal(customerOf(store, id).name, 'Ada');
  assert.equal(customerOf(store, id).email, 'ada@example.org');
});

test('an e-mail address belongs to one customer only', () => {
  const store = createStore();
  registerCustomer(store, { name: 'Ada', email: 'ada@example.org' });
  assert.throws(
    () => registerCustomer(store, { name: 'Eve', email: 'ADA@example.org' }),
    /registered already/,
  );
});

test('a customer needs a name and an address', () => {
  assert.throws(() => registerCustomer(createStore(), { name: ' ', email: 'a@example.org' }), /needs a name/);
  assert.throws(() => registerCustomer(createStore(), { name: 'Ada', email: 'ada' }), /needs an e-mail/);
});
