import { houseRules } from '../house-rules.js';
import { shareOf } from '../money.js';

const percent = 10;

/** 10 % off the first order of somebody whom a customer has referred. */
export const discount = {
  name: 'referred-friend',
  label: 'Welcome from a friend',
  rank: 10,
  amountOf({ subtotalCents, customer, store }) {
    const isFirst = !store.orders.some((order) => order.customerId === customer.id);
    if (customer.referredBy === undefined || !isFirst) return 0;
    return subtotalCents < houseRules.smallestDiscountedOrderCents ? 0 : shareOf(subtotalCents, percent);
  },
};
