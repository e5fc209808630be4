import { describe, expect, it } from 'vitest';
import { replayJournal } from '../../../../src/app/replay/replay-journal.ts';
import type { ExplainedEvent } from '../../../../src/app/replay/replay-journal.ts';
import type { JournalEvent } from '../../../../src/domain/journal.ts';
import { decideSettle } from '../../../../src/flow/decide-settle.ts';
import { appendLines } from '../../../../src/text/journal-lines.ts';
import { segmentPath } from '../../../../src/text/names.ts';
import {
  batchGrant,
  filed,
  granted,
  legEnd,
  nonce,
  oid,
  run,
  stateAfter,
  workGrant,
} from '../../flow/journal.ts';

const plan = filed({ key: '1.1' }, { key: '1.2' }, { key: '2.1', after: ['1.1'] });

/** The lines of a journal with these events, each a decision of its own unless listed together. */
function explained(decisions: readonly (readonly JournalEvent[])[]): readonly ExplainedEvent[] {
  let entries: ReturnType<typeof appendLines>['entries'] = [];
  const lines = decisions.flatMap((events, minute) => {
    const at = `2026-03-01T09:${String(minute).padStart(2, '0')}:00.000Z`;
    const added = appendLines(entries, events, { at, run });
    entries = added.entries;
    return added.lines;
  });
  const read = replayJournal([{ path: segmentPath(1), text: lines.map((line) => `${line}\n`).join('') }]);
  if (!read.ok) throw new Error(read.error);
  return read.value.decisions.flatMap(({ events }) => events);
}

const odd = (events: readonly ExplainedEvent[]) =>
  events.filter(({ otherwise }) => otherwise !== null).map(({ seq, otherwise }) => ({ seq, otherwise }));

describe('a decision that this Foreman would not make is marked', () => {
  it('a task granted before what it waits for', () => {
    const events = explained([plan, [granted(workGrant('2.1', 1))]]);
    expect(odd(events)).toMatchObject([
      { seq: plan.length + 1, otherwise: { events: [granted(workGrant('1.1', 1))] } },
    ]);
  });

  it('a green candidate on the present head that did not land', () => {
    const grant = workGrant('1.1', 1);
    const before = [...plan, granted(grant, workGrant('1.2', 2))];
    const { events } = decideSettle(stateAfter(before), legEnd(grant, 'green'));
    expect(events.map(({ type }) => type)).toEqual(['settled', 'landed']);
    expect(odd(explained([before, events]))).toEqual([]);
    expect(odd(explained([before, events.slice(0, 1)]))).toMatchObject([
      { otherwise: { events: [{ type: 'settled' }, { type: 'landed' }] } },
    ]);
  });

  it('an end while tasks are open', () => {
    const events = explained([plan, [{ type: 'finished', outcome: 'done', nonce: nonce() }]]);
    expect(odd(events)).toMatchObject([{ otherwise: { reason: 'tasks are open' } }]);
  });
});

describe('the reason tells', () => {
  const because = (events: readonly ExplainedEvent[]): string =>
    events.flatMap((event) => event.because).join('\n');

  it('that a pool is full', () => {
    const events = explained([plan, [granted(workGrant('1.1', 1))]]);
    expect(odd(events)).toEqual([]);
    expect(because(events)).toContain('Not 1.2: its pool has no free place (1 coding at work).');
  });

  it('that a candidate stands on a head that has moved', () => {
    const [one, two] = [workGrant('1.1', 1), workGrant('1.2', 2)];
    const before = [...plan, granted(one, two)];
    const first = decideSettle(stateAfter(before), legEnd(one, 'green', { candidate: oid(50) })).events;
    const second = decideSettle(stateAfter([...before, ...first]), legEnd(two, 'green')).events;
    const batch = granted(workGrant('2.1', 3), batchGrant(['1.2'], 4));
    const told = because(explained([before, first, second, [batch]]));
    expect(told).toMatch(/1\.2 is merging: its candidate stands on 0000000, but work is at 0000000 now/);
  });

  it('that the second attempt failed', () => {
    const [one, two] = [workGrant('1.1', 1), workGrant('1.1', 2, 2)];
    const first = [...plan, granted(one)];
    const red = decideSettle(stateAfter(first), legEnd(one, 'red')).events;
    const again = [...first, ...red, granted(two)];
    const last = decideSettle(stateAfter(again), legEnd(two, 'red')).events;
    const events = explained([first, red, [granted(two)], last]);
    expect(because(events)).toContain('1.1 has used 2 of 2 attempts. Only a person can go on.');
  });
});

it('a chain that is sound but names a task of no plan is told in one sentence', () => {
  const { lines } = appendLines([], [...plan, granted(workGrant('9.9', 1))], {
    at: '2026-03-01T09:00:00.000Z',
    run,
  });
  const read = replayJournal([{ path: segmentPath(1), text: lines.map((line) => `${line}\n`).join('') }]);
  expect(read).toEqual({ ok: false, error: 'Line 4 names task 9.9, which the plan lacks.' });
});
