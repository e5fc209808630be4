import { describe, expect, test } from 'vitest';
import type { JournalEvent, LegOutcome } from '../../../src/domain/journal.ts';
import { decideGrants } from '../../../src/flow/decide-grants.ts';
import { decideSettle } from '../../../src/flow/decide-settle.ts';
import { decideSkip } from '../../../src/flow/decide-word.ts';
import { tipOf } from '../../../src/flow/train.ts';
import { hashText } from '../../../src/domain/hash.ts';
import { filed, granted, legEnd, oid, pools, stateAfter, statuses, task, workGrant } from './journal.ts';

const names = ['1.1', '1.2', '1.3'] as const;
const grants = names.map((name, index) => workGrant(name, index + 1));
const begun = [...filed(...names.map((key) => ({ key }))), granted(...grants)];

/** Three legs whose candidates stand one behind another: 2001 on the head, 2002 on 2001, 2003 on 2002. */
function ends(...told: readonly (readonly [leg: 1 | 2 | 3, outcome: LegOutcome])[]): readonly JournalEvent[] {
  return told.reduce<readonly JournalEvent[]>((events, [leg, outcome]) => {
    const grant = workGrant(`1.${leg}`, leg);
    const base = leg === 1 ? oid(1) : oid(2000 + leg - 1);
    const end = legEnd(grant, outcome, leg === 1 ? { base } : { base, behind: leg - 1 });
    return [...events, ...decideSettle(stateAfter(events), end).events];
  }, begun);
}

const landings = (events: readonly JournalEvent[]) =>
  events.flatMap((event) => (event.type === 'landed' ? [[event.term, ...event.tasks]] : []));
const batches = (events: readonly JournalEvent[]) =>
  decideGrants(stateAfter(events), pools()).events.flatMap((event) =>
    event.type === 'granted' ? event.grants.filter((grant) => grant.kind === 'batch') : [],
  );

describe('a candidate that stands on one still being verified', () => {
  test('lands after it, when both are green in turn', () => {
    const events = ends([1, 'green'], [2, 'green'], [3, 'green']);
    expect(landings(events)).toEqual([
      [1, '1.1'],
      [2, '1.2'],
      [3, '1.3'],
    ]);
    expect(stateAfter(events).work).toBe(oid(2003));
  });

  test('waits when it is green first, and lands with the one in front', () => {
    const waiting = ends([3, 'green'], [2, 'green']);
    expect(statuses(stateAfter(waiting))).toMatchObject({ '1.2': 'merging', '1.3': 'merging' });
    expect(batches(waiting)).toEqual([]);
    const events = ends([3, 'green'], [2, 'green'], [1, 'green']);
    expect(landings(events)).toEqual([
      [1, '1.1'],
      [1, '1.2'],
      [1, '1.3'],
    ]);
  });

  test('is built anew as a batch when the one in front is red, and only the one in front has failed', () => {
    const events = ends([3, 'green'], [2, 'green'], [1, 'red']);
    expect(landings(events)).toEqual([]);
    expect(task(stateAfter(events), '1.1')).toMatchObject({ status: 'waiting', attempts: 1 });
    expect(task(stateAfter(events), '1.2')).toMatchObject({ status: 'merging', failure: null });
    const retried = [...events, granted(workGrant('1.1', 4, 2))];
    const settled = decideSettle(stateAfter(retried), legEnd(workGrant('1.1', 4, 2), 'lost')).events;
    const quiet = [...retried, ...settled, granted(workGrant('1.1', 5, 2))];
    const end = decideSettle(stateAfter(quiet), legEnd(workGrant('1.1', 5, 2), 'red')).events;
    expect(batches([...quiet, ...end])).toMatchObject([{ tasks: ['1.2', '1.3'] }]);
  });

  test('is not blamed for a red while the one in front is open: it stays in line, to be verified without it', () => {
    const red = ends([2, 'red']);
    expect(task(stateAfter(red), '1.2')).toMatchObject({ status: 'merging', attempts: 1, failure: null });
    expect(task(stateAfter(ends([1, 'red'], [2, 'red'])), '1.2').status).toBe('merging');
  });

  test('is verified again once the one in front is over, and not before: behind that one it would say the same', () => {
    const plan = filed({ key: '1.1' }, { key: '1.2' }, { key: '1.3', after: ['1.2'] });
    const [front, own] = [workGrant('1.1', 1), workGrant('1.2', 2)];
    const end = legEnd(own, 'red', { base: oid(2001), behind: 1 });
    const both = [...plan, granted(front, own)];
    const red = [...both, ...decideSettle(stateAfter(both), end).events];
    expect(task(stateAfter(red), '1.2').status).toBe('merging');
    expect(batches(red)).toEqual([]);
    const released: JournalEvent = { type: 'released', term: 1, why: 'ended' };
    expect(batches([...red, released])).toEqual([expect.objectContaining({ tasks: ['1.2'] })]);
    const landed = decideSettle(stateAfter(red), legEnd(front, 'green')).events;
    expect(batches([...red, ...landed])).toEqual([expect.objectContaining({ tasks: ['1.2'] })]);
  });

  test('is blamed for a red once the one in front has landed', () => {
    const state = stateAfter(ends([1, 'green'], [2, 'red']));
    expect(task(state, '1.2')).toMatchObject({ status: 'waiting', attempts: 1 });
    expect(task(state, '1.2').failure?.outcome).toBe('red');
  });

  test('does not land with the work of a task that a person skipped', () => {
    const word = { comment: 77, by: 'mona', text: hashText('skip') };
    const waiting = ends([2, 'green']);
    const skipped = [...waiting, ...decideSkip(stateAfter(waiting), 101, word).events];
    const end = legEnd(workGrant('1.1', 1), 'green');
    const events = [...skipped, ...decideSettle(stateAfter(skipped), end).events];
    expect(landings(events)).toEqual([]);
    expect(statuses(stateAfter(events))).toMatchObject({ '1.1': 'skipped', '1.2': 'merging' });
  });
});

describe('the end of the train', () => {
  const shown = [2, 1].map((term) => ({
    term,
    oid: oid(2000 + term),
    base: term === 1 ? oid(1) : oid(2001),
  }));

  test('is the last candidate in a row that starts at the head', () => {
    expect(tipOf(stateAfter(begun), oid(1), { shown, own: 3 })).toEqual({
      oid: oid(2002),
      behind: 2,
      before: ['1.1', '1.2'],
    });
  });

  test('leaves out candidates of legs that ended without landing, and all behind them', () => {
    expect(tipOf(stateAfter(ends([1, 'red'])), oid(1), { shown, own: 3 })).toEqual({
      oid: oid(1),
      behind: null,
      before: [],
    });
  });

  test('goes over green ones that wait', () => {
    const state = stateAfter(ends([2, 'green']));
    const front = shown.filter((one) => one.term === 1);
    expect(tipOf(state, oid(1), { shown: front, own: 3 })).toMatchObject({
      oid: oid(2002),
      before: ['1.1', '1.2'],
    });
  });

  test('is the head itself where nothing is under way', () => {
    expect(tipOf(stateAfter(begun), oid(1), { shown: [], own: 3 })).toMatchObject({
      oid: oid(1),
      behind: null,
    });
  });
});
