import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limitsOf } from '../../../src/domain/budgets.ts';
import type { Limits } from '../../../src/domain/budgets.ts';
import type { Grant, JournalEntry, JournalEvent, Spent } from '../../../src/domain/journal.ts';
import type { RequestState } from '../../../src/domain/request-state.ts';
import { decideGrants } from '../../../src/flow/decide-grants.ts';
import { decideResume } from '../../../src/flow/decide-word.ts';
import { foresee, replay } from '../../../src/flow/replay.ts';
import { appendLines } from '../../../src/text/journal-lines.ts';
import { hashText } from '../../../src/domain/hash.ts';
import { drawFrom, runs, sketchesOf } from './drive.ts';
import { filed, nonce, pools, run, stateAfter, workGrant } from './journal.ts';

const limits = (change: Partial<Limits> = {}): Limits => ({
  ...limitsOf({
    requestDollars: 10,
    dayDollars: 25,
    tasks: 20,
    minutes: 240,
    githubRequests: 500,
    tokens: null,
  }),
  ...change,
});
const paid = (microdollars: number, tokens = 0): Spent => ({
  model: 'm',
  calls: 1,
  input: tokens,
  cacheRead: 0,
  cacheWrite: 0,
  output: 0,
  microdollars,
});
const settled = (
  grant: Grant,
  spent: Spent | null,
  outcome: 'budget' | 'refused' | 'lost',
): JournalEvent => ({
  type: 'settled',
  term: grant.term,
  outcome,
  tasks: grant.kind === 'work' ? [grant.task] : grant.tasks,
  delivery: 'none',
  checkpoint: null,
  candidate: null,
  candidateBase: null,
  pull: null,
  reason: null,
  nonce: nonce(),
  spent,
});
const after = (state: RequestState, events: readonly JournalEvent[]): RequestState =>
  foresee(state, events, run);
const works = (state: RequestState): readonly Extract<Grant, { kind: 'work' }>[] =>
  state.live.flatMap(({ grant }) => (grant.kind === 'work' ? [grant] : []));

