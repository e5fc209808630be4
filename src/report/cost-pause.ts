import type { Over, Paused } from '../domain/budgets.ts';
import { dollars, tokens } from './money.ts';
import { count, command } from './say.ts';

/** `$9.91 of the $10.00 that this request may cost are used up`. */
export function renderOver({ over, cap, taken, untold }: Omit<Paused, 'day' | 'until'>): string {
  const [used, most] =
    over === 'tokens'
      ? [tokens(taken), tokens(cap)]
      : over === 'minutes'
        ? [String(taken), count(cap, 'minute')]
        : over === 'requests'
          ? [String(taken), count(cap, 'request')]
          : [dollars(taken), dollars(cap)];
  const lost =
    untold === 0 || over === 'requests' || over === 'minutes'
      ? ''
      : ` (${dollars(untold)} of it is counted for jobs that were lost before they told their cost)`;
  const rest =
    over === 'requests' ? 'is not enough for one more task' : 'does not pay for one more conversation';
  return `${used} of the ${most} that ${WHOSE[over]} are used up${lost}, and what is left ${rest}`;
}

/** How a request goes on that stands at this limit. */
export function pauseNext(
  { over, cap, until }: Pick<Paused, 'over' | 'cap' | 'until'>,
  trigger: string,
): string {
  if (over === 'request')
    return `${command(trigger, `resume budget $${Math.ceil((2 * cap) / 1e6)}`)} goes on with that much for the whole request.`;
  const again = command(trigger, 'resume');
  if (over === 'day')
    return `${again} goes on tomorrow (UTC), or today once \`budgets.day_dollars\` in \`.github/foreman.yml\` is higher.`;
  if (over === 'requests')
    return `It goes on by itself ${until === null ? 'within the hour' : `after ${clock(until)} UTC`}; or raise \`budgets.github_requests\` in \`.github/foreman.yml\`, then ${again} goes on at once.`;
  return `Raise \`budgets.${over}\` in \`.github/foreman.yml\`, then ${again} goes on.`;
}

/** `14:05`. */
const clock = (at: string): string => at.slice(11, 16);

const WHOSE: Readonly<Record<Over, string>> = {
  request: 'this request may cost',
  day: 'all requests together may cost in a day',
  tokens: 'this request may take in tokens',
  minutes: 'the jobs of this request may take',
  requests: 'this request may send to GitHub in an hour',
};
