import { catalogue } from './catalogue.js';
import { registerCustomer } from './customers.js';
import { placeOrder } from './orders.js';
import { Refusal } from './refusal.js';

const routes = {
  'GET /teas': () => ({ status: 200, body: catalogue }),
  'POST /customers': (store, body) => ({ status: 201, body: registerCustomer(store, body) }),
  'POST /orders': (store, body) => ({ status: 201, body: placeOrder(store, body) }),
};

/** Answers one request to the shop; what a customer got wrong is status 400. */
export function handle(store, { method, path, body = {} }) {
  const route = routes[`${method} ${path}`];
  if (!route) return { status: 404, body: { error: `There is no ${method} ${path}.` } };
  try {
    return route(store, body);
  } catch (error) {
    if (error instanceof Refusal) return { status: 400, body: { error: error.message } };
    throw error;
  }
}
