import { expect, test } from 'vitest';
import type { JournalEvent, LegOutcome } from '../../../src/domain/journal.ts';
import { decideSettle } from '../../../src/flow/decide-settle.ts';
import { filed, granted, legEnd, oid, stateAfter, task, workGrant } from './journal.ts';

const plan = filed({ key: '1.1' }, { key: '2.1', after: ['1.1'] });

/** One attempt at 1.1 after another, with these outcomes. */
function after(...outcomes: readonly LegOutcome[]) {
  const events = outcomes.reduce<readonly JournalEvent[]>((before, outcome, index) => {
    const grant = workGrant('1.1', index + 1, index + 1);
    const begun = [...before, granted(grant)];
    return [...begun, ...decideSettle(stateAfter(begun), legEnd(grant, outcome)).events];
  }, plan);
  return task(stateAfter(events), '1.1');
}

test('objected to by an audit: it is tried again though it was green, the second time a person is asked', () => {
  const failure = { outcome: 'objected' };
  const again = { status: 'waiting', attempts: 1, findings: 1, landed: null };
  expect(after('objected')).toMatchObject({ ...again, failure });
  expect(after('objected', 'red').questions.at(-1)?.why).toBe('failed');
  expect(after('objected', 'green')).toMatchObject({ status: 'landed' });
});

test('not audited where that is demanded: a person is asked at once', () => {
  expect(after('unaudited')).toMatchObject({ status: 'asking', landed: null, findings: null });
  expect(after('unaudited').questions.at(-1)?.why).toBe('unaudited');
});

test('red behind a candidate that has not landed: an objection counts, since nobody would audit it again', () => {
  const grant = workGrant('1.1', 1);
  const objected = legEnd(grant, 'objected', { base: oid(99), behind: 7 });
  const state = stateAfter([...plan, granted(grant)]);
  const end = { ...objected, verify: 'failure', verifySaid: true } as const;
  expect(decideSettle(state, end).events[0]).toMatchObject({ outcome: 'objected' });
  expect(decideSettle(state, { ...end, audit: 'advise' }).events[0]).toMatchObject({ outcome: 'red' });
});
