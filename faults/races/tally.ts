/** What is raced for. */
export type RaceName = 'grants and claims' | 'landing' | 'publishing';

/** The sums of one kind of race, by one way to the repository and one band of contenders. */
export interface Tally {
  readonly race: RaceName;
  /** `direct`: the hub's operations in this process, no HTTP. `wire`: HTTP and the real adapters. Both on the hub's real Git. */
  readonly way: 'direct' | 'wire';
  /** `9-16`: how many runs raced. */
  readonly band: string;
  readonly rounds: number;
  readonly contenders: number;
  readonly winners: number;
  /** Contenders that came too late: stopped before a model call, or left in line for a new candidate. */
  readonly losers: number;
  readonly violations: number;
}

/** What a series of races came to. */
export interface RaceReport {
  readonly tallies: readonly Tally[];
  readonly appends: {
    readonly all: number;
    readonly stale: number;
    readonly lost: number;
    readonly unsent: number;
  };
  /** Repositories that `git fsck --strict` read to the end when their races were over. */
  readonly checked: number;
  /** The first violations, in words. */
  readonly said: readonly string[];
}

const BANDS = [4, 8, 16, 32, 64] as const;
const MOST_SAID = 50;

/** The band that so many contenders belong to. */
export function bandOf(contenders: number): string {
  const at = BANDS.findIndex((most) => contenders <= most);
  const most = BANDS[at] ?? contenders;
  return `${(BANDS[at - 1] ?? 1) + 1}-${most}`;
}

export const emptyReport: RaceReport = {
  tallies: [],
  appends: { all: 0, stale: 0, lost: 0, unsent: 0 },
  checked: 0,
  said: [],
};

/** Two reports as one. */
export function merge(a: RaceReport, b: RaceReport): RaceReport {
  const tallies = new Map<string, Tally>();
  for (const one of [...a.tallies, ...b.tallies]) {
    const key = `${one.race} ${one.way} ${one.band}`;
    const before = tallies.get(key);
    tallies.set(key, before ? plus(before, one) : one);
  }
  return {
    tallies: [...tallies.values()].toSorted(inOrder),
    appends: {
      all: a.appends.all + b.appends.all,
      stale: a.appends.stale + b.appends.stale,
      lost: a.appends.lost + b.appends.lost,
      unsent: a.appends.unsent + b.appends.unsent,
    },
    checked: a.checked + b.checked,
    said: [...a.said, ...b.said].slice(0, MOST_SAID),
  };
}

const RACES: readonly RaceName[] = ['grants and claims', 'landing', 'publishing'];

const inOrder = (a: Tally, b: Tally): number =>
  RACES.indexOf(a.race) - RACES.indexOf(b.race) ||
  a.way.localeCompare(b.way) ||
  Number.parseInt(a.band, 10) - Number.parseInt(b.band, 10);

const plus = (a: Tally, b: Tally): Tally => ({
  ...a,
  rounds: a.rounds + b.rounds,
  contenders: a.contenders + b.contenders,
  winners: a.winners + b.winners,
  losers: a.losers + b.losers,
  violations: a.violations + b.violations,
});

/** The sum of a number over all kinds, or over one race. */
export const sumOf = (
  { tallies }: RaceReport,
  what: 'rounds' | 'contenders' | 'winners' | 'losers' | 'violations',
  race?: RaceName,
): number =>
  tallies.filter((one) => race === undefined || one.race === race).reduce((sum, one) => sum + one[what], 0);
