import type { JournalEntry, JournalEventOf } from '../../src/domain/journal.ts';
import type { TaskKey } from '../../src/domain/ids.ts';
import type { Checker, Evidence } from './checker.ts';
import { markersOf, ours, writesOf } from './tools.ts';

/** 26. What a person says about a task reaches a worker, or the person is told that it did not. */
export const wordsAreHeard: Checker = {
  name: 'words-are-heard',
  promise:
    'words about a task that landed were given to its last worker, or their reply and the status say that it landed without them',
  check: (evidence) =>
    evidence.entries.flatMap(({ event, seq }) => {
      if (event.type !== 'said') return [];
      const landing = landingOf(evidence, event.task);
      if (!landing || landing.seq < seq || toldUntil(evidence, event.task) >= seq) return [];
      return [...unanswered(evidence, event, landing), ...unshown(evidence, event)];
    }),
};

/** Whoever lands it may not see a reply that is just being written, which holds all the same what a person needs. */
const JUST_MS = 2_000;

function unanswered(
  evidence: Evidence,
  { task, nonce }: JournalEventOf<'said'>,
  landing: JournalEntry,
): readonly string[] {
  const replies = ours([...writesOf(evidence, 'comment'), ...writesOf(evidence, 'comment-edited')])
    .filter(({ body }) => markersOf(body).some((marker) => marker.nonce === nonce))
    .toSorted((a, b) => a.at - b.at);
  const [first, last] = [replies[0], replies.at(-1)];
  if (!first || !last) return [`What was said about ${task} was never answered.`];
  if (last.body.includes('has landed without what you said')) return [];
  const isLate = first.at > Date.parse(landing.at) - JUST_MS;
  return isLate && last.body.includes('lands without them')
    ? []
    : [`What was said about ${task} reached no worker, and its reply does not say so.`];
}

const unshown = ({ picture }: Evidence, { task }: JournalEventOf<'said'>): readonly string[] => {
  const isTold = picture.issues
    .flatMap(({ comments }) => comments)
    .filter((body) => body.includes('<!-- foreman:status '))
    .some((body) =>
      body
        .split('\n')
        .some((line) => line.startsWith(`| ${task} `) && line.includes('landed without what was said')),
    );
  return isTold ? [] : [`The status does not tell that ${task} landed without what was said about it.`];
};

const landingOf = ({ entries }: Evidence, key: TaskKey): JournalEntry | undefined =>
  entries.findLast(({ event }) => event.type === 'landed' && event.tasks.includes(key));

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
