import { hearPayload } from '../../src/app/intake/hear-payload.ts';
import type { Deps, Job } from '../../src/app/deps.ts';
import { runSweep } from '../../src/app/sweep/run-sweep.ts';
import { RequestId } from '../../src/domain/ids.ts';
import { done } from '../../src/ports/answer.ts';
import type { Answer } from '../../src/ports/answer.ts';
import type { RunView } from '../../src/ports/runs.ts';
import type { Scene } from './shop.ts';

/** The number of the sweep's own run: none that a player plays. */
export const SWEEP_RUN = 9000;

export interface Sweeper {
  /** What the forge tells of runs; one that is not named is over and succeeded. Null: it was deleted. */
  readonly runs: Map<number, Partial<RunView> | null>;
  readonly rerun: number[];
  /** Sweeps all requests, or one, and gives the words of a red job. */
  readonly sweep: (only?: number) => Promise<string | null>;
  /** The comments that were dispatched to be heard. */
  readonly heard: () => readonly number[];
  /** Hears a dispatched comment as the intake job of its run does. */
  readonly hear: (comment: number) => Promise<string>;
  /** Changes the adapters of the sweep, for faults below the application. */
  around: (deps: Deps) => Deps;
}

/** What `templates/` grants the job. */
const PERMISSIONS = {
  actions: 'write',
  contents: 'write',
  issues: 'write',
  'pull-requests': 'write',
} as const;

const job = (id: number): Job => ({
  run: { id, attempt: 1 },
  runUrl: `https://github.test/acme/actions/runs/${id}`,
  trigger: '/foreman',
});

/** What is swept; only a hub tells what was dispatched. */
type Swept = Omit<Scene, 'stage'> & {
  readonly stage: Pick<Scene['stage'], 'deps' | 'depsWith'> & Partial<Pick<Scene['stage'], 'hub'>>;
};

/** Sweeps a scene in this process. What became of runs is told by the test, since the player's runs are none of the hub's. */
export function createSweeper({ stage }: Swept): Sweeper {
  const runs: Sweeper['runs'] = new Map();
  const rerun: number[] = [];
  const sweeper: Sweeper = {
    runs,
    rerun,
    around: (deps) => deps,
    sweep: async (only) => {
      const told = sweeper.around(withRuns(stage.depsWith(PERMISSIONS, 'sweep'), runs, rerun));
      const request = only === undefined ? null : RequestId.parse(String(only));
      try {
        await runSweep({ deps: told, job: job(SWEEP_RUN) }, { only: request });
        return null;
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
    heard: () =>
      (stage.hub?.events ?? []).flatMap(({ name, payload }) => {
        const inputs: unknown = payload['inputs'];
        const comment: unknown = Reflect.get(Object(inputs), 'comment');
        return name === 'workflow_dispatch' && comment !== undefined ? [Number(comment)] : [];
      }),
    hear: async (comment) => {
      const payload = { inputs: { comment: String(comment) } };
      const heard = await hearPayload({ deps: stage.deps('intake'), job: job(9100) }, payload, null);
      return heard.next;
    },
  };
  return sweeper;
}

function withRuns(deps: Deps, runs: Sweeper['runs'], rerun: number[]): Deps {
  const run = (id: number): Promise<Answer<RunView>> => {
    const told = runs.get(id);
    if (told === null) return Promise.resolve({ kind: 'refused', code: 'not-found', message: 'Not Found' });
    const own = id === SWEEP_RUN ? { over: false, conclusion: null } : {};
    return Promise.resolve(done({ id, attempt: 1, over: true, conclusion: 'success', ...own, ...told }));
  };
  const rerunFailed = (id: number): Promise<Answer<null>> => {
    rerun.push(id);
    return Promise.resolve(done(null));
  };
  return { ...deps, forge: { ...deps.forge, run, rerunFailed } };
}
