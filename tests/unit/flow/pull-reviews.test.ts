import { describe, expect, test } from 'vitest';
import type { JournalEvent } from '../../../src/domain/journal.ts';
import { decideApprovals } from '../../../src/flow/decide-pull-reviews.ts';
import type { PullReview, PullReviews } from '../../../src/flow/decide-pull-reviews.ts';
import { decideGrants } from '../../../src/flow/decide-grants.ts';
import { decideHandMerge } from '../../../src/flow/decide-hand-merge.ts';
import { decideReview } from '../../../src/flow/decide-review.ts';
import { decideSettle } from '../../../src/flow/decide-settle.ts';
import { decideStops } from '../../../src/flow/decide-stops.ts';
import { landReady } from '../../../src/flow/land-ready.ts';
import { tipOf } from '../../../src/flow/train.ts';
import { hashText } from '../../../src/domain/hash.ts';
import {
  batchGrant,
  filed,
  granted,
  key,
  legEnd,
  nonce,
  oid,
  pools,
  run,
  stateAfter,
  statuses,
  task,
  workGrant,
} from './journal.ts';

const begun = [
  ...filed({ key: '1.1' }, { key: '1.2' }, { key: '2.1', after: ['1.1'] }),
  granted(workGrant('1.1', 1)),
];
/** The checkpoint of term 1 and another commit. */
const [own, other] = [oid(1001), oid(7)];

const said = (...reviews: readonly Partial<PullReview>[]): PullReviews =>
  new Map([[key('1.1'), reviews.map((one) => ({ by: 'ana', verdict: 'approved', commit: own, ...one }))]]);

/** The leg of 1.1 ended green, with a pull request that these reviews were written on. */
function green(reviews: PullReviews): readonly JournalEvent[] {
  const end = legEnd(workGrant('1.1', 1), 'green');
  const report = end.report && { ...end.report, pull: 5 };
  return [...begun, ...decideSettle(stateAfter(begun), { ...end, report, reviews }).events];
}

const types = (events: readonly JournalEvent[]): readonly string[] => events.map(({ type }) => type);

describe('a green verdict where the configuration asks for a review', () => {
  test('waits, out of the train, and holds its boundary and what depends on it', () => {
    const state = stateAfter(green(new Map()));
    expect(statuses(state)).toMatchObject({ '1.1': 'reviewing', '2.1': 'waiting' });
    expect(tipOf(state, oid(1), { shown: [], own: 9 })).toMatchObject({ oid: oid(1), behind: null });
    const [event] = decideGrants(state, pools()).events;
    expect(
      event?.type === 'granted' ? event.grants.map((one) => one.kind === 'work' && one.task) : [],
    ).toEqual(['1.2']);
  });

  test('lands at once by an approval of this very commit', () => {
    expect(types(green(said({})).slice(begun.length))).toEqual(['settled', 'review-approved', 'landed']);
  });

  test('waits though another commit was approved, or though somebody wants this one changed', () => {
    for (const reviews of [said({ commit: other }), said({}, { by: 'bo', verdict: 'changes-requested' })])
      expect(types(green(reviews).slice(begun.length))).toEqual(['settled', 'review-awaited']);
  });

  test('lands at once where no review is asked for', () => {
    expect(types(green(null).slice(begun.length))).toEqual(['settled', 'landed']);
  });
});

