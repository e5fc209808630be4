import { describe, expect, it } from 'vitest';
import { isBroken, renderRaces } from '../../../../faults/races/render.ts';
import { runSeries } from '../../../../faults/races/run-series.ts';
import { sumOf } from '../../../../faults/races/tally.ts';

const none = { direct: 0, wire: 0, landings: 0, wireLandings: 0, publishes: 0 };

describe('two hundred races on the hub’s real Git', { timeout: 180_000 }, () => {
  it('have no double winner, and every loser stops before a model call', async () => {
    const rounds = { ...none, direct: 196, wire: 4, landings: 6, wireLandings: 1 };
    const report = await runSeries({ seed: 7, rounds });
    expect(report.said).toEqual([]);
    expect(isBroken(report)).toBe(false);
    expect(sumOf(report, 'rounds', 'grants and claims')).toBe(200);
    expect(sumOf(report, 'rounds', 'landing')).toBe(7);
    const [runs, winners] = [sumOf(report, 'contenders'), sumOf(report, 'winners')];
    expect(winners + sumOf(report, 'losers')).toBe(runs);
    expect(report.checked).toBe(4);
  });

  it('are real contests: heads move under the runs, answers are lost, and as many as 64 want the same', async () => {
    const report = await runSeries({ seed: 8, rounds: { ...none, direct: 60 } });
    const { stale, lost, unsent } = report.appends;
    expect(stale).toBeGreaterThan(60);
    expect(lost).toBeGreaterThan(0);
    expect(unsent).toBeGreaterThan(0);
    expect(report.tallies.map((one) => one.band)).toEqual(['2-4', '5-8', '9-16', '17-32', '33-64']);
    expect(renderRaces(report)).toContain('direct: the operations of the hub in one process');
  });
});

describe('the same races with the expected head patched away', { timeout: 180_000 }, () => {
  it('show double winners of grants, by the way without HTTP and by the wire', async () => {
    const direct = await runSeries({ seed: 7, rounds: { ...none, direct: 40 }, broken: true });
    expect(direct.said.join('\n')).toMatch(/runs \d+ and \d+ both went to work on 1\.\d/);
    expect(direct.said.join('\n')).toMatch(/which the journal gives to run \d+/);
    const wire = await runSeries({ seed: 7, rounds: { ...none, wire: 4 }, broken: true });
    expect(isBroken(wire)).toBe(true);
    expect(renderRaces(wire)).toContain('both went to work');
  });

  it('show candidates that were told of a landing which is not there', async () => {
    const report = await runSeries({ seed: 7, rounds: { ...none, landings: 4 }, broken: true });
    expect(report.said.join('\n')).toMatch(/was told that it landed, and the journal does not say so/);
    expect(report.said.join('\n')).toMatch(/overwrote lines/);
  });
});
