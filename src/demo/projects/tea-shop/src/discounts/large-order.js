import { shareOf } from '../money.js';

/** 5 % off an order of at least €60. */
export const discount = {
  name: 'large-order',
  label: 'Large order',
  rank: 10,
  amountOf: ({ subtotalCents }) => (subtotalCents >= 6000 ? shareOf(subtotalCents, 5) : 0),
};
