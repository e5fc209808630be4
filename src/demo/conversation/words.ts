/** What the maintainer writes, each with a turn of phrase that only it has: whoever needs it must have been told. */
export const words = {
  issue: {
    title: 'Customers want a receipt',
    body: 'The till adds up and says nothing. A page about it is for those who stand at the till.',
  },
  request: '/foreman Print a receipt. It needs prices that people can read, and the tax on them.',
  feedback: '/foreman Write the currency behind the number, as we do in the shop.',
  answer: 'Seven per cent, it is food.',
  hint: 'List the cheapest thing first.',
  second: { title: 'Coins are counted by hand', body: 'Every evening.' },
  single: '/foreman Count the coins in the drawer.',
  review: 'Please say it in cents.',
  remark: 'A drawer may be empty, then it is nought.',
  third: { title: 'Nobody closes the till', body: 'In the evening it just stands there.' },
  rules: '/foreman Close the till in the evening: the takings of the day, then what the drawer must hold.',
} as const;

/** What cannot be guessed of them, by what it is about. */
export const told = {
  feedback: 'Write the currency behind the number',
  answer: 'Seven per cent',
  page: 'for those who stand at the till',
  hint: 'the cheapest thing first',
  review: 'say it in cents',
  remark: 'A drawer may be empty',
} as const;
