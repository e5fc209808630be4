import { describe, expect, it } from 'vitest';
import type { CiSight } from '../../../src/domain/ci.ts';
import { PATIENCE_MS, judgeAwaited } from '../../../src/flow/judge-awaited.ts';
import { START_MS } from '../../../src/flow/judge-ci.ts';
import type { JournalEvent } from '../../../src/domain/journal.ts';
import { awaitingIn } from '../../../src/domain/request-state.ts';
import { decideRestarted } from '../../../src/flow/decide-awaited.ts';
import { filed, key, nonce, oid, stateAfter, workGrant } from './journal.ts';

const LIMIT_MS = 600_000;
const begun = Date.parse('2026-03-01T09:00:00.000Z');
const moment = (ms: number): string => new Date(begun + ms).toISOString();

const blank: CiSight = { reports: [], whole: [], isOpen: false };
const open: CiSight = {
  reports: [{ name: 'test', state: 'pending', url: null, text: '' }],
  whole: [],
  isOpen: true,
};

/** What is said so long after the leg was left to CI; `restarted` is when it was started again. */
function judged(sight: CiSight, afterMs: number, restarted?: number): unknown {
  const again = restarted === undefined ? {} : { restarted: moment(restarted) };
  const clocks = { at: moment(0), ...again };
  const said = judgeAwaited(sight, clocks, { now: begun + afterMs, required: [], limitMs: LIMIT_MS });
  return typeof said === 'string' ? said : (said?.outcome ?? null);
}

describe('a candidate of which nothing is to be seen', () => {
  it('is left alone until what was started could have shown itself', () => {
    expect(judged(blank, PATIENCE_MS - 1)).toBeNull();
  });

  it('is started again, however late the first look comes', () => {
    expect(judged(blank, PATIENCE_MS)).toBe('start');
    expect(judged(blank, 10 * START_MS)).toBe('start');
  });

  it('is asked about once a second start has shown nothing either', () => {
    const late = 2 * START_MS;
    expect(judged(blank, late + PATIENCE_MS - 1, late)).toBeNull();
    expect(judged(blank, late + PATIENCE_MS, late)).toBe('not-started');
    expect(judged(blank, 2 * PATIENCE_MS, PATIENCE_MS)).toBeNull();
  });
});

describe('a candidate that was started again', () => {
  it('has its clocks from then on', () => {
    const late = 2 * START_MS;
    expect(judged(open, late + START_MS + LIMIT_MS, late)).toBeNull();
    expect(judged(open, late + START_MS + LIMIT_MS + 1, late)).toBe('not-ended');
    expect(judged(open, late)).toBe('not-ended');
  });
});

describe('that CI was started again', () => {
  const left: readonly JournalEvent[] = [
    ...filed({ key: '1.1' }),
    { type: 'granted', grants: [workGrant('1.1', 1)] },
    {
      type: 'awaited',
      term: 1,
      by: 'dispatch',
      tasks: [key('1.1')],
      delivery: 'files',
      checkpoint: oid(2),
      candidate: oid(3),
      candidateBase: oid(1),
      pull: 9,
      nonce: nonce(),
      spent: null,
    },
  ];

  it('is written down once for a leg that waits, with when it was', () => {
    const decided = decideRestarted(stateAfter(left), 1);
    expect(decided.events).toEqual([{ type: 'ci-restarted', term: 1, candidate: oid(3) }]);
    const after = stateAfter([...left, ...decided.events]);
    expect(awaitingIn(after).map(({ awaits }) => awaits.restarted)).toEqual([expect.stringMatching(/Z$/)]);
    expect(decideRestarted(after, 1).events).toEqual([]);
    expect(decideRestarted(stateAfter(left.slice(0, -1)), 1).events).toEqual([]);
  });
});
