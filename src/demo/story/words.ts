/** What the people of the story say. */
export const words = {
  issueTitle: 'Our customers bring their friends, and get nothing for it',
  issueBody: [
    'Half of our new customers come because somebody sent them. We would like to thank both sides.',
    '',
    'Ada from the shop floor has asked for something like "bring a friend" since spring.',
  ].join('\n'),
  request: [
    '/foreman Add a referral programme. Every customer gets a code to hand to friends. A friend who registers with it gets 10 %',
    'off the first order; the customer gets €5 of credit for it, which pays for later orders. Codes are dictated over the counter,',
    'so they must survive spaces and small letters. We also need a page with the terms.',
  ].join(' '),
  /** A sentence of the request that the plan cannot be made without. */
  wish: 'so they must survive spaces and small letters',
  question:
    'May the staff of the shop take part, and who is left out? The terms must say it, and neither the request nor the repository does.',
  answer: 'Staff may take part. People who live at the same address cannot refer each other.',
} as const;

/** Sentences that only one delivery says: whoever builds on it can know them from nowhere else. */
export const tellTale = {
  research:
    'No order below €14.50 is ever reduced, and all discounts of one order together take off at most 35 %.',
  codes: 'readCode() gives the number of the customer, or null for a code with a slip in it.',
  friend: 'The discount is called `referred-friend` and looks at `customer.referredBy`.',
  credit:
    'The discount is called `referral-credit`; it only says how much credit an order uses and does not spend it.',
  programme: 'GET /referrals?customer=1 answers with code, creditCents and friends.',
} as const;
