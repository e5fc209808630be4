import type { RunRef } from '../domain/ids.ts';
import type { JournalEvent } from '../domain/journal.ts';
import type { RequestState } from '../domain/request-state.ts';
import type { Taken, WordDecision } from './decide-word.ts';
import { foresee } from './replay.ts';

/** One word of a comment, decided on the state that the words before it left. */
export type DecideWord = (state: RequestState) => WordDecision;

export interface CommentDecision {
  readonly events: readonly JournalEvent[];
  readonly reason: string;
  /** What came of each word, in order. */
  readonly taken: readonly Taken[];
}

/**
 * All words of one comment, in order, as one append: they count together and once. A comment that was heard before does nothing, whatever
 * its words would do by now.
 */
export function decideComment(
  state: RequestState,
  words: readonly DecideWord[],
  run: RunRef,
): CommentDecision {
  const events: JournalEvent[] = [];
  const made: WordDecision[] = [];
  for (const decide of words) {
    // What this comment has just done must not make its own next word look like an echo.
    const now = { ...foresee(state, events, run), heard: state.heard };
    const decision = decide(now);
    made.push(decision);
    events.push(...decision.events);
  }
  return {
    events: merged(events),
    reason: made.map((one) => one.reason).join('; ') || 'no words',
    taken: made.map((one) => one.taken),
  };
}

/** One line says what was heard in the comment. */
function merged(events: readonly JournalEvent[]): readonly JournalEvent[] {
  const first = events.findIndex((event) => event.type === 'heard');
  const commands = events.flatMap((event) => (event.type === 'heard' ? event.commands : []));
  return events.flatMap((event, at): JournalEvent[] => {
    if (event.type !== 'heard') return [event];
    return at === first ? [{ ...event, commands }] : [];
  });
}
