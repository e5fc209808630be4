import { describe, expect, test } from 'vitest';
import { hashText } from '../../../src/domain/hash.ts';
import type { Grant, JournalEvent, LegOutcome } from '../../../src/domain/journal.ts';
import { decideMending, decideReopen } from '../../../src/flow/decide-catch-up.ts';
import { decideFinish } from '../../../src/flow/decide-finish.ts';
import { decideGrants } from '../../../src/flow/decide-grants.ts';
import { decideSettle } from '../../../src/flow/decide-settle.ts';
import { emptyReport } from '../../../src/app/checkpoint/report.ts';
import { filed, granted, key, nonce, oid, pools, request, stateAfter, workGrant } from './journal.ts';

const moved = oid(90);
const behind = { ...pools(), head: moved };
const landed: JournalEvent = { type: 'landed', term: 1, tasks: [key('1.1')], from: oid(1), to: oid(2) };
const done = [...filed({ key: '1.1' }), granted(workGrant('1.1', 1)), green('1.1', 1), landed];
const catchUp: Grant = { kind: 'batch', term: 2, tasks: [], base: oid(2), from: moved };

function green(task: string, term: number): JournalEvent {
  return settled({ task, term, outcome: 'green' });
}

function settled(one: { task?: string; term: number; outcome: LegOutcome }): JournalEvent {
  return {
    type: 'settled',
    term: one.term,
    outcome: one.outcome,
    tasks: one.task === undefined ? [] : [key(one.task)],
    delivery: 'none',
    checkpoint: one.outcome === 'conflict' ? oid(50) : null,
    candidate: ['red', 'green'].includes(one.outcome) ? oid(51) : null,
    candidateBase: oid(2),
    pull: null,
    reason: null,
    nonce: nonce(),
    spent: null,
  };
}

const grantsAfter = (events: readonly JournalEvent[], which = behind) =>
  decideGrants(stateAfter(events), which).events.flatMap((one) => (one.type === 'granted' ? one.grants : []));
const mayFinish = (events: readonly JournalEvent[]) =>
  decideFinish(stateAfter(events), nonce(), moved).events.length > 0;
const settle = (outcome: 'success' | 'failure', base = oid(2)) =>
  decideSettle(stateAfter([...done, granted(catchUp)]), {
    order: { name: '', request, issue: 42, run: 7, grant: catchUp, focus: [], root: oid(1), claimer: null },
    report: {
      ...emptyReport({
        name: '',
        request,
        issue: 42,
        run: 7,
        grant: catchUp,
        focus: [],
        root: oid(1),
        claimer: null,
      }),
      outcome: 'candidate',
      candidate: oid(51),
      candidateBase: base,
    },
    verify: outcome,
    verifySaid: true,
    unverifiable: false,
    nonces: { outcome: nonce(), question: nonce() },
  }).events;

