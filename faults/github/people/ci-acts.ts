import type { CheckState } from '../../../src/domain/ci.ts';
import { beginPushed, endCi, rerunCi } from '../ops/ci.ts';
import { patch } from '../repository.ts';
import type { Repository } from '../repository.ts';
import type { CiRunState } from '../state.ts';
import { ImpossibleAct } from './impossible.ts';

/** What the repository's CI does, and what people do with it. */
export interface CiActs {
  readonly ciRuns: () => readonly CiRunState[];
  /** The CI of a branch's head, as a person's push starts it. */
  readonly startCi: (branch: string) => void;
  /** Ends the present attempt of a run; jobs that are not named are green. */
  readonly endCi: (run: number, results?: Readonly<Record<string, CheckState>>) => void;
  readonly rerunCi: (run: number) => void;
  /** Suspends the installation of the App, or ends that. */
  readonly suspendApp: (suspended: boolean) => void;
}

export const ciActs = (repo: Repository): CiActs => ({
  ciRuns: () => [...repo.state.ci.values()],
  startCi: (branch) => {
    const head = repo.state.refs.get(branch);
    if (!head) throw new ImpossibleAct(`There is no branch ${branch}.`);
    beginPushed(repo, branch, head.oid);
  },
  endCi: (id, results = {}) => {
    const run = runNumbered(repo, id);
    if (run.over) throw new ImpossibleAct(`Run ${id} is over.`);
    endCi(repo, run, results);
  },
  rerunCi: (id) => {
    const run = runNumbered(repo, id);
    if (!run.over) throw new ImpossibleAct(`Run ${id} still runs.`);
    rerunCi(repo, run);
  },
  suspendApp: (suspended) => {
    const { app } = repo.state;
    if (!app) throw new ImpossibleAct('There is no App.');
    patch(repo, { app: { ...app, suspended } });
  },
});

function runNumbered(repo: Repository, id: number): CiRunState {
  const run = repo.state.ci.get(id);
  if (!run) throw new ImpossibleAct(`There is no run ${id}.`);
  return run;
}
