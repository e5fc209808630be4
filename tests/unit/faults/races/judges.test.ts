import { describe, expect, it } from 'vitest';
import { keyAt, oidOf, sampleEvents } from '../../../../bench/journal/sample-events.ts';
import type { Contender } from '../../../../faults/races/contend.ts';
import { judgeGrants } from '../../../../faults/races/judge-grants.ts';
import { judgeLanding } from '../../../../faults/races/judge-landing.ts';
import { bandOf } from '../../../../faults/races/tally.ts';
import { RequestId } from '../../../../src/domain/ids.ts';
import type { JournalEntry, JournalEvent } from '../../../../src/domain/journal.ts';
import { LegOrder } from '../../../../src/domain/leg.ts';
import { appendLines } from '../../../../src/text/journal-lines.ts';

const base = oidOf('base', 0);
const grant = (term: number, task: number) =>
  ({ kind: 'work', term, task: keyAt(task, 3), attempt: 1, base }) as const;

const order = (run: number, term: number, task = 0): LegOrder =>
  LegOrder.parse({
    name: `leg ${term}`,
    request: RequestId.parse('1'),
    issue: 1,
    run,
    grant: grant(term, task),
    focus: [],
    root: base,
    head: '',
    claimer: null,
  });

/** A journal in which each of the runs was given something. */
function journal(
  ...given: readonly (readonly [run: number, event: JournalEvent])[]
): readonly JournalEntry[] {
  const at = '2026-01-01T00:00:00.000Z';
  const started = sampleEvents({ issue: 1, base, tasks: 3, width: 3, landed: 0 });
  const first = appendLines([], started, { at, run: { id: 1, attempt: 1 } }).entries;
  return given.reduce(
    (entries, [id, event]) => appendLines(entries, [event], { at, run: { id, attempt: 1 } }).entries,
    first,
  );
}

const granted = (term: number, task = 0): JournalEvent => ({ type: 'granted', grants: [grant(term, task)] });
const winner = (run: number, term: number): Contender => {
  const own = order(run, term);
  return { run, told: [own], order: own, went: true };
};
const loser = (run: number, term: number): Contender => ({
  run,
  told: [],
  order: order(run, term),
  went: false,
});

describe('the judge of grants', () => {
  it('is content with one winner, and counts the losers that were stopped', () => {
    const judged = judgeGrants(journal([2, granted(1)]), [winner(2, 1), loser(3, 1), loser(4, 1)]);
    expect(judged).toEqual({ violations: [], winners: 1, stopped: 2 });
  });

  it('names a loser that went on to the model', () => {
    const astray = { ...loser(3, 1), went: true };
    const { violations, stopped } = judgeGrants(journal([2, granted(1)]), [winner(2, 1), astray]);
    expect(violations).toContain('run 3 went to work on 1.1 under term 1, which the journal gives to run 2');
    expect(stopped).toBe(0);
  });

  it('names two runs at work on one task, a run told of what it has not, and a holder turned away', () => {
    const twice = judgeGrants(journal([2, granted(1)], [3, granted(2)]), [winner(2, 1), winner(3, 2)]);
    expect(twice.violations).toContain('runs 2 and 3 both went to work on 1.1');
    expect(judgeGrants(journal(), [winner(2, 1)]).violations).toContain(
      'run 2 was told that it holds term 1, and the journal does not say so',
    );
    const away = { ...winner(2, 1), went: false };
    expect(judgeGrants(journal([2, granted(1)]), [away]).violations).toEqual([
      'run 2 holds term 1 and was turned away',
    ]);
  });

  it('lets a second run work on a task that was taken back from the first', () => {
    const released: JournalEvent = { type: 'released', term: 1, why: 'lost' };
    const entries = journal([2, granted(1)], [9, released], [3, granted(2)]);
    expect(judgeGrants(entries, [winner(2, 1), winner(3, 2)]).violations).toEqual([]);
  });
});

describe('the judge of landings', () => {
  const landed = (term: number): JournalEvent => ({
    type: 'landed',
    term,
    tasks: [keyAt(term - 1, 3)],
    from: base,
    to: oidOf('candidate', term),
  });

  it('names a second candidate that landed, and a branch that is not where the journal left it', () => {
    const entries = journal([2, landed(1)], [3, landed(2)]);
    const found = judgeLanding({ entries }, { told: [], work: base, candidates: 2 });
    expect(found).toContain('2 of 2 candidates on one head landed');
    expect(found.some((one) => one.startsWith(`the work branch is at ${base}`))).toBe(true);
  });
});

describe('the bands of the table', () => {
  it('hold every number of contenders from 2 to 64', () => {
    expect([2, 4, 5, 8, 9, 16, 17, 32, 33, 64].map(bandOf)).toEqual([
      ...['2-4', '2-4', '5-8', '5-8', '9-16', '9-16', '17-32', '17-32', '33-64', '33-64'],
    ]);
  });
});
