/** The maintainer of every world's repository. */
export const PERSON = 'mona';
/** The account that job tokens act as. */
export const BOT = 'github-actions[bot]';