describe('the cap of a request', () => {
  test('is never passed by one micro-dollar or token, whatever legs cost and however they end', () => {
    const caps = fc.record({
      request: fc.integer({ min: 1, max: 20_000_000 }),
      tokens: fc.option(fc.nat(900_000)),
    });
    fc.assert(
      fc.property(runs, caps, ({ drawn, seed }, { request, tokens }) => {
        const next = (most: number): number => drawFrom(seed, most + 1);
        let state = stateAfter(filed(...sketchesOf(drawn)));
        let [money, used] = [0, 0];
        for (let step = 0; step < 60; step += 1) {
          const decided = decideGrants(state, {
            ...pools(),
            limits: limits({ request, tokens, minutes: 9999 }),
          });
          state = after(state, decided.events);
          const legs = works(state);
          const grant = legs[next(legs.length - 1)];
          if (!grant?.allowance) break;
          // What is truly spent is known to the test alone: a lost leg tells nothing of it.
          const [cost, size] = [next(grant.allowance.microdollars), next(grant.allowance.tokens ?? 0)];
          money += cost;
          used += size;
          const ends = [
            settled(grant, paid(cost, size), 'budget'),
            settled(grant, paid(cost, size), 'refused'),
            settled(grant, null, 'lost'),
            { type: 'released' as const, term: grant.term, why: 'stopped' },
          ];
          state = after(state, ends.slice(next(3)).slice(0, 1));
          const held = works(state).reduce((sum, one) => sum + (one.allowance?.microdollars ?? 0), 0);
          expect(money).toBeLessThanOrEqual(state.ledger.charged);
          expect(state.ledger.charged + held).toBeLessThanOrEqual(request);
          if (tokens !== null) expect(used).toBeLessThanOrEqual(tokens);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('pauses the request with its numbers when nobody is at work, and a new cap goes on', () => {
    let state = stateAfter(filed({ key: '1.1' }));
    const money = { ...pools(), limits: limits({ request: 2_000_000 }) };
    state = after(state, decideGrants(state, money).events);
    const [grant] = works(state);
    expect(grant?.allowance).toEqual({ microdollars: 400_000 });
    if (!grant) return;
    state = after(state, [settled(grant, paid(1_990_000), 'refused')]);
    const paused = decideGrants(state, money).events;
    expect(paused).toEqual([
      {
        type: 'paused',
        why: 'budget',
        over: 'request',
        cap: 2_000_000,
        taken: 1_990_000,
        untold: 0,
        day: null,
      },
    ]);
    state = after(state, paused);
    expect(decideGrants(state, money).events).toEqual([]);
    const word = { comment: 5, by: 'mona', text: hashText('') };
    state = after(state, decideResume(state, word, 20_000_000).events);
    expect(state.paused).toBeNull();
    state = after(state, decideGrants(state, money).events);
    expect(works(state)[0]?.allowance).toEqual({ microdollars: 4_000_000 });
  });

  test('makes a task wait for money that another leg holds, without a pause', () => {
    const money = { ...pools(), limits: limits() };
    const many = filed(...Array.from({ length: 7 }, (_one, index) => ({ key: `1.${index + 1}` })));
    let state = stateAfter(many);
    state = after(state, decideGrants(state, money).events);
    expect(works(state)).toHaveLength(5);
    expect(decideGrants(state, money).events).toEqual([]);
    expect(state.paused).toBeNull();
  });
});

test('a task whose part did not suffice gets twice as much, and the request pauses rather than try that in vain', () => {
  const money = { ...pools(), limits: limits() };
  let state = stateAfter(filed({ key: '1.1' }));
  const parts: number[] = [];
  for (;;) {
    state = after(state, decideGrants(state, money).events);
    const [grant] = works(state);
    if (!grant) break;
    parts.push(grant.allowance?.microdollars ?? 0);
    state = after(state, [settled(grant, paid(100_000), 'budget')]);
  }
  expect(parts).toEqual([2_000_000, 4_000_000, 8_000_000]);
  expect(state.paused).toMatchObject({ over: 'request', taken: 300_000 });
  expect(state.tasks[0]).toMatchObject({ attempts: 0, losses: 0, status: 'waiting' });
});

test('the day’s cap counts what other requests have taken, and is gone with the day', () => {
  const today = { today: '2026-03-01', othersToday: 24_900_000 };
  const money = { ...pools(), limits: limits(today) };
  let state = stateAfter(filed({ key: '1.1' }));
  state = after(state, decideGrants(state, money).events);
  expect(state.paused).toMatchObject({ over: 'day', cap: 25_000_000, taken: 24_900_000, day: '2026-03-01' });
  expect(decideGrants(state, money).events).toEqual([]);
  const tomorrow = { ...pools(), limits: limits({ today: '2026-03-02', othersToday: 0 }) };
  state = after(state, decideGrants(state, tomorrow).events);
  expect([works(state).length, state.paused]).toEqual([1, null]);
});

test('minutes that are used up start no worker', () => {
  const money = { ...pools(), limits: limits({ minutes: 0 }) };
  const state = stateAfter(filed({ key: '1.1' }));
  expect(decideGrants(state, money).events).toMatchObject([{ type: 'paused', over: 'minutes' }]);
});

describe('the cap of GitHub requests in an hour', () => {
  const time = (minute: number): string => new Date(Date.UTC(2026, 2, 1, 9, minute)).toISOString();
  /** The journal with one more line: the end of a term that was lost, and the requests that it tells of. */
  const withLost = (entries: readonly JournalEntry[], minute: number, requests: number) => {
    const state = replay(entries);
    const [grant] = state ? works(state) : [];
    const events = grant ? [settled(grant, paid(0), 'lost')] : [];
    return appendLines(entries, events, { at: time(minute), run, requests }).entries;
  };
  const at = (minute: number): Limits => limits({ requests: 100, now: time(minute) });
  const decided = (entries: readonly JournalEntry[], minute: number) => {
    const state = replay(entries);
    return state ? decideGrants(state, { ...pools(), limits: at(minute) }).events : [];
  };
  const started = appendLines([], filed({ key: '1.1' }, { key: '1.2' }, { key: '1.3' }), {
    at: time(0),
    run,
    requests: 15,
  }).entries;

  test('is kept for every leg that is granted: a third finds no room, and waits without a pause', () => {
    const events = decided(started, 0);
    expect(events[0]).toMatchObject({ type: 'granted', grants: [{ task: '1.1' }, { task: '1.2' }] });
    const granted = appendLines(started, events, { at: time(0), run }).entries;
    expect(decided(granted, 1)).toEqual([]);
  });

  test('pauses the request until enough of them are an hour old, and then it goes on by itself', () => {
    const one = appendLines(started, decided(started, 0), { at: time(0), run }).entries;
    const over = withLost(withLost(one, 10, 30), 20, 30);
    const [paused] = decided(over, 21);
    expect(paused).toEqual({
      type: 'paused',
      why: 'budget',
      over: 'requests',
      cap: 100,
      taken: 75,
      untold: 0,
      day: null,
      until: time(60),
    });
    if (!paused) return;
    const halted = appendLines(over, [paused], { at: time(21), run }).entries;
    expect(decided(halted, 59)).toEqual([]);
    expect(decided(halted, 60)[0]).toMatchObject({ type: 'granted', grants: [{ task: '1.1' }] });
  });

  test('counts a leg that never told in full', () => {
    const one = appendLines(started, decided(started, 0), { at: time(0), run }).entries;
    const gone = appendLines(
      one,
      [
        { type: 'released', term: 1, why: 'gone' },
        { type: 'released', term: 2, why: 'gone' },
      ],
      { at: time(1), run },
    ).entries;
    expect(decided(gone, 2)[0]).toMatchObject({ type: 'paused', over: 'requests', taken: 95 });
  });
});

test('the minutes of legs at work count until now, so that none is started beside one that has used them up', () => {
  const both = filed({ key: '1.1' }, { key: '1.2' });
  let state = stateAfter([...both, { type: 'granted', grants: [workGrant('1.1', 1)] }]);
  state = { ...state, live: state.live.map((one) => ({ ...one, at: '2026-03-01T09:00:00.000Z' })) };
  const minutes = (now: string) => ({ ...pools(), limits: limits({ minutes: 30, now }) });
  expect(decideGrants(state, minutes('2026-03-01T09:29:00.000Z')).events).toHaveLength(1);
  expect(decideGrants(state, minutes('2026-03-01T09:30:00.000Z')).events).toEqual([]);
});
