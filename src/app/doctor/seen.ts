import type { Seen } from '../../domain/set-up-facts.ts';
import type { Answer } from '../../ports/answer.ts';

/** What an answer shows; a refusal means that the token may not see it. */
export const seen = <T>(answer: Answer<T>): Seen<T> =>
  answer.kind === 'done'
    ? known(answer.value)
    : { seen: false, why: answer.kind === 'refused' ? 'token' : 'lost', message: answer.message };

export const known = <T>(value: T): Seen<T> => ({ seen: true, value });

/** The same for what follows from it. */
export const mapSeen = <A, B>(from: Seen<A>, change: (value: A) => B): Seen<B> =>
  from.seen ? known(change(from.value)) : from;
