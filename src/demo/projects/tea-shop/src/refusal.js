/** What a customer is told when a request cannot be served. */
export class Refusal extends Error {}

export const refuse = (message) => {
  throw new Refusal(message);
};
