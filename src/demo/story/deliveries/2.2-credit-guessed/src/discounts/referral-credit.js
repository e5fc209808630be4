import { houseRules } from '../house-rules.js';

/** What a customer has earned by referring friends pays for an order. */
export const discount = {
  name: 'referral-credit',
  label: 'Referral credit',
  rank: 10,
  amountOf({ subtotalCents, customer }) {
    if (subtotalCents < houseRules.smallestDiscountedOrderCents) return 0;
    return Math.min(customer.creditCents ?? 0, subtotalCents);
  },
};