describe('a task that waits for its review', () => {
  const waiting = green(new Map());

  test('lands under the term that verified it, once somebody approves', () => {
    const approved = decideApprovals(stateAfter(waiting), said({}));
    expect(approved).toEqual([{ type: 'review-approved', task: '1.1', checkpoint: own, by: 'ana' }]);
    const landed = landReady(stateAfter([...waiting, ...approved]), { run });
    expect(landed).toEqual([{ type: 'landed', term: 1, tasks: ['1.1'], from: oid(1), to: oid(2001) }]);
  });

  test('is verified again if the work branch moved meanwhile, and then needs no second approval', () => {
    const moved = [
      ...waiting,
      granted(workGrant('1.2', 2)),
      ...decideSettle(
        stateAfter([...waiting, granted(workGrant('1.2', 2))]),
        legEnd(workGrant('1.2', 2), 'green'),
      ).events,
    ];
    const events = [...moved, ...decideApprovals(stateAfter(moved), said({}))];
    expect(landReady(stateAfter(events), { run })).toEqual([]);
    expect(decideGrants(stateAfter(events), pools()).events).toMatchObject([
      { grants: [{ kind: 'batch', tasks: ['1.1'] }] },
    ]);
    const batch = [...events, granted(batchGrant(['1.1'], 3))];
    const end = legEnd(batchGrant(['1.1'], 3), 'green', { base: stateAfter(batch).work ?? oid(1) });
    const reviews: PullReviews = new Map();
    expect(types(decideSettle(stateAfter(batch), { ...end, reviews }).events)).toEqual(['settled', 'landed']);
  });

  test('stays where nobody has approved, and goes on where nobody has to any more', () => {
    expect(decideApprovals(stateAfter(waiting), said({ commit: other }))).toEqual([]);
    expect(decideApprovals(stateAfter(waiting), null)).toMatchObject([{ by: null }]);
  });

  test('begins again by a review that asks for changes, and an approval of the commit before no longer counts', () => {
    const review = {
      task: key('1.1'),
      review: 9,
      by: 'bo',
      text: hashText('more'),
      nonce: nonce(),
      head: null,
    };
    const events = [...waiting, ...decideReview(stateAfter(waiting), review).events];
    expect(task(stateAfter(events), '1.1')).toMatchObject({ status: 'waiting', candidate: null });
    expect(decideApprovals(stateAfter(events), said({}))).toEqual([]);
  });

  test('stops and asks if its pull request is closed', () => {
    const stops = {
      closed: new Set<never>(),
      touched: new Map([[key('1.1'), 'pull-closed' as const]]),
      pools: pools(),
      nonceOf: nonce,
    };
    expect(decideStops(stateAfter(waiting), stops)).toMatchObject([{ task: '1.1', why: 'pull-closed' }]);
  });
});

describe('a merge by hand', () => {
  const merge = { tasks: [key('1.1')], to: oid(50) };
  const byHand = (events: readonly JournalEvent[]) => [
    ...events,
    ...decideHandMerge(stateAfter(events), merge).events,
  ];

  test('of a task that waits puts it in line to be verified as it stands; nothing behind it starts', () => {
    const events = byHand(green(new Map()));
    expect(stateAfter(events)).toMatchObject({ work: oid(50) });
    expect(statuses(stateAfter(events))).toMatchObject({ '1.1': 'merging', '2.1': 'waiting' });
    const batch = [...events, granted(batchGrant(['1.1'], 2))];
    const end = legEnd(batchGrant(['1.1'], 2), 'green', { base: oid(50) });
    // What a person merged needs no approval besides.
    const settled = decideSettle(stateAfter(batch), { ...end, reviews: new Map() }).events;
    expect(types(settled)).toEqual(['settled', 'landed']);
    expect(statuses(stateAfter([...batch, ...settled]))).toMatchObject({ '1.1': 'landed' });
  });

  test('while a leg holds the task leaves it that leg, whose candidate does not land any more', () => {
    const events = byHand(begun);
    expect(statuses(stateAfter(events))).toMatchObject({ '1.1': 'working' });
    const settled = decideSettle(stateAfter(events), legEnd(workGrant('1.1', 1), 'green')).events;
    expect(types(settled)).toEqual(['settled']);
    expect(task(stateAfter([...events, ...settled]), '1.1')).toMatchObject({
      status: 'merging',
      candidate: null,
    });
    const lost = decideSettle(stateAfter(events), legEnd(workGrant('1.1', 1), 'lost')).events;
    expect(statuses(stateAfter([...events, ...lost]))).toMatchObject({ '1.1': 'merging' });
  });

  test('that verification finds red goes back to a worker', () => {
    const batch = [...byHand(green(new Map())), granted(batchGrant(['1.1'], 2))];
    const settled = decideSettle(
      stateAfter(batch),
      legEnd(batchGrant(['1.1'], 2), 'red', { base: oid(50) }),
    ).events;
    expect(task(stateAfter([...batch, ...settled]), '1.1')).toMatchObject({
      status: 'waiting',
      handMerged: false,
    });
  });

  test('of what has landed already, or of nothing, decides nothing', () => {
    const landed = green(null);
    expect(decideHandMerge(stateAfter(landed), merge).events).toEqual([]);
    expect(decideHandMerge(stateAfter(landed), null).events).toEqual([]);
  });
});