describe('a catch-up', () => {
  test('is granted when all is done and the default branch moved, and the end waits for it', () => {
    expect(grantsAfter(done)).toEqual([catchUp]);
    expect(mayFinish(done)).toBe(false);
  });

  test('is not granted where the default branch stands as it stood, or nobody looked', () => {
    expect(grantsAfter(done, { ...pools(), head: oid(1) })).toEqual([]);
    expect(decideGrants(stateAfter(done), pools()).events).toEqual([]);
    expect(decideFinish(stateAfter(done), nonce(), oid(1)).events).toHaveLength(1);
  });

  test('waits while a task is ready or at work', () => {
    const two = filed({ key: '1.1' }, { key: '1.2' });
    expect(grantsAfter(two).map((grant) => grant.kind)).toEqual(['work', 'work']);
    expect(grantsAfter([...two, granted(workGrant('1.1', 1), workGrant('1.2', 2))])).toEqual([]);
  });

  test('that is green lands without a task, and the request may end although the default branch has moved again', () => {
    const events = [...done, granted(catchUp), ...settle('success')];
    expect(stateAfter(events)).toMatchObject({ work: oid(51), catchUp: { entered: moved, fresh: true } });
    expect(decideFinish(stateAfter(events), nonce(), oid(91)).events).toHaveLength(1);
  });

  test('that was overtaken does not land', () => {
    expect(settle('success', oid(7)).map((event) => event.type)).toEqual(['settled']);
  });

  test('that is red does not land, and is kept for the task that mends it', () => {
    const events = [...done, granted(catchUp), ...settle('failure')];
    expect(stateAfter(events)).toMatchObject({
      work: oid(2),
      catchUp: { failed: { from: moved, base: oid(51) } },
    });
    expect(mayFinish(events)).toBe(false);
  });

  test('that is lost again and again is given up, and the request ends without', () => {
    const lost = [2, 3, 4].flatMap((term): JournalEvent[] => [
      granted({ ...catchUp, term }),
      { type: 'released', term, why: 'ended' },
    ]);
    expect(grantsAfter([...done, ...lost.slice(0, 4)])).toHaveLength(1);
    expect(grantsAfter([...done, ...lost])).toEqual([]);
    expect(mayFinish([...done, ...lost])).toBe(true);
  });
});

describe('the task that mends a catch-up', () => {
  const clashed = [...done, granted(catchUp), settled({ term: 2, outcome: 'conflict' })];
  const failed = stateAfter(clashed).catchUp.failed;
  const task = {
    key: key('2.1'),
    worker: 'coding',
    after: [],
    priority: 'high' as const,
    contract: hashText('mend'),
    conflicts: [],
    nonce: failed?.nonce ?? nonce(),
  };
  const made = { task, issue: 120, node: 'I_120' };
  const added = [...clashed, ...decideMending(stateAfter(clashed), made).events];

  test('is added once, under the mark that the journal held before', () => {
    expect(added).toHaveLength(clashed.length + 1);
    expect(decideMending(stateAfter(added), made).events).toEqual([]);
    expect(decideMending(stateAfter(clashed), { ...made, task: { ...task, nonce: nonce() } }).events).toEqual(
      [],
    );
  });

  test('is worked on upon the merge, not upon the work head, and nothing is caught up beside it', () => {
    expect(grantsAfter(added)).toEqual([{ kind: 'work', term: 3, task: '2.1', attempt: 1, base: oid(50) }]);
  });

  test('brings the default branch in when it lands', () => {
    const landing: JournalEvent = { type: 'landed', term: 3, tasks: [key('2.1')], from: oid(2), to: oid(60) };
    expect(stateAfter([...added, landing]).catchUp).toMatchObject({ entered: moved, fresh: true });
    expect(mayFinish([...added, landing])).toBe(true);
  });

  test('that a person leaves out ends the request without', () => {
    const skipped: JournalEvent = { type: 'skipped', task: key('2.1'), by: 'mona' };
    expect(mayFinish(added)).toBe(false);
    expect(mayFinish([...added, skipped])).toBe(true);
  });
});

describe('a request that has ended', () => {
  const ended: readonly JournalEvent[] = [...done, { type: 'finished', outcome: 'done', nonce: nonce() }];
  const again = (events: readonly JournalEvent[]) =>
    decideReopen(stateAfter(events), moved, ['a.txt']).events;

  test('goes on when what it offers clashes, and only then', () => {
    expect(again(ended)).toEqual([{ type: 'reopened', head: moved }]);
    expect(decideReopen(stateAfter(ended), moved, []).events).toEqual([]);
    expect(decideReopen(stateAfter(ended), oid(1), ['a.txt']).events).toEqual([]);
    expect(grantsAfter([...ended, ...again(ended)])).toEqual([catchUp]);
  });

  test('goes on at most three times', () => {
    const end = ended.slice(-1);
    const often = [1, 2, 3].reduce<readonly JournalEvent[]>(
      (events) => [...events, ...again(events), ...end],
      ended,
    );
    expect(again(often)).toEqual([]);
  });
});
