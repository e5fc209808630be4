/** Agreed with the bookkeeper in March. Prices, receipts and terms depend on these numbers; nothing else repeats them. */
export const houseRules = Object.freeze({
  /** Below this subtotal no discount of any kind is given. */
  smallestDiscountedOrderCents: 1450,
  /** All discounts of one order together take off at most this share. */
  mostDiscountPercent: 35,
});
