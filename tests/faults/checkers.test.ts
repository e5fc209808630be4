import { beforeAll, expect, test } from 'vitest';
import type { Evidence } from '../../faults/checkers/checker.ts';
import { CHECKERS } from '../../faults/checkers/index.ts';
import { playJudged } from '../../faults/sweep/judge.ts';
import { exactly } from '../../faults/schedule/sources.ts';
import { small } from '../../faults/worlds/small.ts';
import { hashText } from '../../src/domain/hash.ts';
import { Nonce, Oid, RequestId, TaskKey } from '../../src/domain/ids.ts';
import type { JournalEvent } from '../../src/domain/journal.ts';
import { renderMarker } from '../../src/text/markers.ts';

let good: Evidence;
beforeAll(async () => {
  good = (await playJudged(small, 0, exactly([]))).evidence;
});

const BOT = 'github-actions[bot]';
const WRONG = Oid.parse('a'.repeat(40));
const key = (text: string): TaskKey => TaskKey.parse(text);

/** The same session with its journal changed. */
const told = (change: (events: readonly JournalEvent[]) => readonly JournalEvent[]): Evidence => {
  const [first] = good.entries;
  const events = change(good.entries.map(({ event }) => event));
  return {
    ...good,
    entries: events.flatMap((event, index) => (first ? [{ ...first, seq: index + 1, event }] : [])),
  };
};

const written = (write: Evidence['history'][number]): Evidence => ({
  ...good,
  history: [...good.history, write],
});

const at = Date.parse('2026-03-01T10:00:00.000Z');
const by = BOT;
const nonce = Nonce.parse('word999999999999');
const asked: JournalEvent = { type: 'asked', task: key('1.1'), why: 'failed', nonce };

const twice = (event: JournalEvent): readonly JournalEvent[] => [event, event];
const behindAsked = (event: JournalEvent): readonly JournalEvent[] => [asked, event];

const selfAnswered: JournalEvent = {
  type: 'self-answered',
  task: key('1.1'),
  nonce,
  answer: hashText('Ten.'),
  quotation: hashText('Nobody wrote this.'),
};

const notice = (kind: 'failure' | 'question' | 'report', mark: Nonce): Evidence['history'][number] => {
  const marker = renderMarker({ kind, request: RequestId.parse('1'), task: key('1.1'), nonce: mark });
  return { what: 'comment', id: 999, issue: 2, body: `**Task 1.1 (#2).**\n\n${marker}`, at, by };
};

/** For each checker, a history that breaks its promise. */
const BROKEN: Readonly<Record<string, () => Evidence>> = {
  'one-of-each': () => {
    const made = good.history.find((write) => write.what === 'issue' && write.by === BOT);
    return made ? written(made) : good;
  },
  'one-live-grant': () =>
    told((events) => events.flatMap((event) => (event.type === 'granted' ? twice(event) : [event]))),
  'branches-grow': () =>
    written({ what: 'ref', branch: 'foreman/1/work', before: WRONG, after: WRONG, forced: true, at, by }),
  'order-is-kept': () => ({ ...good, verdicts: [] }),
  'one-notice-a-mandate': () => written(notice('failure', nonce)),
  'words-are-heard': () =>
    told((events) => {
      const text = hashText('Blue.');
      const said: JournalEvent = { type: 'said', task: key('1.1'), comment: 999, by: 'mona', text, nonce };
      return events.flatMap((event) =>
        event.type === 'landed' && event.tasks.includes(key('1.1')) ? [said, event] : [event],
      );
    }),
  'own-answers': () => told((events) => [...events, asked, selfAnswered]),
  'two-attempts': () =>
    told((events) => {
      const settled = events.find((event) => event.type === 'settled');
      return settled ? [...events, settled, settled] : events;
    }),
  'failure-blocks': () =>
    told((events) => events.flatMap((event) => (event.type === 'granted' ? behindAsked(event) : [event]))),
  conversations: () => ({
    ...good,
    conversations: [1, 2, 3].map((attempt) => ({ about: '1.1', attempt, actor: 'somebody', at })),
  }),
  'journal-is-shown': () => written({ what: 'issue-reopened', number: 2, at, by: 'mona' }),
  'inside-our-names': () =>
    written({ what: 'ref', branch: 'main', before: WRONG, after: WRONG, forced: false, at, by }),
  'stops-are-told': () => told((events) => [...events, asked]),
  'over-stays-over': () =>
    told((events) => {
      const landed = events.find((event) => event.type === 'landed');
      return landed ? [...events, landed] : events;
    }),
  budget: () => ({ ...good, offers: Array.from({ length: 9 }, () => good.offers).flat() }),
  'no-job-falls-over': () => ({
    ...good,
    jobs: good.jobs.map((job) => ({ ...job, result: 'failure', fell: 'TypeError: x is undefined' })),
  }),
  'cap-holds': () => ({
    ...good,
    config: { ...good.config, budgets: { ...good.config.budgets, requestDollars: 0.001 } },
  }),
  'reviews-count': () => ({ ...good, config: { ...good.config, merge: 'reviewed' } }),
  'stop-holds': () =>
    told(([first, ...events]) => (first ? [first, { type: 'stopped', by: 'mona' }, ...events] : [])),
  'audit-blocks': () => ({
    ...told((events) =>
      events.map((event) =>
        event.type === 'settled' && event.audit
          ? { ...event, audit: { ...event.audit, findings: 1 } }
          : event,
      ),
    ),
    config: { ...good.config, audit: 'block' },
  }),
  'same-end': () => ({ ...good, picture: { ...good.picture, pulls: [] } }),
  'comes-to-rest': () => ({ ...good, state: good.state && { ...good.state, phase: 'running' } }),
};

