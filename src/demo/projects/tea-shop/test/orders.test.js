import assert from 'node:assert/strict';
import { test } from 'node:test';
import { registerCustomer } from '../src/customers.js';
import { placeOrder } from '../src/orders.js';
import { createStore } from '../src/store.js';

function shopWithAda() {
  const store = createStore();
  return { store, ada: registerCustomer(store, { name: 'Ada', email: 'ada@example.org' }) };
}

test('an order adds up its lines', () => {
  const { store, ada } = shopWithAda();
  const order = placeOrder(store, { customerId: ada.id, items: { sencha: 2, chai: 1 } });
  assert.equal(order.subtotalCents, 2540);
  assert.equal(order.totalCents, 2540);
  assert.deepEqual(order.given, []);
});

test('a large order is reduced by 5 %', () => {
  const { store, ada } = shopWithAda();
  const order = placeOrder(store, { customerId: ada.id, items: { sencha: 10 } });
  assert.deepEqual(order.given, [{ name: 'large-order', label: 'Large order', cents: 445 }]);
  assert.equal(order.totalCents, 8455);
});

test('an order of unknown tea, of nothing, or by a stranger is refused', () => {
  const { store, ada } = shopWithAda();
  assert.throws(
    () => placeOrder(store, { customerId: ada.id, items: { coffee: 1 } }),
    /no tea called coffee/,
  );
  assert.throws(() => placeOrder(store, { customerId: ada.id, items: {} }), /at least one tea/);
  assert.throws(() => placeOrder(store, { customerId: ada.id, items: { chai: 0 } }), /1 or more/);
  assert.throws(() => placeOrder(store, { customerId: 9, items: { chai: 1 } }), /no customer 9/);
});
