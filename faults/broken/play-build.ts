import type { Picture } from '../github/index.ts';
import type { Player } from '../patch/play-patched.ts';
import type { Patch } from '../patch/patch.ts';
import type { Broken } from './broken.ts';
import type { Found, Hunt, Quiet, Trial } from './hunt.ts';
import type { Violation } from '../sweep/judge.ts';

/** What came of hunting a broken build. */
export interface Played {
  readonly build: Broken;
  /** Null where it survives. */
  readonly found: Found | null;
  /** How many sessions were played until then. */
  readonly runs: number;
  /** Worlds of its shots that end otherwise than in a sound build although nothing goes wrong. */
  readonly visibleIn: readonly string[];
}

const FILE = 'faults/broken/hunt.ts';

/**
 * Plays a broken build until its checker objects. A session that the checker objects to in the sound build as well proves nothing: it
 * is passed over.
 */
export async function playBuild(player: Player, build: Broken, seeds: number): Promise<Played> {
  const on = hunterFor(player, build);
  const sound = hunterFor(player, null);
  const worlds = [...new Set(build.shots.map(({ world }) => world))];
  const usual: Record<string, readonly Picture[]> = {};
  const visibleIn: string[] = [];
  for (const world of worlds) {
    const [before, after] = [await sound.quiet(world), await on.quiet(world)];
    usual[world] = [before.picture];
    if (JSON.stringify(before) !== JSON.stringify(after)) visibleIn.push(world);
  }
  const trials = await on.trials(build, seeds);
  for (let from = 0; ;) {
    const found = await on.hunt({ trials, from, checker: build.caughtBy, usual });
    if (!found) return { build, found, runs: trials.length, visibleIn };
    const control = await sound.play(found.trial, usual[found.trial.world] ?? []);
    if (!control.some(({ checker }) => checker === build.caughtBy))
      return { build, found, runs: found.at + 1, visibleIn };
    from = found.at + 1;
  }
}

interface Hunter {
  readonly quiet: (world: string) => Promise<Quiet>;
  readonly trials: (build: Broken, seeds: number) => Promise<readonly Trial[]>;
  readonly hunt: (hunt: Hunt) => Promise<Found | null>;
  readonly play: (trial: Trial, usual: readonly Picture[]) => Promise<readonly Violation[]>;
}

/** The functions of hunt.ts as they are in one build. */
function hunterFor(player: Player, patch: Patch | null): Hunter {
  const call = (name: string, args: readonly unknown[]) =>
    player.play({ patch, entry: `${FILE}#${name}`, args });
  return {
    quiet: (world) => call('playQuiet', [world]) as Promise<Quiet>,
    trials: ({ shots }, seeds) => call('trialsOf', [shots, seeds]) as Promise<readonly Trial[]>,
    hunt: (hunt) => call('hunt', [hunt]) as Promise<Found | null>,
    play: (trial, usual) => call('playTrial', [trial, usual]) as Promise<readonly Violation[]>,
  };
}
