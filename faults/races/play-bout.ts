import type { RequestId } from '../../src/domain/ids.ts';
import type { Dice } from './dice.ts';
import { raceForGrants } from './grant-race.ts';
import { lostLines } from './history.ts';
import { raceToLand } from './landing-race.ts';
import { racePublishers } from './publish-race.ts';
import type { Racers, Way } from './racers.ts';
import { seedRacedRequest } from './seed-request.ts';
import { bandOf, emptyReport, merge, type RaceName, type RaceReport, type Tally } from './tally.ts';

/** So many rounds of one race by one way. */
export interface Bout {
  readonly race: RaceName;
  readonly way: Way;
  readonly rounds: number;
}

/** A new journal after so many rounds: every decision reads all of it. */
const ROUNDS_A_JOURNAL = 10;
const TASKS = 3;
const TAKES_BACK = 1 / 3;

/** Plays the rounds of one bout in one repository. */
export function playBout(racers: Racers, bout: Bout): Promise<RaceReport> {
  if (bout.race === 'grants and claims') return playGrants(racers, bout);
  return bout.race === 'landing' ? playLandings(racers, bout) : playPublishing(racers, bout);
}

async function playGrants(racers: Racers, { way, rounds }: Bout): Promise<RaceReport> {
  const { dice, arena } = racers;
  let report = emptyReport;
  let firstRun = 1;
  for (let left = rounds; left > 0; left -= ROUNDS_A_JOURNAL) {
    const request: RequestId = await seedRacedRequest(arena, TASKS);
    for (let round = Math.min(left, ROUNDS_A_JOURNAL); round > 0; round -= 1) {
      const contenders = contendersBy(dice, way);
      const places = 1 + dice.below(TASKS);
      const set = { request, contenders, places, takesBack: dice.chance(TAKES_BACK), firstRun };
      const { violations, winners, stopped } = await raceForGrants(racers, set);
      firstRun += contenders + 2;
      report = merge(
        report,
        tallied({ race: 'grants and claims', way, contenders, winners, losers: stopped }, violations),
      );
    }
    report = merge(report, { ...emptyReport, said: lostLines(arena, request) });
  }
  return report;
}

async function playLandings(racers: Racers, { way, rounds }: Bout): Promise<RaceReport> {
  let report = emptyReport;
  for (let round = 0; round < rounds; round += 1) {
    const contenders = 2 + racers.dice.below(way === 'wire' ? 3 : 7);
    const { violations, inLine } = await raceToLand(racers, contenders);
    const winners = contenders - inLine;
    report = merge(
      report,
      tallied({ race: 'landing', way, contenders, winners, losers: inLine }, violations),
    );
  }
  return report;
}

async function playPublishing({ arena, dice }: Racers, { rounds }: Bout): Promise<RaceReport> {
  let report = emptyReport;
  for (let round = 0; round < rounds; round += 1) {
    const runs = 2 + dice.below(2);
    const raced = await racePublishers(arena, { runs, samePlan: dice.chance(1 / 2) });
    const winners = raced.publishers.filter(({ legs }) => legs.length > 0).length;
    const row = {
      race: 'publishing',
      way: 'wire',
      contenders: runs,
      winners,
      losers: runs - winners,
    } as const;
    report = merge(report, tallied(row, raced.violations));
  }
  return report;
}

/** From 2 to 64 with more small fields than large ones; over the wire up to 7, and now and then 64. */
function contendersBy(dice: Dice, way: Way): number {
  if (way === 'wire') return dice.chance(1 / 100) ? 64 : 2 + dice.below(6);
  return Math.min(64, Math.floor(2 * 33 ** (dice.random() ** 1.6)));
}

function tallied(row: Omit<Tally, 'band' | 'rounds' | 'violations'>, said: readonly string[]): RaceReport {
  const band = bandOf(row.contenders);
  return { ...emptyReport, tallies: [{ ...row, band, rounds: 1, violations: said.length }], said };
}
