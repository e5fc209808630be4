import { beforeAll, expect, test } from 'vitest';
import type { Evidence } from '../../faults/checkers/checker.ts';
import { CHECKERS } from '../../faults/checkers/index.ts';
import { playJudged } from '../../faults/sweep/judge.ts';
import { exactly } from '../../faults/schedule/sources.ts';
import { small } from '../../faults/worlds/small.ts';
import { hashText } from '../../src/domain/hash.ts';
import { Nonce, TaskKey } from '../../src/domain/ids.ts';
import type { JournalEvent } from '../../src/domain/journal.ts';

let good: Evidence;
beforeAll(async () => {
  good = (await playJudged(small, 0, exactly([]))).evidence;
});

/** The same session with its journal changed. */
const told = (change: (events: readonly JournalEvent[]) => readonly JournalEvent[]): Evidence => {
  const [first] = good.entries;
  const events = change(good.entries.map(({ event }) => event));
  return {
    ...good,
    entries: events.flatMap((event, index) => (first ? [{ ...first, seq: index + 1, event }] : [])),
  };
};

const key = (text: string): TaskKey => TaskKey.parse(text);
const at = Date.parse('2026-03-01T10:00:00.000Z');
const nonce = Nonce.parse('word999999999999');
const asked: JournalEvent = { type: 'asked', task: key('1.1'), why: 'failed', nonce };

test.each([
  [
    'a comment',
    { type: 'redirected', worker: 'documentation', comment: 999, by: 'mona', text: hashText(''), nonce },
  ],
  ['a label', { type: 'rerouted', worker: 'documentation', by: 'mona', nonce }],
] as const)('a task that %s gave to another worker type has a mandate of its own', (_what, word) => {
  const given: JournalEvent = { ...word, task: key('1.1') };
  const found = (name: string, evidence: Evidence) =>
    CHECKERS.find((checker) => checker.name === name)?.check(evidence);
  const settledAgain = (between: readonly JournalEvent[]) =>
    told((events) => {
      const settled = events.find(
        (event) => event.type === 'settled' && event.tasks.some((task) => task === given.task),
      );
      return settled ? [...events, ...between, settled, settled] : events;
    });
  expect(found('two-attempts', settledAgain([]))).toHaveLength(1);
  expect(found('two-attempts', settledAgain([given]))).toEqual([]);
  const conversations = [1, 2, 3, 4].map((attempt) => ({ about: '1.1', attempt, actor: 'somebody', at }));
  expect(found('conversations', { ...good, conversations })).toHaveLength(1);
  const moved = told((events) => [...events, given]);
  expect(found('conversations', { ...moved, conversations })).toEqual([]);
  const grantedAfter = (between: readonly JournalEvent[]) =>
    told((events) =>
      events.flatMap((event) => (event.type === 'granted' ? [asked, ...between, event] : [event])),
    );
  expect(found('failure-blocks', grantedAfter([]))).not.toEqual([]);
  expect(found('failure-blocks', grantedAfter([given]))).toEqual([]);
});

test('a pull request of a branch that had one is a second one, unless it was taken away again', () => {
  const check = CHECKERS.find(({ name }) => name === 'same-end')?.check;
  const [pull] = good.picture.pulls.filter(({ state }) => state === 'merged');
  expect(pull).toBeDefined();
  if (!pull) return;
  const beside = (state: 'open' | 'closed') =>
    check?.({ ...good, picture: { ...good.picture, pulls: [...good.picture.pulls, { ...pull, state }] } });
  expect(beside('open')).toEqual(expect.arrayContaining([`pull ${pull.name} (2) is new.`]));
  expect(beside('closed')).toEqual([]);
});
