import { describe, expect, it } from 'vitest';
import type { CheckpointReport, VerifyReport } from '../../../src/domain/leg.ts';
import type { Grant, JournalEvent } from '../../../src/domain/journal.ts';
import { comparesBase, isRedWithout } from '../../../src/flow/base-verdict.ts';
import { decideSettle } from '../../../src/flow/decide-settle.ts';
import { batchGrant, filed, granted, legEnd, oid, stateAfter, task, workGrant } from './journal.ts';

const plan = filed({ key: '1.1' }, { key: '1.2' }, { key: '2.1', after: ['1.1'] });
const grant = workGrant('1.1', 1);
const onRoot = { base: oid(1), behind: null };

const CATCH_UP = { kind: 'batch', term: 2, tasks: [], base: oid(1), from: oid(9) } satisfies Grant;

const settled = (events: readonly JournalEvent[], end: Parameters<typeof decideSettle>[1]) =>
  stateAfter([...events, ...decideSettle(stateAfter(events), end).events]);

describe('a red candidate is compared with its base', () => {
  it('where nobody knows whether that is green', () => {
    expect(comparesBase(stateAfter(plan), grant, onRoot)).toBe(true);
    expect(comparesBase(stateAfter(plan), batchGrant(['1.1'], 2), onRoot)).toBe(true);
  });

  it('and not where that landed green, all of it', () => {
    const green = legEnd(grant, 'green');
    const landed = settled([...plan, granted(grant)], green);
    const next = workGrant('1.2', 2);
    expect(landed.work).not.toBe(oid(1));
    const on = { base: landed.work ?? oid(1), behind: null };
    expect(comparesBase(landed, next, on)).toBe(false);
    expect(comparesBase(landed, next, onRoot)).toBe(true);
    expect(comparesBase({ ...landed, proof: { of: 'part', losses: 0 } }, next, on)).toBe(true);
  });

  it('nor behind a candidate that has not landed, nor for more than one task, nor for a leg of none', () => {
    const state = stateAfter(plan);
    expect(comparesBase(state, grant, { base: oid(7), behind: 3 })).toBe(false);
    expect(comparesBase(state, batchGrant(['1.1', '1.2'], 2), onRoot)).toBe(false);
    expect(comparesBase(state, CATCH_UP, onRoot)).toBe(false);
  });
});

const step = (command: string, exit: number | null) => ({ command, exit, seconds: 1, output: '' });
const report: CheckpointReport = {
  ...(legEnd(grant, 'red').report ?? expect.unreachable()),
  verify: { setup: [], commands: ['lint', 'test'], from: 'x', minutes: 1, base: oid(1) },
};
const red = [step('lint', 0), step('test', 1)];
const said = (base: VerifyReport['steps'], more: Partial<VerifyReport> = {}): VerifyReport => ({
  candidate: report.candidate ?? '',
  steps: red,
  base: { commit: oid(1), steps: base },
  ...more,
});

describe('a base counts as red too', () => {
  it('where the very command fails on both', () => {
    expect(isRedWithout(report, said(red))).toBe(true);
  });

  it.each([
    ['nothing was said', null],
    ['the base was not run', said(red, { base: undefined })],
    ['the base is green', said([step('lint', 0), step('test', 0)])],
    ['an earlier command fails there', said([step('lint', 1)])],
    ['the clock ended it there', said([step('lint', 0), step('test', null)])],
    ['it was not run to that command', said([step('lint', 0)])],
    ['the candidate ran out of time', said(red, { steps: [step('lint', 0), step('test', null)] })],
    ['the candidate is not red at all', said(red, { steps: [step('lint', 0), step('test', 0)] })],
    ['it speaks of another base', said(red, { base: { commit: oid(5), steps: red } })],
    ['it speaks of another candidate', said(red, { candidate: oid(6) })],
  ])('and not where %s', (_name, verified) => {
    expect(isRedWithout(report, verified)).toBe(false);
  });

  it('nor where nobody asked for it', () => {
    const { base: _, ...unasked } = report.verify ?? expect.unreachable();
    expect(isRedWithout({ ...report, verify: unasked }, said(red))).toBe(false);
    expect(isRedWithout({ ...report, candidateBase: oid(5) }, said(red))).toBe(false);
  });
});

describe('a claim that the base is red', () => {
  const begun = [...plan, granted(grant)];

  it('has a person asked, uses no attempt, and keeps the delivery in line', () => {
    const after = settled(begun, { ...legEnd(grant, 'red'), redWithout: true });
    expect(task(after, '1.1')).toMatchObject({ status: 'asking', attempts: 0, losses: 0, landed: null });
    expect(task(after, '1.1').draft?.checkpoint).toBe(oid(1001));
    expect(task(after, '1.1').questions.at(-1)?.why).toBe('base-red');
  });

  it.each(['success', 'cancelled', 'skipped'] as const)(
    'changes nothing of a job that ended as %s',
    (verify) => {
      const end = { ...legEnd(grant, 'green'), verify };
      const events = (more: object) => decideSettle(stateAfter(begun), { ...end, ...more }).events;
      expect(events({ redWithout: true })).toEqual(events({}));
    },
  );

  it('changes nothing of a job that died before it said anything', () => {
    const end = { ...legEnd(grant, 'red'), verifySaid: false, redWithout: true };
    expect(task(settled(begun, end), '1.1')).toMatchObject({ status: 'waiting', losses: 1 });
  });

  it('does not outrun an audit that would have stopped the delivery: nobody would audit it again', () => {
    const objected = {
      ...legEnd(grant, 'objected'),
      verify: 'failure',
      verifySaid: true,
      redWithout: true,
    } as const;
    expect(decideSettle(stateAfter(begun), objected).events[0]).toMatchObject({ outcome: 'objected' });
  });
});
