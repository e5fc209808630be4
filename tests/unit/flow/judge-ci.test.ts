import { describe, expect, it } from 'vitest';
import type { CheckReport, CheckState, CiSight } from '../../../src/domain/ci.ts';
import { START_MS, compareWithBase, judgeCi } from '../../../src/flow/judge-ci.ts';

const report = (name: string, state: CheckState): CheckReport => ({ name, state, url: null, text: '' });
const sight = (
  reports: readonly (readonly [string, CheckState])[],
  more: Partial<CiSight> = {},
): CiSight => ({
  reports: reports.map(([name, state]) => report(name, state)),
  whole: [],
  isOpen: false,
  ...more,
});
const LIMIT_MS = 60_000;
const judged = (seen: CiSight, { required = [] as readonly string[], ageMs = 0 } = {}) =>
  judgeCi(seen, { required, ageMs, limitMs: LIMIT_MS })?.outcome ?? null;

describe('what CI says of one commit', () => {
  it.each([
    [
      'all green',
      [
        ['lint', 'green'],
        ['test', 'green'],
      ],
      'green',
    ],
    [
      'one red',
      [
        ['lint', 'green'],
        ['test', 'red'],
      ],
      'red',
    ],
    [
      'one skipped beside a green one',
      [
        ['lint', 'skipped'],
        ['test', 'green'],
      ],
      'green',
    ],
    [
      'the last complete attempt where one before was cancelled',
      [
        ['test', 'void'],
        ['test', 'green'],
      ],
      'green',
    ],
    [
      'an attempt that was cancelled afterwards',
      [
        ['test', 'red'],
        ['test', 'void'],
      ],
      'red',
    ],
    [
      'red, then green',
      [
        ['test', 'red'],
        ['test', 'green'],
      ],
      'flaky',
    ],
    [
      'green, then red',
      [
        ['test', 'green'],
        ['test', 'red'],
      ],
      'flaky',
    ],
    [
      'red, and green asked for again',
      [
        ['test', 'red'],
        ['test', 'pending'],
      ],
      null,
    ],
    [
      'one that goes on',
      [
        ['lint', 'red'],
        ['test', 'pending'],
      ],
      null,
    ],
    ['nothing at all', [], null],
  ] as const)('%s: %#', (_what, reports, outcome) => {
    expect(judged(sight(reports))).toBe(outcome);
  });

  it('is nothing while something that was begun is not over, though all that is seen is green', () => {
    expect(judged(sight([['lint', 'green']], { isOpen: true }))).toBeNull();
  });

  it('that is only skipped has looked at nothing', () => {
    expect(judged(sight([['test', 'skipped']]))).toBe('not-started');
  });

  it('waits for a required check that is not there, until the first clock is over', () => {
    const seen = sight([['lint', 'green']]);
    expect(judged(seen, { required: ['test'], ageMs: START_MS })).toBeNull();
    expect(judged(seen, { required: ['test'], ageMs: START_MS + 1 })).toBe('not-started');
  });

  it('does not end once the second clock is over as well', () => {
    const seen = sight([['test', 'pending']]);
    expect(judged(seen, { ageMs: START_MS + LIMIT_MS })).toBeNull();
    expect(judged(seen, { ageMs: START_MS + LIMIT_MS + 1 })).toBe('not-ended');
  });

  it('of checks that are not required counts for nothing', () => {
    expect(
      judged(
        sight([
          ['lint', 'red'],
          ['test', 'green'],
        ]),
        { required: ['test'] },
      ),
    ).toBe('green');
  });

  it('under a required name that no job bears is what the whole run came to', () => {
    const whole = [report('CI', 'green')];
    expect(judged(sight([['test', 'green']], { whole }), { required: ['ci/all'] })).toBe('green');
    expect(judged(sight([['test', 'red']], { whole: [report('CI', 'red')] }), { required: ['ci/all'] })).toBe(
      'red',
    );
  });
});

describe('a red verdict beside its base', () => {
  const red = { outcome: 'red', checks: [report('lint', 'red'), report('test', 'red')], why: '' } as const;

  it('is about the base where every check that is red here is red there', () => {
    const base = sight([
      ['lint', 'red'],
      ['test', 'green'],
      ['test', 'red'],
    ]);
    expect(compareWithBase(red, base).outcome).toBe('base-red');
  });

  it('is about the change where one of them is green there, or unknown', () => {
    expect(
      compareWithBase(
        red,
        sight([
          ['lint', 'red'],
          ['test', 'green'],
        ]),
      ).outcome,
    ).toBe('red');
    expect(compareWithBase(red, sight([['lint', 'red']])).outcome).toBe('red');
    expect(compareWithBase(red, sight([])).outcome).toBe('red');
  });
});
