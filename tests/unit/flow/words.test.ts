import { describe, expect, test } from 'vitest';
import { hashText } from '../../../src/domain/hash.ts';
import type { JournalEvent } from '../../../src/domain/journal.ts';
import { decideComment } from '../../../src/flow/decide-comment.ts';
import type { DecideWord } from '../../../src/flow/decide-comment.ts';
import { decideRedirect } from '../../../src/flow/decide-redirect.ts';
import { decideSettle } from '../../../src/flow/decide-settle.ts';
import {
  decideAnswer,
  decideResume,
  decideRetry,
  decideSkip,
  decideStop,
} from '../../../src/flow/decide-word.ts';
import type { Word, WordDecision } from '../../../src/flow/decide-word.ts';
import {
  filed,
  granted,
  key,
  legEnd,
  nonce,
  oid,
  requested,
  run,
  stateAfter,
  task,
  workGrant,
} from './journal.ts';

const word = (comment: number, text = 'yes'): Word => ({ comment, by: 'mona', text: hashText(text) });
const plan = filed({ key: '1.1' }, { key: '1.2', after: ['1.1'] });
const grant = workGrant('1.1', 1);
const asked: readonly JournalEvent[] = [
  ...plan,
  granted(grant),
  ...decideSettle(stateAfter([...plan, granted(grant)]), legEnd(grant, 'question')).events,
];
const after = (events: readonly JournalEvent[], decided: WordDecision) =>
  stateAfter([...events, ...decided.events]);

describe('an answer', () => {
  test('lets the task start again with two attempts and keeps whose word it was', () => {
    const decided = decideAnswer(stateAfter(asked), 101, word(901));
    expect(decided.taken).toBe('answer-taken');
    const answered = task(after(asked, decided), '1.1');
    expect(answered).toMatchObject({ status: 'waiting', attempts: 0, losses: 0 });
    expect(answered.questions.at(-1)?.answer).toEqual({ comment: 901, by: 'mona', text: hashText('yes') });
  });

  test('counts once: the second is told so and changes nothing', () => {
    const events = [...asked, ...decideAnswer(stateAfter(asked), 101, word(901)).events];
    const second = decideAnswer(stateAfter(events), 101, word(902, 'no'));
    expect(second).toMatchObject({ events: [], taken: 'already-answered' });
  });

  test.each([
    [101, 'not-asking'],
    [555, 'no-such-task'],
  ] as const)('to #%i that asks nothing is %s', (issue, taken) => {
    expect(decideAnswer(stateAfter(plan), issue, word(901))).toMatchObject({ events: [], taken });
  });

  test('to the foreman’s own question opens the planning again', () => {
    const events: readonly JournalEvent[] = [
      requested,
      { type: 'planned', kind: 'questions', plan: hashText('q'), tasks: [], nonce: nonce(), spent: null },
      { type: 'asked', task: null, why: 'question', nonce: nonce() },
    ];
    const decided = decideAnswer(stateAfter(events), 42, word(901));
    const state = after(events, decided);
    expect(state).toMatchObject({ phase: 'requested', mode: null });
    expect(decideAnswer(state, 42, word(902)).taken).toBe('already-answered');
  });
});

describe('two words about one task in one comment', () => {
  const both = (second: DecideWord) =>
    decideComment(stateAfter(asked), [(state) => decideAnswer(state, 101, word(901)), second], run);

  test('the second is told that it found nothing to do', () => {
    expect(both((state) => decideRetry(state, 101, word(901))).taken).toEqual(['answer-taken', 'not-failed']);
    expect(both((state) => decideAnswer(state, 101, word(901))).taken).toEqual(['answer-taken', 'already-answered']); // prettier-ignore
  });

  test('heard again, both stay as they were', () => {
    const { events } = both((state) => decideRetry(state, 101, word(901)));
    const heard = stateAfter([...asked, ...events]);
    expect(decideAnswer(heard, 101, word(901))).toMatchObject({ events: [], taken: 'answer-taken' });
  });
});

describe('a retry', () => {
  test('is a new mandate for a task that waits for a person', () => {
    const decided = decideRetry(stateAfter(asked), 101, word(901));
    expect(decided.taken).toBe('retry-taken');
    expect(task(after(asked, decided), '1.1')).toMatchObject({ status: 'waiting', attempts: 0 });
  });

  test('has what a person merged verified again as it stands, where nobody has judged that yet', () => {
    const lost: readonly JournalEvent[] = [
      ...plan,
      { type: 'hand-merged', tasks: [key('1.1')], from: oid(1), to: oid(2) },
      { type: 'asked', task: key('1.1'), why: 'lost', nonce: nonce() },
    ];
    const decided = decideRetry(stateAfter(lost), 101, word(901));
    expect(task(after(lost, decided), '1.1')).toMatchObject({ status: 'merging', handMerged: true });
  });

  test('of a task that does not is refused', () => {
    expect(decideRetry(stateAfter(plan), 101, word(901))).toMatchObject({ events: [], taken: 'not-failed' });
    expect(decideRetry(stateAfter(plan), 7, word(901))).toMatchObject({ events: [], taken: 'no-such-task' });
  });
});

