import { ForemanError } from '../../src/domain/fault.ts';
import type { JobResult } from '../../src/domain/leg.ts';
import { handedOver } from '../../tests/helpers/play-leg.ts';
import { tell } from '../schedule/floor.ts';
import type { Floor, Mortal } from '../schedule/floor.ts';

/** How one job of one attempt ended, with what it left for others: JSON, as outputs and artifacts are. */
export interface JobEnd {
  readonly name: string;
  readonly result: JobResult;
  readonly left: unknown;
  /** Whether it ran in this attempt, or its end was kept from an earlier one. */
  readonly fresh: boolean;
  readonly why: string;
  /** The error by which it ended, where that is none of those that are foreseen: a fault of our own code. */
  readonly fell?: string;
}

/** A job as its run's page shows it. */
export interface PlayedJob extends JobEnd {
  readonly run: number;
  readonly attempt: number;
}

/** One attempt of a run: what earlier attempts left, and what this one does. */
export interface Attempt {
  readonly run: number;
  readonly attempt: number;
  /** Ends of the attempt before, by name. */
  readonly before: ReadonlyMap<string, JobEnd>;
  readonly ends: Map<string, JobEnd>;
  /** The last job of each concurrency group: with `queue: max` they go one after another, and none is dropped. */
  readonly groups: Map<string, Promise<unknown>>;
  /** The jobs under way: who cancels the run ends them. */
  readonly alive: Set<Mortal>;
  readonly isCancelled: () => boolean;
}

export interface JobSpec {
  readonly name: string;
  readonly needs: readonly JobEnd[];
  /** The job's `if:`. */
  readonly runs: boolean;
  readonly group?: string;
  readonly work: (actor: Mortal) => Promise<unknown>;
}

/** How long a machine needs to begin a job. */
const START_MS = 4_000;

/**
 * Plays one job of an attempt by the rules of "Re-run failed jobs": what succeeded or was skipped before stays as it was, unless
 * something that it needs runs again.
 */
export async function playJob(floor: Floor, attempt: Attempt, spec: JobSpec): Promise<JobEnd> {
  const before = attempt.before.get(spec.name);
  const again = spec.needs.some((end) => end.fresh);
  if (before && before.result !== 'failure' && !again) return keep(attempt, { ...before, fresh: false });
  if (!spec.runs || attempt.isCancelled()) return keep(attempt, skipped(spec.name));
  return keep(attempt, await perform(floor, attempt, spec));
}

const skipped = (name: string): JobEnd => ({ name, result: 'skipped', left: null, fresh: true, why: '' });

function keep({ ends }: Attempt, end: JobEnd): JobEnd {
  ends.set(end.name, end);
  return end;
}

/** Runs a job until it ends or is killed; what a killed job still had in flight goes nowhere. */
async function perform(
  floor: Floor,
  { run, attempt, groups, alive }: Attempt,
  spec: JobSpec,
): Promise<JobEnd> {
  const ending = Promise.withResolvers<JobEnd>();
  const { name, group } = spec;
  if (group !== undefined) {
    const before = groups.get(group);
    groups.set(group, ending.promise);
    await before;
  }
  let dead = false;
  const actor: Mortal = {
    name: `run ${run}.${attempt} ${name}`,
    dead: () => dead,
    kill: () => {
      dead = true;
      ending.resolve({ name, result: 'failure', left: null, fresh: true, why: 'killed' });
    },
  };
  alive.add(actor);
  void begin(floor, actor, spec).then(
    (left) =>
      ending.resolve({ name, result: 'success', left: handedOver(left ?? null), fresh: true, why: '' }),
    (error: unknown) => ending.resolve({ name, ...failureOf(error), fresh: true }),
  );
  const end = await ending.promise;
  alive.delete(actor);
  tell(floor, actor.name, `ends as ${end.result}${end.why === '' ? '' : `: ${end.why}`}`);
  return end;
}

async function begin(floor: Floor, actor: Mortal, spec: JobSpec): Promise<unknown> {
  await floor.turnstile.enter(actor, 'start', floor.turnstile.now() + START_MS);
  return spec.work(actor);
}

/** A job that fails on purpose, and what it leaves all the same. */
export class JobFailed extends Error {
  readonly left: unknown;

  constructor(message: string, left: unknown) {
    super(message);
    this.name = 'JobFailed';
    this.left = left;
  }
}

function failureOf(error: unknown): Pick<JobEnd, 'result' | 'left' | 'why' | 'fell'> {
  const end = {
    result: 'failure',
    left: null,
    why: error instanceof Error ? error.message : String(error),
  } as const;
  if (error instanceof JobFailed) return { ...end, left: handedOver(error.left) };
  if (error instanceof ForemanError) return end;
  return { ...end, fell: error instanceof Error ? (error.stack ?? end.why) : end.why };
}
