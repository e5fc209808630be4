import { describe, expect, test } from 'vitest';
import { hashValue } from '../../../src/domain/hash.ts';
import type { JournalEvent } from '../../../src/domain/journal.ts';
import type { Plan } from '../../../src/domain/plan.ts';
import { decideFinish } from '../../../src/flow/decide-finish.ts';
import { decidePlan } from '../../../src/flow/decide-plan.ts';
import type { PlanMade } from '../../../src/flow/decide-plan.ts';
import { pathLengths } from '../../../src/flow/path-lengths.ts';
import { replay } from '../../../src/flow/replay.ts';
import { plan as planOf } from '../plan/plans.ts';
import { filed, granted, key, nonce, oid, requested, stateAfter, workGrant } from './journal.ts';

const made = (plan: Plan): PlanMade => ({
  plan,
  hash: hashValue(plan),
  conflicts: new Map([[key('1.1'), [key('1.2')]]]),
  spent: [],
  nonces: { plan: nonce(), question: nonce() },
  taskNonce: nonce,
});
const taken = (plan: Plan) => {
  const events = [requested, ...decidePlan(stateAfter([requested]), made(plan)).events];
  return { events, state: stateAfter(events) };
};

describe('a plan', () => {
  test('of tasks is taken over with what may conflict', () => {
    const { state } = taken(planOf({ key: '1.1' }, { key: '1.2' }));
    expect(state).toMatchObject({ phase: 'planned', mode: 'tasks' });
    expect(state.tasks.map(({ key: name, conflicts }) => [name, conflicts])).toEqual([
      ['1.1', ['1.2']],
      ['1.2', []],
    ]);
  });

  test('is taken once: the first that the journal holds counts', () => {
    const { state } = taken(planOf({ key: '1.1' }, { key: '1.2' }));
    expect(decidePlan(state, made(planOf({ key: '1.1' }))).events).toEqual([]);
  });

  test('of one task is single', () => {
    expect(taken(planOf({ key: '1.1' })).state).toMatchObject({ mode: 'single', phase: 'planned' });
  });

  test.each([
    [{ kind: 'answer', text: 'It is so.', sources: [] }, 'answered'],
    [{ kind: 'decline', reason: 'It is unlawful.' }, 'declined'],
  ] as const)('that is talk ends the request: %s', (plan, outcome) => {
    const asPlan: Plan = plan.kind === 'answer' ? { ...plan, sources: [] } : plan;
    expect(taken(asPlan).state).toMatchObject({ phase: 'finished', outcome, tasks: [] });
  });

  test('of questions waits for a person and is no plan', () => {
    const { state } = taken({ kind: 'questions', questions: ['Which one?'] });
    expect(state).toMatchObject({ phase: 'requested', mode: 'talk' });
    expect(state.questions).toHaveLength(1);
    expect(decidePlan(state, made(planOf({ key: '1.1' }))).events).toEqual([]);
  });

  test('counts what a repair cost besides the plan itself', () => {
    const spent = {
      model: 'm',
      calls: 1,
      input: 1,
      cacheRead: 0,
      cacheWrite: 0,
      output: 1,
      microdollars: 1,
    };
    const decided = decidePlan(stateAfter([requested]), {
      ...made(planOf({ key: '1.1' })),
      spent: [spent, spent],
    });
    expect(stateAfter([requested, ...decided.events]).spent).toHaveLength(2);
  });
});

describe('the end', () => {
  const plan = filed({ key: '1.1' }, { key: '1.2' });
  const landed: JournalEvent = {
    type: 'landed',
    term: 1,
    tasks: [key('1.1'), key('1.2')],
    from: oid(1),
    to: oid(2),
  };

  test('comes when every task has landed or was skipped', () => {
    expect(decideFinish(stateAfter([...plan, landed]), nonce()).events).toHaveLength(1);
    const skips = ['1.1', '1.2'].map((one): JournalEvent => ({
      type: 'skipped',
      task: key(one),
      by: 'mona',
    }));
    expect(decideFinish(stateAfter([...plan, ...skips]), nonce()).events).toHaveLength(1);
  });

  test('does not come while a leg is under way, a task is open, or twice', () => {
    const finish = decideFinish(stateAfter([...plan, landed]), nonce()).events;
    expect(decideFinish(stateAfter(plan), nonce()).events).toEqual([]);
    expect(decideFinish(stateAfter([...plan, granted(workGrant('1.1', 1)), landed]), nonce()).events).toEqual(
      [],
    );
    expect(decideFinish(stateAfter([...plan, landed, ...finish]), nonce()).events).toEqual([]);
  });
});

test('a journal without its first event says nothing', () => {
  expect(replay([])).toBeUndefined();
});

test('a task’s path is the longest chain that starts with it', () => {
  const lengths = pathLengths([
    { key: key('1.1'), after: [] },
    { key: key('1.2'), after: [] },
    { key: key('2.1'), after: [key('1.1'), key('1.2')] },
    { key: key('3.1'), after: [key('2.1')] },
  ]);
  expect(Object.fromEntries(lengths)).toEqual({ '1.1': 3, '1.2': 3, '2.1': 2, '3.1': 1 });
});
