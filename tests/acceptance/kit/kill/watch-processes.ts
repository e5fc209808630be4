import type { Sandbox } from '../../../../src/demo/sandbox.ts';
import type { LiveProcess } from '../../../../src/sandbox/runner/index.ts';
import type { Step } from './moment.ts';
import { stepOfProcess } from './step-of.ts';

/** One of our processes, from when it was first seen. */
export interface Watched {
  readonly process: LiveProcess;
  readonly step: Step;
  /** Which process of its step this is, from 1. */
  readonly nth: number;
  readonly since: number;
}

export interface Watch {
  /** How long the processes of each step lived, milliseconds. */
  readonly lives: ReadonlyMap<Step, readonly number[]>;
  stop(): void;
}

const EVERY_MS = 4;

/** Looks at the runner's processes all the time and tells of each one of ours that begins. */
export function watchProcesses(
  { runner }: Pick<Sandbox, 'runner'>,
  began: (watched: Watched) => void = () => undefined,
): Watch {
  const live = new Map<LiveProcess, Watched>();
  const lives = new Map<Step, number[]>();
  const byJob = new Map<string, number>();
  const byStep = new Map<Step, number>();
  const look = (): void => {
    const now = performance.now();
    const present = new Set(runner.processes());
    for (const [process, watched] of live) {
      if (present.has(process)) continue;
      live.delete(process);
      lives.set(watched.step, [...(lives.get(watched.step) ?? []), now - watched.since]);
    }
    for (const process of present) {
      if (live.has(process) || !process.step.includes('foreman-actions/foreman')) continue;
      const step = stepOfProcess(process.job, count(byJob, `${process.runId} ${process.job}`));
      if (step === null) continue;
      const watched = { process, step, nth: count(byStep, step), since: now };
      live.set(process, watched);
      began(watched);
    }
  };
  const timer = setInterval(look, EVERY_MS);
  return { lives, stop: () => clearInterval(timer) };
}

function count<K>(counts: Map<K, number>, key: K): number {
  const next = (counts.get(key) ?? 0) + 1;
  counts.set(key, next);
  return next;
}
