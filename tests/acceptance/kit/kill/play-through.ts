import { setTimeout as sleep } from 'node:timers/promises';
import type { Sandbox } from '../../../../src/demo/sandbox.ts';
import type { JobSnapshot } from '../../../../src/sandbox/runner/index.ts';
import type { Struck } from './arm.ts';
import { redJobs } from './red-jobs.ts';

const STEP_MS = 50;
const MOST_RERUNS = 6;

/** How a person brings a request of which a process was killed to its end. */
export interface Person {
  /** What else they do while it runs: answering questions, say. Tells whether they have moved something. */
  readonly act?: ((quiet: boolean) => Promise<boolean>) | undefined;
  /** Whether they run failed jobs again as soon as the run has ended, or when nothing moves any more. */
  readonly hasty: boolean;
  /** Whether they have seen enough and need no end. */
  readonly enough?: (() => boolean) | undefined;
}

export interface Played {
  /** Runs whose failed jobs were run again, as often as they were. */
  readonly reruns: readonly number[];
  /** What stays red although it was run again. */
  readonly red: readonly string[];
}

/** Waits until nothing moves, and runs failed jobs again until there are none. */
export async function playThrough(
  { runner }: Sandbox,
  struck: () => Struck | null,
  { act, hasty, enough }: Person,
): Promise<Played> {
  const reruns: number[] = [];
  for (;;) {
    const quiet = await Promise.race([runner.whenIdle().then(() => true), sleep(STEP_MS, false)]);
    const red = runner
      .runs()
      .filter(({ status }) => status === 'completed')
      .map((run) => ({ id: run.id, jobs: redJobs(run, struck()) }))
      .filter(({ jobs }) => jobs.length > 0);
    if (red.length > 0 && (hasty || quiet) && reruns.length < MOST_RERUNS) {
      for (const { id } of red) runner.rerun(id, { failedOnly: true });
      reruns.push(...red.map(({ id }) => id));
      continue;
    }
    const moved = (await act?.(quiet)) ?? false;
    if ((quiet && !moved) || enough?.())
      return { reruns, red: red.flatMap(({ id, jobs }) => errorsOf(id, jobs)) };
  }
}

const errorsOf = (id: number, jobs: readonly JobSnapshot[]): readonly string[] =>
  jobs.map(({ name, log }) => `${name} of run ${id} stays red: ${errorIn(log)}`);

const errorIn = (log: readonly string[]): string =>
  log.findLast((line) => line.includes('##[error]')) ?? log.at(-1) ?? 'no log';
