import { describe, expect, test } from 'vitest';
import { LegOutcome } from '../../../src/domain/journal.ts';
import type { JournalEvent } from '../../../src/domain/journal.ts';
import { decideSettle } from '../../../src/flow/decide-settle.ts';
import type { LegEnd } from '../../../src/flow/decide-settle.ts';
import { batchGrant, filed, granted, legEnd, oid, stateAfter, statuses, task, workGrant } from './journal.ts';

const plan = filed({ key: '1.1' }, { key: '1.2' }, { key: '1.3' }, { key: '2.1', after: ['1.1'] });

const settle = (events: readonly JournalEvent[], end: LegEnd): readonly JournalEvent[] => [
  ...events,
  ...decideSettle(stateAfter(events), end).events,
];

/** One attempt at 1.1 after another, with these outcomes. */
function attempts(...outcomes: readonly LegOutcome[]): readonly JournalEvent[] {
  return outcomes.reduce<readonly JournalEvent[]>((events, outcome, index) => {
    const grant = workGrant('1.1', index + 1, index + 1);
    return settle([...events, granted(grant)], legEnd(grant, outcome));
  }, plan);
}

/** 1.1 and 1.2 wait to be merged, terms 1 and 2 are used, and a batch holds the given ones under term 3. */
function batchOf(...keys: readonly string[]): readonly JournalEvent[] {
  const stale = ['1.1', '1.2', '1.3'].reduce<readonly JournalEvent[]>((events, name, index) => {
    const grant = workGrant(name, index + 1);
    return settle([...events, granted(grant)], legEnd(grant, 'green', { base: oid(99) }));
  }, plan);
  return [...stale, granted(batchGrant(keys, 4))];
}

describe('a green leg', () => {
  test('lands on the head that it was tested on', () => {
    const state = stateAfter(attempts('green'));
    expect(task(state, '1.1')).toMatchObject({ status: 'landed', landed: oid(2001), attempts: 1 });
    expect(state.work).toBe(oid(2001));
  });

  test('waits in line where the head has moved, and a batch lands it', () => {
    const grant = workGrant('1.1', 1);
    const stale = settle([...plan, granted(grant)], legEnd(grant, 'green', { base: oid(99) }));
    expect(statuses(stateAfter(stale))['1.1']).toBe('merging');
    expect(stateAfter(stale).work).toBe(oid(1));
    const batch = batchGrant(['1.1'], 2);
    const landed = stateAfter(settle([...stale, granted(batch)], legEnd(batch, 'green')));
    expect(statuses(landed)['1.1']).toBe('landed');
  });

  test('of two that were tested on one head only the first lands', () => {
    const grants = [workGrant('1.1', 1), workGrant('1.2', 2)];
    const events = grants.reduce<readonly JournalEvent[]>(
      (before, grant) => settle(before, legEnd(grant, 'green')),
      [...plan, granted(...grants)],
    );
    expect(statuses(stateAfter(events))).toMatchObject({ '1.1': 'landed', '1.2': 'merging' });
  });

  test('is only green by the verify job’s own result', () => {
    const grant = workGrant('1.1', 1);
    for (const verify of ['failure', 'cancelled', 'skipped'] as const) {
      const end = { ...legEnd(grant, 'green'), verify };
      expect(statuses(stateAfter(settle([...plan, granted(grant)], end)))['1.1']).toBe('waiting');
    }
  });
});

/** More often than any cap allows the same end in a row. */
const OFTEN = 8;

