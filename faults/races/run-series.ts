import { openArena, type Arena } from './arena.ts';
import { createDice, type Dice } from './dice.ts';
import { playBout, type Bout } from './play-bout.ts';
import type { Around } from './racers.ts';
import { emptyReport, merge, type RaceReport } from './tally.ts';
import { losing, noAppends, withoutExpectedHead } from './weather.ts';

export interface SeriesOptions {
  /** Rounds of each kind. */
  readonly rounds: Rounds;
  readonly seed: number;
  /** Patches the expected head away, so that the races must find double winners. */
  readonly broken?: boolean;
  readonly progress?: (line: string) => void;
}

export interface Rounds {
  readonly direct: number;
  readonly wire: number;
  readonly landings: number;
  readonly wireLandings: number;
  readonly publishes: number;
}

/** A new repository after so many rounds, so that none grows beyond what is checked in seconds. */
const ROUNDS_AN_ARENA = 500;
/** This share of the appends is never sent. */
const LOST_SHARE = 0.03;

/** So many rounds of grants and claims, one in twenty by the wire; besides those, landings and publishing runs. */
export const roundsOf = (rounds: number): Rounds => ({
  direct: rounds - Math.floor(rounds / 20),
  wire: Math.floor(rounds / 20),
  landings: Math.ceil(rounds / 20),
  wireLandings: Math.ceil(rounds / 200),
  publishes: Math.ceil(rounds / 100),
});

/** Runs all races, each block in a repository of its own that Git itself checks at the end. */
export async function runSeries(options: SeriesOptions): Promise<RaceReport> {
  const dice = createDice(options.seed);
  let report = emptyReport;
  for (const bout of boutsOf(options.rounds)) {
    // The first request of a repository makes its labels, so that publishing runs have the most time to meet there.
    const most = bout.race === 'publishing' ? 1 : ROUNDS_AN_ARENA;
    for (let left = bout.rounds; left > 0; left -= most) {
      const block = { ...bout, rounds: Math.min(left, most) };
      report = merge(report, await inArena(options, dice, block));
      options.progress?.(`${bout.race}, ${bout.way}: ${left - block.rounds} of ${bout.rounds} rounds left`);
    }
  }
  return report;
}

const boutsOf = (rounds: Rounds): readonly Bout[] => [
  { race: 'grants and claims', way: 'direct', rounds: rounds.direct },
  { race: 'grants and claims', way: 'wire', rounds: rounds.wire },
  { race: 'landing', way: 'direct', rounds: rounds.landings },
  { race: 'landing', way: 'wire', rounds: rounds.wireLandings },
  { race: 'publishing', way: 'wire', rounds: rounds.publishes },
];

async function inArena(options: SeriesOptions, dice: Dice, bout: Bout): Promise<RaceReport> {
  const arena = await openArena();
  try {
    const appends = noAppends();
    const weather = losing(LOST_SHARE, { dice, appends });
    const around: Around = options.broken === true ? withoutExpectedHead(weather) : weather;
    const played = await playBout({ arena, way: bout.way, dice, around }, bout);
    return merge(played, await checked(arena, { ...appends }));
  } finally {
    await arena.close();
  }
}

async function checked(arena: Arena, appends: RaceReport['appends']): Promise<RaceReport> {
  const broken = await arena.fsck();
  const said = broken === null ? [] : [`git fsck --strict: ${broken}`];
  return { ...emptyReport, appends, checked: broken === null ? 1 : 0, said };
}
