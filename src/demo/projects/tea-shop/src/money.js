/** A share of an amount in whole cents, rounded down. */
export const shareOf = (cents, percent) => Math.floor((cents * percent) / 100);

/** `1450` as `€14.50`. */
export const formatCents = (cents) =>
  `€${Math.trunc(cents / 100)}.${String(Math.abs(cents % 100)).padStart(2, '0')}`;