test('nothing is found in a session that nothing disturbed', () => {
  expect(CHECKERS.flatMap(({ name, check }) => check(good).map((what) => `${name}: ${what}`))).toEqual([]);
});

test.each(Object.entries(BROKEN))('%s finds a history that breaks its promise', (name, broken) => {
  const checker = CHECKERS.find((one) => one.name === name);
  expect(checker?.check(broken()) ?? []).not.toEqual([]);
});

test('a conversation for an answer that is stored already is found', () => {
  const job = good.jobs.find(({ name }) => name.startsWith('work '));
  const again = { about: '1.1', attempt: 1, actor: `run ${job?.run ?? 0}.2 ${job?.name ?? ''}`, at };
  const check = CHECKERS.find(({ name }) => name === 'conversations')?.check;
  expect(check?.({ ...good, conversations: [...good.conversations, again] })).toEqual([
    expect.stringContaining('was stored by run'),
  ]);
});

test('each word of a person may cost more requests, and no more than it explains', () => {
  const check = CHECKERS.find(({ name }) => name === 'budget')?.check;
  const offers = Array.from({ length: 3 }, () => good.offers).flat();
  const heard = (words: number) => ({
    ...good,
    offers,
    state: good.state && { ...good.state, heard: new Set(Array.from({ length: words }, (_, at) => at)) },
  });
  expect(check?.(heard(1))).toHaveLength(1);
  expect(check?.(heard(9))).toEqual([]);
});

test('more that was asked for is planned by its own words: twice for each, and never without them', () => {
  const check = CHECKERS.find(({ name }) => name === 'conversations')?.check;
  const text = hashText('two more parts');
  const more = told((events) => [
    ...events,
    { type: 'asked-more', comment: 7, by: 'mona', kind: 'build', text, nonce },
  ]);
  const planned = (times: number) => [
    ...[1, 2].map(() => ({ about: 'plan', attempt: 1, actor: 'the first', at })),
    ...Array.from({ length: times }, () => ({ about: 'more', attempt: 1, actor: 'somebody', at })),
  ];
  expect(check?.({ ...more, conversations: planned(2) })).toEqual([]);
  expect(check?.({ ...more, conversations: planned(3) })).toEqual(['3 conversations about more, 2 at most.']);
  expect(check?.({ ...good, conversations: planned(1) })).toEqual(['1 conversations about more, 0 at most.']);
});

test('a second pull request of one branch is a double while the first is open, and none once a person merged that', () => {
  const check = CHECKERS.find(({ name }) => name === 'one-of-each')?.check;
  const pull = { what: 'pull', head: 'foreman/1/task-2', base: 'foreman/1/work', by } as const;
  const first = { ...pull, number: 90, at };
  const merged = { what: 'pull-merged', number: 90, head: WRONG, base: pull.base, at: at + 1, by } as const;
  const second = { ...pull, number: 91, at: at + 2 };
  const found = (history: Evidence['history']) => check?.({ ...good, history });
  expect(found([first, second])).toEqual([expect.stringContaining('Two pull requests foreman/1/task-2')]);
  expect(found([first, merged, second])).toEqual([]);
  expect(found([first, second, { ...merged, at: at + 3 }])).toHaveLength(1);
});

test('an end is the same whatever its commits are called, also one of seven letters, and another with one other word', () => {
  const check = CHECKERS.find(({ name }) => name === 'same-end')?.check;
  const told = (words: string) => ({
    ...good.picture,
    issues: good.picture.issues.map((issue) => ({ ...issue, body: words })),
  });
  const usual = [told('main moved to `1f3cd6a` meanwhile.')];
  expect(check?.({ ...good, usual, picture: told('main moved to `bedbfed` meanwhile.') })).toEqual([]);
  expect(check?.({ ...good, usual, picture: told('main moved to `bedbfed` before.') })).not.toEqual([]);
});

test('a task may ask and report once a mandate, and a word of a person begins another one', () => {
  const later = Nonce.parse('word999999999998');
  const text = hashText('Ten.');
  const answered: JournalEvent = { type: 'answered', task: key('1.1'), comment: 998, by: 'mona', text };
  const both = [notice('question', nonce), notice('failure', later)];
  const wrongIn = (events: readonly JournalEvent[]): readonly string[] => {
    const evidence = told((before) => [...before, ...events]);
    const checker = CHECKERS.find(({ name }) => name === 'one-notice-a-mandate');
    return checker?.check({ ...evidence, history: [...evidence.history, ...both] }) ?? [];
  };
  const again: JournalEvent = { ...asked, nonce: later };
  expect(wrongIn([asked, again])).toEqual([expect.stringContaining('More than one notification for 1.1')]);
  expect(wrongIn([asked, answered, again])).toEqual([]);
  // What the foreman answers by itself is no word, and its question no notification.
  expect(wrongIn([asked, selfAnswered, again])).toEqual([
    expect.stringContaining('tells neither a question nor a report'),
  ]);
});
