import { refuse } from './refusal.js';
import { nextId } from './store.js';

/** Adds a customer; an e-mail address belongs to one customer only. */
export function registerCustomer(store, { name, email }) {
  if (!name?.trim()) refuse('A customer needs a name.');
  if (!email?.includes('@')) refuse('A customer needs an e-mail address.');
  const taken = [...store.customers.values()].some((one) => one.email === email.toLowerCase());
  if (taken) refuse(`${email} is registered already.`);
  const customer = { id: nextId(store.customers.size), name: name.trim(), email: email.toLowerCase() };
  store.customers.set(customer.id, customer);
  return customer;
}

/** The customer with this number. */
export const customerOf = (store, id) => store.customers.get(id) ?? refuse(`There is no customer ${id}.`);
