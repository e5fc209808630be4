import { z } from 'zod';
import type { Player } from '../patch/play-patched.ts';
import type { Patch } from '../patch/patch.ts';
import { MODES } from '../schedule/modes.ts';
import type { Broken } from './broken.ts';

const Trial = z.object({
  world: z.string(),
  order: z.number(),
  drawn: z.boolean(),
  faults: z.array(z.object({ at: z.number(), mode: z.enum(MODES), part: z.number().exactOptional() })),
});
const Found = z.object({ at: z.number(), trial: Trial, what: z.string() });
const Hunted = z.object({ found: Found.nullable(), fell: z.string().nullable() });
const Quiet = z.object({ picture: z.unknown(), violations: z.array(z.unknown()) });
const Violations = z.array(z.object({ checker: z.string() }));

/** Where a broken build showed. */
export type Found = z.infer<typeof Found>;

/** What came of hunting a broken build. */
export interface Played {
  readonly build: Broken;
  /** Null where it survives. */
  readonly found: Found | null;
  /** How many sessions were played until then. */
  readonly runs: number;
  /** Worlds of its shots that end otherwise than in a sound build although nothing goes wrong. */
  readonly visibleIn: readonly string[];
  /** Why a session of it could not be played to its end; null where all could, or it was caught all the same. */
  readonly fell: string | null;
}

/**
 * Plays a broken build until its checker objects, seeds after shots. A session that the checker objects to in the sound build as well
 * proves nothing: it is passed over.
 */
export async function playBuild(player: Player, build: Broken, seeds: number): Promise<Played> {
  const sound = caller(player, null);
  const broken = caller(player, build);
  const usual: Record<string, readonly unknown[]> = {};
  const visibleIn: string[] = [];
  for (const world of new Set(build.shots.map((shot) => shot.world))) {
    const before = Quiet.parse(await sound('playQuiet', world));
    const after = Quiet.parse(await broken('playQuiet', world));
    usual[world] = [before.picture];
    if (JSON.stringify(before) !== JSON.stringify(after)) visibleIn.push(world);
  }
  const trials = z.array(Trial).parse(await broken('trialsOf', build.shots, seeds));
  let why: string | null = null;
  for (let from = 0; ;) {
    const hunt = { trials, from, checker: build.caughtBy, usual };
    const { found, fell } = Hunted.parse(await broken('hunt', hunt));
    why ??= fell;
    if (!found) return { build, found, runs: trials.length, visibleIn, fell: why };
    const control = Violations.parse(await sound('playTrial', found.trial, usual[found.trial.world] ?? []));
    const isNews = control.every(({ checker }) => checker !== build.caughtBy);
    if (isNews) return { build, found, runs: found.at + 1, visibleIn, fell: null };
    from = found.at + 1;
  }
}

/** Calls a function of hunt.ts as it is in one build. */
const caller =
  (player: Player, patch: Patch | null) =>
  (name: string, ...args: readonly unknown[]): Promise<unknown> =>
    player.play({ patch, entry: `faults/broken/hunt.ts#${name}`, args });
