import { catalogue } from './catalogue.js';
import { registerCustomer } from './customers.js';
import { placeOrder } from './orders.js';
import { referralsOf } from './referral/programme.js';
import { Refusal } from './refusal.js';

const routes = {
  'GET /teas': () => ({ status: 200, body: catalogue }),
  'GET /referrals': (store, _body, query) => ({
    status: 200,
    body: referralsOf(store, Number(query.get('customer'))),
  }),
  'POST /customers': (store, body) => ({ status: 201, body: registerCustomer(store, body) }),
  'POST /orders': (store, body) => ({ status: 201, body: placeOrder(store, body) }),
};

/** Answers one request to the shop; what a customer got wrong is status 400. */
export function handle(store, { method, path, body = {} }) {
  const { pathname, searchParams } = new URL(path, 'http://shop');
  const route = routes[`${method} ${pathname}`];
  if (!route) return { status: 404, body: { error: `There is no ${method} ${pathname}.` } };
  try {
    return route(store, body, searchParams);
  } catch (error) {
    if (error instanceof Refusal) return { status: 400, body: { error: error.message } };
    throw error;
  }
}
