import { describe, expect, test } from 'vitest';
import type { JournalEvent } from '../../../src/domain/journal.ts';
import { decideGrants, somethingToGrant } from '../../../src/flow/decide-grants.ts';
import type { Pools } from '../../../src/flow/decide-grants.ts';
import { decideSettle } from '../../../src/flow/decide-settle.ts';
import {
  batchGrant,
  filed,
  granted,
  legEnd,
  oid,
  pools,
  requested,
  stateAfter,
  workGrant,
} from './journal.ts';

const grantsAfter = (events: readonly JournalEvent[], which: Pools = pools()) =>
  decideGrants(stateAfter(events), which).events.flatMap((event) =>
    event.type === 'granted' ? event.grants : [],
  );
const tasksOf = (events: readonly JournalEvent[], which: Pools = pools()) =>
  grantsAfter(events, which).flatMap((grant) => (grant.kind === 'work' ? [grant.task] : []));

/** The events after which these tasks wait in line, green on a head that has moved. */
function merging(...keys: readonly string[]): JournalEvent[] {
  return keys.flatMap((name, index) => {
    const grant = workGrant(name, index + 1);
    const before = [...filed(...keys.map((one) => ({ key: one }))), granted(grant)];
    const end = legEnd(grant, 'green', { base: oid(99) });
    return [granted(grant), ...decideSettle(stateAfter(before), end).events];
  });
}

describe('what is granted', () => {
  test('no more at once than a matrix makes jobs, with one left for a batch', () => {
    const events = filed(...Array.from({ length: 300 }, (_, at) => ({ key: `1.${at + 1}` })));
    expect(tasksOf(events, pools({ coding: 300 }))).toHaveLength(255);
  });

  test('every task whose dependencies have landed, and no other', () => {
    const events = filed({ key: '1.1' }, { key: '1.2' }, { key: '2.1', after: ['1.1'] });
    expect(tasksOf(events)).toEqual(['1.1', '1.2']);
  });

  test('as many tasks as their pool has places, working ones counted', () => {
    const events = filed({ key: '1.1' }, { key: '1.2' }, { key: '1.3' });
    expect(tasksOf(events, pools({ coding: 2 }))).toEqual(['1.1', '1.2']);
    expect(tasksOf([...events, granted(workGrant('1.1', 1))], pools({ coding: 2 }))).toEqual(['1.2']);
  });

  test('types that share a pool share its places', () => {
    const shared: Pools = { poolOf: () => 'all', most: () => 1 };
    const events = filed({ key: '1.1', worker: 'coding' }, { key: '1.2', worker: 'research' });
    expect(tasksOf(events, shared)).toEqual(['1.1']);
  });

  test('nothing of a type that no pool serves', () => {
    expect(tasksOf(filed({ key: '1.1', worker: 'poetry' }))).toEqual([]);
  });

  test('never two tasks together whose boundaries may overlap', () => {
    const events = filed(
      { key: '1.1', conflicts: ['1.2'] },
      { key: '1.2', conflicts: ['1.1'] },
      { key: '1.3' },
    );
    expect(tasksOf(events)).toEqual(['1.1', '1.3']);
    expect(tasksOf([...events, granted(workGrant('1.2', 1))])).toEqual(['1.3']);
  });

  test('nothing that overlaps a task which waits to be merged', () => {
    const plan = filed({ key: '1.1' }, { key: '1.2', conflicts: ['1.1'] });
    const [, ...rest] = [null, ...merging('1.1')];
    expect(tasksOf([...plan, ...rest])).toEqual([]);
  });

  test('nothing while the request is stopped, planned or finished', () => {
    const events = filed({ key: '1.1' });
    expect(tasksOf([...events, { type: 'stopped', by: 'mona' }])).toEqual([]);
    expect(tasksOf([...events, { type: 'stopped', by: 'mona' }, { type: 'resumed', by: 'mona' }])).toEqual([
      '1.1',
    ]);
    expect(tasksOf(events.slice(0, 2))).toEqual([]);
    expect(tasksOf([requested])).toEqual([]);
  });
});

describe('in which order', () => {
  test('priority goes first', () => {
    const events = filed(
      { key: '1.1', priority: 'low' },
      { key: '1.2' },
      { key: '1.3', priority: 'critical' },
    );
    expect(tasksOf(events)).toEqual(['1.3', '1.2', '1.1']);
  });

  test('then the task with the longest chain behind it', () => {
    const events = filed(
      { key: '1.1' },
      { key: '1.2' },
      { key: '2.1', after: ['1.2'] },
      { key: '3.1', after: ['2.1'] },
    );
    expect(tasksOf(events, pools({ coding: 1 }))).toEqual(['1.2']);
  });

  test('then the order of the plan', () => {
    expect(tasksOf(filed({ key: '1.2' }, { key: '1.1' }), pools({ coding: 1 }))).toEqual(['1.2']);
  });
});

describe('batches', () => {
  test('tasks that wait to be merged get one candidate together as soon as a task waits for them', () => {
    const plan = filed({ key: '1.1' }, { key: '1.2' }, { key: '1.3' }, { key: '2.1', after: ['1.2'] });
    const events = [...plan, ...merging('1.1', '1.2')];
    expect(grantsAfter(events).map((grant) => [grant.kind, grant.term])).toEqual([
      ['work', 3],
      ['batch', 4],
    ]);
  });

  test('a candidate that nobody waits for is built when nothing else is under way', () => {
    const events = [...filed({ key: '1.1' }, { key: '1.2' }, { key: '1.3' }), ...merging('1.1', '1.2')];
    expect(grantsAfter(events).map((grant) => grant.kind)).toEqual(['work']);
    const third = workGrant('1.3', 3);
    const busy = [...events, granted(third)];
    expect(grantsAfter(busy)).toEqual([]);
    const quiet = [...busy, ...decideSettle(stateAfter(busy), legEnd(third, 'question')).events];
    expect(grantsAfter(quiet).map((grant) => grant.kind)).toEqual(['batch']);
  });

  test('there is one batch at a time', () => {
    const events = [...filed({ key: '1.1' }, { key: '1.2' }), ...merging('1.1', '1.2')];
    expect(grantsAfter([...events, granted(batchGrant(['1.1'], 3))])).toEqual([]);
  });
});

describe('terms', () => {
  test('a term is never used again, also after its grant has ended', () => {
    const plan = filed({ key: '1.1' }, { key: '1.2' });
    const first = workGrant('1.1', 5);
    const events = [...plan, granted(first)];
    const ended = [...events, ...decideSettle(stateAfter(events), legEnd(first, 'lost')).events];
    expect(grantsAfter(ended).map((grant) => grant.term)).toEqual([6, 7]);
  });

  test('granting what was granted finds nothing: a doubled wake-up does no harm', () => {
    const events = filed({ key: '1.1' }, { key: '1.2' });
    const state = stateAfter([...events, granted(...grantsAfter(events))]);
    expect(somethingToGrant(state, pools())).toBe(false);
  });
});