describe.each(LegOutcome.options)('a task whose every leg ends as %s', (outcome) => {
  test('lands, asks a person, or waits in line for money: it never stops without a word', () => {
    const after = Array.from({ length: OFTEN }, (_, index) => index + 1).reduce<readonly JournalEvent[]>(
      (events, term) => {
        const { status } = task(stateAfter(events), '1.1');
        if (status !== 'waiting' && status !== 'merging') return events;
        const inLine = batchGrant(['1.1'], term);
        if (status === 'merging') return settle([...events, granted(inLine)], legEnd(inLine, outcome));
        const grant = workGrant('1.1', term, task(stateAfter(events), '1.1').attempts + 1);
        return settle([...events, granted(grant)], legEnd(grant, outcome));
      },
      plan,
    );
    const end = task(stateAfter(after), '1.1');
    const expected = { green: 'landed', budget: 'waiting' } as const;
    expect(end.status).toBe(outcome === 'green' || outcome === 'budget' ? expected[outcome] : 'asking');
    if (end.status === 'asking') expect(end.questions.at(-1)?.answer).toBeNull();
  });
});

describe('an attempt that failed', () => {
  test.each(['red', 'refused'] as const)('%s: it is tried once more, then a person is asked', (outcome) => {
    expect(task(stateAfter(attempts(outcome)), '1.1')).toMatchObject({ status: 'waiting', attempts: 1 });
    const asked = task(stateAfter(attempts(outcome, outcome)), '1.1');
    expect(asked).toMatchObject({ status: 'asking', attempts: 2 });
    expect(asked.questions.map((one) => one.why)).toEqual(['failed']);
  });

  test.each(['question', 'edited', 'unverified'] as const)('%s: a person is asked at once', (outcome) => {
    const asked = task(stateAfter(attempts(outcome)), '1.1');
    expect(asked.status).toBe('asking');
    expect(asked.questions.at(-1)?.why).toBe(outcome);
  });

  test.each(['lost', 'unavailable'] as const)(
    '%s: no attempt is used up, the third time a person is asked',
    (outcome) => {
      expect(task(stateAfter(attempts(outcome, outcome)), '1.1')).toMatchObject({
        status: 'waiting',
        attempts: 0,
        losses: 2,
      });
      const asked = task(stateAfter(attempts(outcome, outcome, outcome)), '1.1');
      expect(asked).toMatchObject({ status: 'asking', attempts: 0 });
      expect(asked.questions.at(-1)?.why).toBe('lost');
    },
  );

  test('conflict: it is redone on the present head, the third time a person is asked', () => {
    expect(statuses(stateAfter(attempts('conflict', 'conflict')))['1.1']).toBe('waiting');
    expect(task(stateAfter(attempts('conflict', 'conflict', 'conflict')), '1.1').questions.at(-1)?.why).toBe(
      'conflict',
    );
  });

  test('a lost leg does not hide why the attempt before it failed', () => {
    expect(task(stateAfter(attempts('red', 'lost')), '1.1').failure?.outcome).toBe('red');
  });

  test('nothing that depends on it starts, and what does not depend on it is untouched', () => {
    const state = stateAfter(attempts('red', 'red'));
    expect(statuses(state)).toEqual({
      '1.1': 'asking',
      '1.2': 'waiting',
      '1.3': 'waiting',
      '2.1': 'waiting',
    });
  });
});

