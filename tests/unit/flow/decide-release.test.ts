import { describe, expect, test } from 'vitest';
import type { JournalEvent } from '../../../src/domain/journal.ts';
import { taskOf } from '../../../src/domain/request-state.ts';
import { decideRelease } from '../../../src/flow/decide-release.ts';
import type { RunEnd } from '../../../src/flow/decide-release.ts';
import { decideGrants } from '../../../src/flow/decide-grants.ts';
import { decideSettle } from '../../../src/flow/decide-settle.ts';
import { decideSweep } from '../../../src/flow/decide-sweep.ts';
import { foresee } from '../../../src/flow/replay.ts';
import {
  batchGrant,
  filed,
  granted,
  key,
  legEnd,
  nonce,
  pools,
  run,
  stateAfter,
  statuses,
  workGrant,
} from './journal.ts';

const plan = filed({ key: '1.1' }, { key: '1.2' });
const over = (end: RunEnd) => ({ ends: new Map([[run.id, end]]), nonceOf: () => nonce() });
const release = (events: readonly JournalEvent[], end: RunEnd): readonly JournalEvent[] => [
  ...events,
  ...decideRelease(stateAfter(events), over(end)).events,
];
const delivered = (): readonly JournalEvent[] => {
  const grants = [workGrant('1.1', 1), workGrant('1.2', 2)];
  const events: JournalEvent[] = [...plan, granted(...grants)];
  for (const grant of grants) {
    const [settled] = decideSettle(stateAfter(events), legEnd(grant, 'green')).events;
    if (settled) events.push(settled);
  }
  return events;
};

describe('a grant whose run is over', () => {
  test('is taken back, counts a loss, and its term is never used again', () => {
    const state = stateAfter(release([...plan, granted(workGrant('1.1', 1))], 'ended'));
    expect(state.live).toEqual([]);
    expect(taskOf(state, key('1.1'))).toMatchObject({ status: 'waiting', losses: 1, attempts: 0 });
    const [again] = decideGrants(state, pools()).events;
    expect(again?.type === 'granted' && again.grants.map((grant) => grant.term)).toEqual([2, 3]);
  });

  test('settles nothing when its leg turns out to live', () => {
    const state = stateAfter(release([...plan, granted(workGrant('1.1', 1))], 'gone'));
    for (const outcome of ['green', 'red', 'lost'] as const)
      expect(decideSettle(state, legEnd(workGrant('1.1', 1), outcome)).events).toEqual([]);
  });

  test('is left alone while nothing is known of its run', () => {
    const state = stateAfter([...plan, granted(workGrant('1.1', 1))]);
    const unknown = { ends: new Map([[run.id + 1, 'ended' as const]]), nonceOf: () => nonce() };
    expect(decideRelease(state, unknown).events).toEqual([]);
  });

  test('that was lost three times asks a person', () => {
    let events: readonly JournalEvent[] = plan;
    for (const term of [1, 2, 3]) events = release([...events, granted(workGrant('1.1', term))], 'ended');
    expect(events.filter((event) => event.type === 'asked')).toEqual([
      expect.objectContaining({ task: '1.1', why: 'lost' }),
    ]);
    expect(statuses(stateAfter(events))['1.1']).toBe('asking');
  });

  test('that a person cancelled is no loss, waits for a person, and is not granted again by itself', () => {
    const state = stateAfter(release([...plan, granted(workGrant('1.1', 1))], 'cancelled'));
    expect(taskOf(state, key('1.1'))).toMatchObject({ status: 'asking', losses: 0 });
    const [others] = decideGrants(state, pools()).events;
    expect(others?.type === 'granted' && others.grants).toEqual([
      expect.objectContaining({ kind: 'work', task: '1.2' }),
    ]);
  });

  test('takes back every grant of the same run, and asks about each that was cancelled', () => {
    const both = [...plan, granted(workGrant('1.1', 1), workGrant('1.2', 2))];
    expect(statuses(stateAfter(release(both, 'cancelled')))).toEqual({ '1.1': 'asking', '1.2': 'asking' });
  });
});

describe('a batch whose run is over', () => {
  test('stays in line and is split: a larger one says too little about what is wrong', () => {
    const state = stateAfter(release([...delivered(), granted(batchGrant(['1.1', '1.2'], 3))], 'ended'));
    expect(statuses(state)).toEqual({ '1.1': 'merging', '1.2': 'merging' });
    expect(state.batchLimit).toBe(1);
  });

  test('of one counts a loss, and asks after the third', () => {
    let events = delivered();
    for (const term of [3, 4, 5]) events = release([...events, granted(batchGrant(['1.1'], term))], 'ended');
    expect(taskOf(stateAfter(events), key('1.1'))).toMatchObject({ status: 'asking', losses: 3 });
  });

  test('that a person cancelled loses nothing and stays in line', () => {
    const state = stateAfter(release([...delivered(), granted(batchGrant(['1.1'], 3))], 'cancelled'));
    expect(taskOf(state, key('1.1'))).toMatchObject({ status: 'merging', losses: 0 });
  });
});

describe('a sweep', () => {
  const none = { ends: new Map(), nonceOf: () => nonce() };
  const skipped: readonly JournalEvent[] = ['1.1', '1.2'].map((task) => ({
    type: 'skipped',
    task: key(task),
    by: 'mona',
  }));

  test('finishes a request with nothing open, once', () => {
    const state = stateAfter([...plan, ...skipped]);
    const { events } = decideSweep(state, none, { run, finish: nonce() });
    expect(events.map((event) => event.type)).toEqual(['finished']);
    expect(decideSweep(foresee(state, events, run), none, { run, finish: nonce() }).events).toEqual([]);
  });

  test('finishes in the same breath what only a dead run kept open', () => {
    const state = stateAfter([...plan, granted(workGrant('1.1', 1)), ...skipped]);
    const { events } = decideSweep(state, over('ended'), { run, finish: nonce() });
    expect(events.map((event) => event.type)).toEqual(['released', 'finished']);
  });

  test('changes nothing where tasks are open', () => {
    expect(decideSweep(stateAfter(plan), none, { run, finish: nonce() }).events).toEqual([]);
  });
});
