import { settleReferral } from './discounts/referral.js';

/** Takes an order. */
export const placeOrder = (store, order) => settleReferral(store, order);