describe('a batch', () => {
  const batch = (keys: readonly string[], outcome: LegOutcome) =>
    stateAfter(settle(batchOf(...keys), legEnd(batchGrant(keys, 4), outcome)));

  test('that is green lands all its tasks', () => {
    expect(statuses(batch(['1.1', '1.2'], 'green'))).toMatchObject({ '1.1': 'landed', '1.2': 'landed' });
  });

  test.each(['red', 'conflict', 'unverified'] as const)(
    'of many that is %s is halved, and no task is blamed',
    (outcome) => {
      const state = batch(['1.1', '1.2', '1.3'], outcome);
      expect(state.batchLimit).toBe(1);
      expect(statuses(state)).toMatchObject({ '1.1': 'merging', '1.2': 'merging', '1.3': 'merging' });
      expect(task(state, '1.1')).toMatchObject({ attempts: 1, questions: [] });
    },
  );

  test('of one that is red sends its task back with its attempts counted', () => {
    expect(task(batch(['1.1'], 'red'), '1.1')).toMatchObject({
      status: 'waiting',
      attempts: 1,
      failure: { outcome: 'red' },
    });
  });

  test('of one that is red after the second attempt asks a person', () => {
    const first = attempts('red');
    const again = workGrant('1.1', 2, 2);
    const stale = settle([...first, granted(again)], legEnd(again, 'green', { base: oid(99) }));
    const alone = batchGrant(['1.1'], 3);
    const state = stateAfter(settle([...stale, granted(alone)], legEnd(alone, 'red')));
    expect(task(state, '1.1')).toMatchObject({ status: 'asking', attempts: 2 });
  });

  test('of one that cannot be merged after the second attempt asks a person in place of a third', () => {
    const first = attempts('red');
    const again = workGrant('1.1', 2, 2);
    const stale = settle([...first, granted(again)], legEnd(again, 'green', { base: oid(99) }));
    const alone = batchGrant(['1.1'], 3);
    const state = stateAfter(settle([...stale, granted(alone)], legEnd(alone, 'conflict')));
    expect(task(state, '1.1')).toMatchObject({ status: 'asking', attempts: 2 });
    expect(task(state, '1.1').questions.at(-1)?.why).toBe('conflict');
  });

  test('that is lost again and again asks a person in the end', () => {
    let events = batchOf('1.1');
    for (let term = 4; term < 8; term += 1) {
      const alone = batchGrant(['1.1'], term);
      if (term > 4) events = [...events, granted(alone)];
      events = settle(events, legEnd(alone, 'lost'));
      if (statuses(stateAfter(events))['1.1'] === 'asking') break;
    }
    expect(task(stateAfter(events), '1.1').questions.at(-1)?.why).toBe('lost');
  });
});

describe('what is over stays over', () => {
  test('a settled term settled again changes nothing', () => {
    const grant = workGrant('1.1', 1);
    const once = settle([...plan, granted(grant)], legEnd(grant, 'green'));
    for (const outcome of ['green', 'red', 'lost', 'question'] as const) {
      expect(decideSettle(stateAfter(once), legEnd(grant, outcome)).events).toEqual([]);
    }
  });

  test('a term that was taken back settles nothing', () => {
    const events: readonly JournalEvent[] = [
      ...plan,
      granted(workGrant('1.1', 1)),
      { type: 'released', term: 1, why: 'gone' },
    ];
    expect(decideSettle(stateAfter(events), legEnd(workGrant('1.1', 1), 'green')).events).toEqual([]);
    expect(task(stateAfter(events), '1.1')).toMatchObject({ status: 'waiting', losses: 1 });
  });

  test.each(['green', 'red', 'question', 'lost'] as const)(
    'a task that a person skipped stays skipped when its leg ends %s',
    (outcome) => {
      const grant = workGrant('1.1', 1);
      const skipped: readonly JournalEvent[] = [
        ...plan,
        granted(grant),
        {
          type: 'skipped',
          task: grant.kind === 'work' ? grant.task : task(stateAfter(plan), '1.1').key,
          by: 'mona',
        },
      ];
      const state = stateAfter(settle(skipped, legEnd(grant, outcome)));
      expect(statuses(state)['1.1']).toBe('skipped');
      expect(state.live).toEqual([]);
      expect(state.work).toBe(oid(1));
    },
  );

  test('a batch that holds a skipped task lands nothing, and the others stay in line', () => {
    const skipped: readonly JournalEvent[] = [
      ...batchOf('1.1', '1.2'),
      { type: 'skipped', task: task(stateAfter(plan), '1.1').key, by: 'mona' },
    ];
    const state = stateAfter(settle(skipped, legEnd(batchGrant(['1.1', '1.2'], 4), 'green')));
    expect(statuses(state)).toMatchObject({ '1.1': 'skipped', '1.2': 'merging' });
  });
});
