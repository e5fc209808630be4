import { roundsOf, runSeries } from '../../faults/races/run-series.ts';
import { sumOf } from '../../faults/races/tally.ts';
import type { Row, Section, Verdict } from '../report/section.ts';

/** A sample for the page; the whole number is played by the races' own command. */
const ROUNDS = 400;
const WANTED = 10_000;
const COMMAND = 'node faults/races/main.ts --rounds 10000';

/** Runs that want the same tasks at the same moment: a sample of the races that are played by a command of their own. */
export async function measureRaces(): Promise<Section> {
  const { direct, wire } = roundsOf(ROUNDS);
  const rounds = { direct, wire, landings: 0, wireLandings: 0, publishes: 0 };
  const report = await runSeries({ rounds, seed: 1 });
  const races = sumOf(report, 'rounds');
  const doubled = sumOf(report, 'violations');
  const { all, stale, lost, unsent } = report.appends;
  const row: Row = {
    what: 'double claims or grants',
    value: `${doubled} in ${races} races`,
    bar: `0 in ${WANTED} races`,
    verdict: verdictOf(doubled, races),
    why:
      doubled > 0
        ? report.said.slice(0, 3).join('; ')
        : `a sample of ${COMMAND}: 2 to 64 runs a race, ${direct} races by the hub's operations and ${wire} by the wire, ${sumOf(report, 'winners')} winners, ${sumOf(report, 'losers')} losers stopped; ${all} appends, of which ${stale} came too late and ${lost + unsent} lost their answer`,
    asserted: true,
  };
  return { name: 'Races for a grant', rows: [row] };
}

/** Too few races prove nothing either way. */
function verdictOf(doubled: number, rounds: number): Verdict {
  if (doubled > 0) return 'missed';
  return rounds >= WANTED ? 'met' : 'shown';
}
