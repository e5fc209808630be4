/** A share of an amount in whole cents, rounded down. */
export const shareOf = (cents, percent) => Math.floor((cents * percent) / 100);

/** `1450` as `€14.50`, `-500` as `-€5.00`. */
export const formatCents = (cents) => `${cents < 0 ? '-' : ''}€${(Math.abs(cents) / 100).toFixed(2)}`;
