import { codeFor, readCode } from './referral/codes.js';
import { refuse } from './refusal.js';
import { nextId } from './store.js';

/** Adds a customer; an e-mail address belongs to one customer only. A referral code names who sent them. */
export function registerCustomer(store, { name, email, referralCode }) {
  if (!name?.trim()) refuse('A customer needs a name.');
  if (!email?.includes('@')) refuse('A customer needs an e-mail address.');
  const taken = [...store.customers.values()].some((one) => one.email === email.toLowerCase());
  if (taken) refuse(`${email} is registered already.`);
  const referrer = referralCode === undefined ? undefined : referrerOf(store, referralCode);
  const id = nextId(store.customers.size);
  const customer = {
    id,
    name: name.trim(),
    email: email.toLowerCase(),
    code: codeFor(id),
    creditCents: 0,
    ...(referrer && { referredBy: referrer.id }),
  };
  store.customers.set(customer.id, customer);
  return customer;
}

/** The customer with this number. */
export const customerOf = (store, id) => store.customers.get(id) ?? refuse(`There is no customer ${id}.`);

const referrerOf = (store, code) =>
  store.customers.get(readCode(code)) ?? refuse(`${code} is no referral code.`);