describe('another worker type', () => {
  const to = (worker: string) => ({ issue: 101, worker, served: true, hasReason: true, nonce: nonce() });

  test('takes the task from its worker and has two attempts of its own', () => {
    const [first, second] = [workGrant('1.1', 1), workGrant('1.1', 2, 2)];
    const red = decideSettle(stateAfter([...plan, granted(first)]), legEnd(first, 'red')).events;
    const events = [...plan, granted(first), ...red, granted(second)];
    const decided = decideRedirect(stateAfter(events), word(901), to('documentation'));
    expect(decided.events.map(({ type }) => type)).toEqual(['released', 'redirected']);
    expect(task(after(events, decided), '1.1')).toMatchObject({
      worker: 'documentation',
      status: 'waiting',
      attempts: 0,
      losses: 0,
    });
    expect(task(after(events, decided), '1.1').draft?.checkpoint).toBe(oid(1001));
    expect(decideRedirect(after(events, decided), word(901), to('coding')).events).toEqual([]);
  });

  test('of what a person merged makes something that lands, and is not judged as that stands', () => {
    const merged: readonly JournalEvent[] = [
      ...plan,
      granted(grant),
      { type: 'hand-merged', tasks: [key('1.1')], from: oid(1), to: oid(2) },
    ];
    const given = [
      ...merged,
      ...decideRedirect(stateAfter(merged), word(901), to('documentation')).events,
      granted(workGrant('1.1', 2)),
    ];
    const end = legEnd(workGrant('1.1', 2), 'green', { base: oid(2) });
    const settled = decideSettle(stateAfter(given), end).events;
    expect(settled).toContainEqual(expect.objectContaining({ type: 'landed', to: oid(2002) }));
  });
});

describe('a skip', () => {
  test('releases what waited for the task', () => {
    const decided = decideSkip(stateAfter(asked), 101, word(901));
    const state = after(asked, decided);
    expect(task(state, '1.1').status).toBe('skipped');
    expect(state.heard.has(901)).toBe(true);
  });

  test('of a task that is over is refused', () => {
    const events = [...asked, ...decideSkip(stateAfter(asked), 101, word(901)).events];
    expect(decideSkip(stateAfter(events), 101, word(902))).toMatchObject({
      events: [],
      taken: 'already-done',
    });
  });
});

describe('a comment that is heard twice', () => {
  test('does not answer the question that came after it', () => {
    const once = [...asked, ...decideAnswer(stateAfter(asked), 101, word(901)).events];
    const grantAgain = workGrant('1.1', 2);
    const end = legEnd(grantAgain, 'question');
    const askedAgain = [
      ...once,
      granted(grantAgain),
      ...decideSettle(stateAfter([...once, granted(grantAgain)]), end).events,
    ];
    expect(decideAnswer(stateAfter(askedAgain), 101, word(901))).toMatchObject({
      events: [],
      taken: 'answer-taken',
    });
    expect(decideRetry(stateAfter(askedAgain), 101, word(901))).toMatchObject({
      events: [],
      taken: 'retry-taken',
    });
    expect(decideAnswer(stateAfter(askedAgain), 101, word(902)).events).toHaveLength(1);
  });

  test('does not stop what was resumed meanwhile, nor resume what was stopped', () => {
    const stopped = [...plan, ...decideStop(stateAfter(plan), word(901)).events];
    const resumed = [...stopped, ...decideResume(stateAfter(stopped), word(902)).events];
    expect(decideStop(stateAfter(resumed), word(901))).toMatchObject({ events: [], taken: 'stopped' });
    const again = [...resumed, ...decideStop(stateAfter(resumed), word(903)).events];
    expect(decideResume(stateAfter(again), word(902))).toMatchObject({ events: [], taken: 'resumed' });
  });

  test('is told what it did at first', () => {
    const skipped = [...asked, ...decideSkip(stateAfter(asked), 101, word(901)).events];
    expect(decideSkip(stateAfter(skipped), 101, word(901))).toMatchObject({ events: [], taken: 'skipped' });
  });
});

describe('stop and resume', () => {
  test('a stop is heard once and a resume takes it back', () => {
    const stopped = [...plan, ...decideStop(stateAfter(plan), word(901)).events];
    expect(stateAfter(stopped).stopped).toBe(true);
    expect(decideStop(stateAfter(stopped), word(902)).taken).toBe('already-stopped');
    const resumed = decideResume(stateAfter(stopped), word(903));
    expect(after(stopped, resumed).stopped).toBe(false);
  });

  test('a resume of what is not stopped is only remembered, so that a stop written before it stops nothing', () => {
    const { events, taken } = decideResume(stateAfter(plan), word(905));
    expect({ taken, types: events.map(({ type }) => type) }).toEqual({
      taken: 'looked-again',
      types: ['heard'],
    });
    const later = stateAfter([...plan, ...events]);
    expect(decideStop(later, word(902))).toMatchObject({ events: [], taken: 'overtaken' });
    expect(decideStop(later, word(906)).taken).toBe('stopped');
  });
});
