import type { Answer } from '../../src/ports/answer.ts';
import type { Call, Door, Instead } from '../schedule/door.ts';
import type { Mode } from '../schedule/modes.ts';

/** The modes that can befall every request to GitHub. */
export const ANY: readonly Mode[] = [
  'crash-before',
  'error-before',
  'secondary-limit',
  'too-many',
  'budget',
  'slow',
];

/** A write may have had its effect although nobody was told. */
export const WRITE: readonly Mode[] = [...ANY, 'crash-after', 'error-after'];

/** What an adapter makes of a request that went wrong. */
export function insteadOf<T>(how: Instead): Answer<T> {
  if (how.kind === 'unknown') return { kind: 'unknown', message: 'the answer was lost' };
  if (how.kind === 'missing') return { kind: 'refused', code: 'not-found', message: 'Not Found' };
  const { waitMs } = how;
  return { kind: 'refused', code: 'limited', message: 'rate limit', retryAfterMs: waitMs };
}

/** An answer in one word. */
export const wordOf = <T>(answer: Answer<T>): string =>
  answer.kind === 'refused' ? `refused, ${answer.code}` : answer.kind;

/** Sends requests to GitHub through a door. */
export const throughDoor =
  (door: Door) =>
  <T>(call: Pick<Call<Answer<T>>, 'name' | 'modes' | 'perform' | 'old'>): Promise<Answer<T>> =>
    door<Answer<T>>({ ...call, paid: true, instead: insteadOf, words: wordOf });
