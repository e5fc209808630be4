import type { Answer, Refused } from '../ports/answer.ts';
import type { Deps } from './deps.ts';

const PAUSES_MS = [500, 1500, 4000, 8000] as const;
const LONGEST_WAIT_MS = 60_000;

/** Repeats a read that got no answer or was limited; a read has no effect, so this is safe. Of writes only those may go through it that are the same when done twice: the making of a uniquely named ref, a commit status. */
export async function readAgain<T>(
  deps: Pick<Deps, 'clock' | 'ids'>,
  read: () => Promise<Answer<T>>,
): Promise<Answer<T>> {
  for (const pause of PAUSES_MS) {
    const answer = await read();
    if (answer.kind === 'done') return answer;
    if (answer.kind === 'refused' && (answer.code !== 'limited' || isLong(answer))) return answer;
    const asked = answer.kind === 'refused' ? (answer.retryAfterMs ?? pause) : pause;
    await deps.clock.sleep(Math.min(LONGEST_WAIT_MS, asked * (1 + deps.ids.random() / 2)));
  }
  return read();
}

/** Nobody waits for it here: `obeyLimits` has waited as long as is sensible. */
const isLong = ({ retryAfterMs = 0 }: Refused): boolean => retryAfterMs > LONGEST_WAIT_MS;
