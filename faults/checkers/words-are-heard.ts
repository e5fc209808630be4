import type { JournalEntry } from '../../src/domain/journal.ts';
import type { Checker, Evidence } from './checker.ts';
import { markersOf, ours, writesOf } from './tools.ts';

/** 26. What a person says about a task reaches a worker, or the person is told that it did not. */
export const wordsAreHeard: Checker = {
  name: 'words-are-heard',
  promise:
    'words about a task that landed were given to its last worker, or it is said that they came too late',
  check: (evidence) => {
    const said = new Set<string>(
      ours(writesOf(evidence, 'comment')).flatMap(({ body }) => markersOf(body).map(({ nonce }) => nonce)),
    );
    const landed = new Set(
      evidence.state?.tasks.filter(({ landed: by }) => by !== null).map(({ key }) => key),
    );
    return lastWords(evidence).flatMap(({ event, seq }) => {
      if (event.type !== 'said' || !landed.has(event.task) || toldUntil(evidence, event.task) >= seq)
        return [];
      return said.has(`${event.nonce.slice(0, 28)}late`)
        ? []
        : [`What was said about ${event.task} in line ${seq} reached no worker, and nobody was told so.`];
    });
  },
};

/** Several that came too late are answered together, under the mark of the last. */
const lastWords = ({ entries }: Evidence): readonly JournalEntry[] =>
  entries.filter(
    ({ event, seq }) =>
      event.type === 'said' &&
      !entries.some(
        (later) => later.event.type === 'said' && later.event.task === event.task && later.seq > seq,
      ),
  );

/** The last line that any worker of the task was told of. */
const toldUntil = ({ entries }: Evidence, key: string): number =>
  Math.max(
    0,
    ...entries.flatMap(({ event }) =>
      (event.type === 'settled' || event.type === 'awaited') && event.tasks.some((one) => one === key)
        ? [event.told ?? 0]
        : [],
    ),
  );
