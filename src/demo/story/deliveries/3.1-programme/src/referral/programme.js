import { customerOf } from '../customers.js';

/** What a referrer gets when a friend places the first order. */
export const rewardCents = 500;

/** Settles what an order means for the programme: credit that it used is spent, and the referrer of a first order is rewarded. */
export function settleReferral(store, order) {
  const customer = customerOf(store, order.customerId);
  const used = order.given.find((one) => one.name === 'referral-credit')?.cents ?? 0;
  customer.creditCents -= used;
  const orders = store.orders.filter((one) => one.customerId === customer.id);
  if (customer.referredBy === undefined || orders.length !== 1) return;
  customerOf(store, customer.referredBy).creditCents += rewardCents;
}

/** A customer's code, credit, and how many friends have placed an order. */
export function referralsOf(store, customerId) {
  const { code, creditCents } = customerOf(store, customerId);
  const friends = [...store.customers.values()].filter((one) => one.referredBy === customerId);
  const ordered = friends.filter((one) => store.orders.some((order) => order.customerId === one.id));
  return { code, creditCents, friends: ordered.length };
}
