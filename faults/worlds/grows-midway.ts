import { grows, isStuck, retryIt } from './grows.ts';
import type { Act, World } from './world.ts';

/** The first task is stuck until all that was asked for besides has landed: the request cannot end before that is heard. */
const letsItGoOn = (last: string): Act => ({
  name: 'lets the first one go on',
  when: (sight) =>
    isStuck(sight) && sight.state.tasks.some(({ key, status }) => key === last && status === 'landed'),
  do: retryIt,
});

/** What was not added, since its plan was lost again and again, is asked for once more, as the reply says. */
const asksAgain: Act = {
  name: 'asks again for what was not added',
  when: ({ state, read }) =>
    state.additions.length > 0 &&
    state.additions.every(({ status }) => status === 'dropped') &&
    read(1).includes('nothing was added, since no plan came about'),
  do: ({ say }) => void say(1, '/foreman once more: two more parts, please'),
};

/** More is asked for right before this call of the leg of a plan of one task, which stands on the request's own issue until then. */
const alone = (name: string, about: string, at: RegExp): World => ({
  ...grows,
  name,
  about: `more is asked for while the leg of the only task ${about}`,
  meanwhile: [{ name: 'asks for more', at, do: ({ say }) => say(1, '/foreman two more parts, please') }],
  people: [asksAgain, letsItGoOn('2.1')],
  repliesVary: true,
});

export const growsAtClaim = alone('grows-at-claim', 'claims it', /^run \d+\.\d+ work 1\.1 .*: look/);
export const growsAtCheckpoint = alone(
  'grows-at-checkpoint',
  'shows what was made of it',
  /^run \d+\.\d+ checkpoint 1\.1 .*: change .*pull of/,
);
export const growsAtSettle = alone(
  'grows-at-settle',
  'is settled',
  /^run \d+\.\d+ settle 1\.1 .*: append settled/,
);
