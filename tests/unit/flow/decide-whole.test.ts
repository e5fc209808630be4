import { describe, expect, test } from 'vitest';
import type { Grant, JournalEvent } from '../../../src/domain/journal.ts';
import type { VerifyPlan } from '../../../src/domain/verify-plan.ts';
import { decideFinish } from '../../../src/flow/decide-finish.ts';
import { decideGrants } from '../../../src/flow/decide-grants.ts';
import { decideSettle } from '../../../src/flow/decide-settle.ts';
import { filed, granted, key, legEnd, nonce, oid, pools, stateAfter, workGrant } from './journal.ts';

const PLAN: VerifyPlan = { setup: [], commands: ['test a'], from: 'x', minutes: 1, part: true };
const begun = [...filed({ key: '1.1' }), granted(workGrant('1.1', 1))];
const whole: Grant = { kind: 'batch', term: 2, tasks: [], base: oid(2001), whole: true };

/** How the worker's leg ends with these commands, or with none. */
function ended(outcome: 'green' | 'unverified', verify: VerifyPlan | null): readonly JournalEvent[] {
  const end = legEnd(workGrant('1.1', 1), outcome);
  const report = end.report && { ...end.report, verify, why: '' };
  return decideSettle(stateAfter(begun), { ...end, report }).events;
}
const narrow = [...begun, ...ended('green', PLAN)];

/** How a leg for the whole ends, on the head or on another commit. */
function proven(outcome: 'green' | 'red' | 'lost', candidate = oid(2001)): readonly JournalEvent[] {
  const events = [...narrow, granted(whole)];
  const told = legEnd(whole, outcome, { base: oid(2001), candidate });
  return [...events, ...decideSettle(stateAfter(events), told).events];
}
const grantsAfter = (events: readonly JournalEvent[]) =>
  decideGrants(stateAfter(events), pools()).events.flatMap((one) =>
    one.type === 'granted' ? one.grants : [],
  );
const mayFinish = (events: readonly JournalEvent[]) =>
  decideFinish(stateAfter(events), nonce()).events.length > 0;

describe('a verdict of some commands', () => {
  test('lands, and does not count for the end: all of them are run on the head first', () => {
    expect(stateAfter(narrow).tasks[0]?.status).toBe('landed');
    expect(narrow.at(-1)).toMatchObject({ type: 'landed', scope: 'part' });
    expect(mayFinish(narrow)).toBe(false);
    expect(grantsAfter(narrow)).toEqual([whole]);
  });

  test('all of them, green on the head: the request may end', () => {
    expect(mayFinish(proven('green'))).toBe(true);
    expect(grantsAfter(proven('green'))).toEqual([]);
  });

  test('green on another commit says nothing about the head', () => {
    expect(mayFinish(proven('green', oid(77)))).toBe(false);
    expect(grantsAfter(proven('green', oid(77)))).toEqual([{ ...whole, term: 3 }]);
  });

  test('red on the head: the end waits for the task that mends it', () => {
    const state = stateAfter(proven('red'));
    expect(state.proof.of).toBe('red');
    expect(state.catchUp.failed).toMatchObject({ base: oid(2001) });
    expect(mayFinish(proven('red'))).toBe(false);
  });

  test('a lost leg is made again, three times at most; then the end comes, and is no proof', () => {
    const once = proven('lost');
    expect(grantsAfter(once)).toEqual([{ ...whole, term: 3 }]);
    const twice = [
      ...once,
      granted({ ...whole, term: 3 }),
      { type: 'released', term: 3, why: 'ended' } as const,
    ];
    const thrice = [
      ...twice,
      granted({ ...whole, term: 4 }),
      { type: 'released', term: 4, why: 'gone' } as const,
    ];
    expect(mayFinish(twice)).toBe(false);
    expect(mayFinish(thrice)).toBe(true);
    expect(stateAfter(thrice).proof.of).toBe('lost');
  });
});

describe('a candidate with nothing to run', () => {
  test('lands as unverified, and the end is no proof', () => {
    const events = [...begun, ...ended('unverified', null)];
    expect(events.slice(-2)).toMatchObject([
      { type: 'settled', outcome: 'unverified', scope: 'none' },
      { type: 'landed', tasks: [key('1.1')], scope: 'none' },
    ]);
    expect(stateAfter(events).proof.of).toBe('none');
    expect(mayFinish(events)).toBe(true);
  });

  test('with commands that no job ran it is lost, and nothing lands', () => {
    const end = legEnd(workGrant('1.1', 1), 'green');
    const report = end.report && { ...end.report, verify: PLAN };
    const { events } = decideSettle(stateAfter(begun), { ...end, report, verify: 'skipped' });
    expect(events).toMatchObject([{ type: 'settled', outcome: 'lost' }]);
  });
});
