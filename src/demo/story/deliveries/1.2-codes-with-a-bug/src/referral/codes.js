const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/** The code that a customer hands to friends, such as `TEA-0007-N`; its last letter catches slips of the pen. */
export function codeFor(customerId) {
  const number = String(customerId).padStart(4, '0');
  return `TEA-${number}-${checkLetter(number)}`;
}

/** The number of the customer whose code this is, or null. Case, spaces and hyphens do not matter. */
export function readCode(text) {
  const plain = String(text ?? '')
    .trim()
    .toUpperCase();
  const [, number, letter] = /^TEA-(\d{4,})-([A-Z])$/.exec(plain) ?? [];
  return number !== undefined && checkLetter(number) === letter ? Number(number) : null;
}

function checkLetter(number) {
  const sum = [...number].reduce((total, digit, at) => total + Number(digit) * (at + 2), 0);
  return letters[sum % letters.length];
}
