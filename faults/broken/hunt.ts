import { noJobFallsOver } from '../checkers/no-job-falls-over.ts';
import { sameEnd } from '../checkers/same-end.ts';
import type { Picture } from '../github/index.ts';
import { exactly, faultsAt, swarm } from '../schedule/sources.ts';
import type { FaultSource } from '../schedule/floor.ts';
import type { Mode, Schedule } from '../schedule/modes.ts';
import { playJudged } from '../sweep/judge.ts';
import type { Judged, Violation } from '../sweep/judge.ts';
import type { Shot } from './broken.ts';
import { worldFor } from './worlds/index.ts';

/** One session to be played: faults that are named, or drawn by the order's number. */
export interface Trial extends Schedule {
  readonly drawn: boolean;
}

/** What came of a world in which nothing went wrong. */
export interface Quiet {
  readonly picture: Picture;
  readonly violations: readonly Violation[];
}

const UNPLAYABLE = 'can-be-played';
/** By what is seen that the code itself is broken, and not only the rule. */
const FALLS: readonly string[] = [UNPLAYABLE, noJobFallsOver.name];

/** Plays a world without faults. */
export async function playQuiet(world: string): Promise<Quiet> {
  const { evidence, violations } = await playJudged(worldFor(world), 0, exactly([]));
  return { picture: evidence.picture, violations };
}

/** The sessions that should show what is broken: the shots, each call and mode of them; then seeds. */
export async function trialsOf(shots: readonly Shot[], seeds: number): Promise<readonly Trial[]> {
  const trials: Trial[] = [];
  for (const shot of shots) trials.push(...(await trialsOfShot(shot)));
  const worlds = [...new Set(shots.map(({ world }) => world))];
  const drawn = Array.from({ length: seeds }, (_none, index) => ({
    world: worlds[index % worlds.length] ?? 'small',
    order: index + 1,
    faults: [],
    drawn: true,
  }));
  return [...trials, ...drawn];
}

async function trialsOfShot({ world, call, modes = [], then }: Shot): Promise<readonly Trial[]> {
  const trial = { world, order: 0, faults: [], drawn: false };
  if (call === undefined) return [trial];
  const first = await following(trial, { call, modes });
  if (!then) return first;
  const pairs: Trial[] = [];
  for (const one of first) pairs.push(...(await following(one, then)));
  return pairs;
}

/** The trial with each further fault that these calls can meet in it. */
async function following(
  trial: Trial,
  { call, modes }: { readonly call: string; readonly modes: readonly Mode[] },
): Promise<readonly Trial[]> {
  const { evidence } = await playJudged(worldFor(trial.world), trial.order, exactly(trial.faults));
  const named = new RegExp(call);
  const last = trial.faults.at(-1)?.at ?? 0;
  return evidence.offers
    .filter((offer) => offer.turn > last && named.test(offer.call))
    .flatMap((offer) => faultsAt(offer).filter(({ mode }) => modes.includes(mode)))
    .map((fault) => ({ ...trial, faults: [...trial.faults, fault] }));
}

/** Plays one trial and judges it, its end by how the world ends in a sound build. */
export async function playTrial(trial: Trial, usual: readonly Picture[]): Promise<readonly Violation[]> {
  const { world, order, faults, drawn } = trial;
  const source: FaultSource = drawn ? swarm(order) : exactly(faults);
  try {
    const judged = await playJudged(worldFor(world), order, source);
    return [...judged.violations.filter(({ checker }) => checker !== sameEnd.name), ...endsOf(judged, usual)];
  } catch (error) {
    return [{ checker: UNPLAYABLE, what: error instanceof Error ? error.message : String(error) }];
  }
}

const endsOf = ({ evidence }: Judged, usual: readonly Picture[]): readonly Violation[] =>
  sameEnd.check({ ...evidence, usual }).map((what) => ({ checker: sameEnd.name, what }));

/** What is looked for: the first trial from a place on that a checker objects to. */
export interface Hunt {
  readonly trials: readonly Trial[];
  readonly from: number;
  readonly checker: string;
  readonly usual: Readonly<Record<string, readonly Picture[]>>;
}

/** Where it was found. */
export interface Found {
  readonly at: number;
  readonly trial: Trial;
  readonly what: string;
}

/** What came of a hunt: where the checker objected, if it did, and why the first session that ended in a fault of the build's own could not be played. */
export interface Hunted {
  readonly found: Found | null;
  readonly fell: string | null;
}

/** Plays trials until the checker objects. A build that falls over is not judged: it says nothing about the rule that it lacks. */
export async function hunt({ trials, from, checker, usual }: Hunt): Promise<Hunted> {
  let fell: string | null = null;
  for (const [index, trial] of trials.entries()) {
    if (index < from) continue;
    const violations = await playTrial(trial, usual[trial.world] ?? []);
    const one = violations.find((violation) => violation.checker === checker);
    if (one) return { found: { at: index, trial, what: one.what }, fell };
    fell ??= violations.find((violation) => FALLS.includes(violation.checker))?.what ?? null;
  }
  return { found: null, fell };
}
