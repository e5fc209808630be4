import type { RunEnd } from '../flow/decide-release.ts';
import type { Answer } from '../ports/answer.ts';
import type { RunView } from '../ports/runs.ts';
import type { Deps, Job } from './deps.ts';
import { readAgain } from './read-again.ts';

/** What became of a run: its newest attempt; `unknown` where the forge does not say, which never counts as over. */
export type RunFate =
  | { readonly kind: 'runs' | 'unknown' }
  | { readonly kind: 'over'; readonly end: RunEnd; readonly succeeded: boolean; readonly attempt: number };

/** A run is started again by itself only once: its second attempt is the last. */
const LAST_ATTEMPT = 2;

/** Whether the sweep starts the failed jobs of a run again that has something nobody else has. */
export const mayRunAgain = (fate: RunFate): boolean =>
  fate.kind === 'over' && fate.end === 'ended' && !fate.succeeded && fate.attempt < LAST_ATTEMPT;

/** Looks each run up once in a sweep. */
export interface Fates {
  readonly of: (run: number) => Promise<RunFate>;
}

/**
 * Reads runs by the API, and never by a clock. A run that cannot be found is gone only if our own can be read: a token that may not see
 * runs gets the same answer.
 */
export function createFates({ deps, job }: { readonly deps: Deps; readonly job: Job }): Fates {
  const read = (id: number): Promise<Answer<RunView>> => readAgain(deps, () => deps.forge.run(id));
  const known = new Map<number, Promise<RunFate>>();
  let sees: Promise<boolean> | undefined;
  const maySee = (): Promise<boolean> => (sees ??= read(job.run.id).then((own) => own.kind === 'done'));
  return {
    of: (run) => {
      const fate = known.get(run) ?? fateOf(run, { read, maySee });
      known.set(run, fate);
      return fate;
    },
  };
}

async function fateOf(
  run: number,
  {
    read,
    maySee,
  }: { readonly read: (id: number) => Promise<Answer<RunView>>; readonly maySee: () => Promise<boolean> },
): Promise<RunFate> {
  const answer = await read(run);
  if (answer.kind === 'done') {
    const { over, conclusion, attempt } = answer.value;
    if (!over) return { kind: 'runs' };
    const end = conclusion === 'cancelled' ? 'cancelled' : 'ended';
    return { kind: 'over', end, succeeded: conclusion === 'success', attempt };
  }
  const missing = answer.kind === 'refused' && answer.code === 'not-found';
  if (missing && (await maySee())) return { kind: 'over', end: 'gone', succeeded: false, attempt: 1 };
  return { kind: 'unknown' };
}
