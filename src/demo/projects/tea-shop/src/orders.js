import { catalogue } from './catalogue.js';
import { customerOf } from './customers.js';
import { discounts } from './discounts/index.js';
import { houseRules } from './house-rules.js';
import { shareOf } from './money.js';
import { refuse } from './refusal.js';
import { nextId } from './store.js';

/** Takes an order: prices its lines, takes the discounts off, and keeps it. */
export function placeOrder(store, { customerId, items }) {
  const customer = customerOf(store, customerId);
  const lines = Object.entries(items ?? {}).map(([tea, packets]) => priceLine(tea, packets));
  if (lines.length === 0) refuse('An order needs at least one tea.');
  const subtotalCents = lines.reduce((sum, line) => sum + line.cents, 0);
  const given = takeOff({ subtotalCents, customer, store });
  const totalCents = given.reduce((rest, one) => rest - one.cents, subtotalCents);
  const order = { id: nextId(store.orders.length), customerId, lines, subtotalCents, given, totalCents };
  store.orders.push(order);
  return order;
}

function priceLine(tea, packets) {
  const price = catalogue[tea] ?? refuse(`There is no tea called ${tea}.`);
  if (!Number.isInteger(packets) || packets < 1) refuse(`${tea}: the number of packets must be 1 or more.`);
  return { tea, packets, cents: price * packets };
}

/** Each discount in its rank, until the share that the house allows is used up. */
function takeOff(order) {
  let left = shareOf(order.subtotalCents, houseRules.mostDiscountPercent);
  return discounts.flatMap((discount) => {
    const cents = Math.min(discount.amountOf(order), left);
    left -= cents;
    return cents > 0 ? [{ name: discount.name, label: discount.label, cents }] : [];
  });
}
