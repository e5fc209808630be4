import type { CheckReport } from '../../../src/domain/ci.ts';
import type { Oid } from '../../../src/domain/ids.ts';
import { done } from '../../../src/ports/answer.ts';
import type { Ci } from '../../../src/ports/ci.ts';
import { dispatchCi, showToCi } from '../ops/ci.ts';
import type { Actor, Repository } from '../repository.ts';
import { refuse } from '../repository.ts';
import type { CiRunState } from '../state.ts';

const OWN = 'foreman/verify';

/** The repository's CI for one caller; `heard` is whose branches it listens to. */
export const createCi = (repo: Repository, actor: Actor, heard: Actor): Ci => ({
  start: (workflow, branch) => Promise.resolve(dispatchCi(repo, actor, { workflow, branch })),
  show: (branch, commit) => Promise.resolve(showToCi(repo, heard, { branch, commit })),
  runsOn: (commit, workflow) =>
    Promise.resolve(
      done(
        runsOf(repo, commit)
          .filter((run) => run.workflow === workflow)
          .map((run) => ({ id: run.id, attempt: run.attempt, report: wholeOf(run) })),
      ),
    ),
  jobsOf: (id) => {
    const run = repo.state.ci.get(id);
    return Promise.resolve(run ? done(run.jobs.map(reportOf)) : refuse('not-found', 'Not Found'));
  },
  logOf: (id) => {
    const job = [...repo.state.ci.values()].flatMap(({ jobs }) => jobs).find((one) => one.id === id);
    const isOver = job !== undefined && job.state !== 'pending';
    return Promise.resolve(isOver ? done(`${job.name} is ${job.state}\n`) : refuse('not-found', 'Not Found'));
  },
  checkRunsOn: (commit) =>
    Promise.resolve(done(runsOf(repo, commit).flatMap(({ jobs }) => jobs.map(reportOf)))),
  statusesOn: (commit) =>
    Promise.resolve(
      done(
        repo.state.statuses.flatMap(({ commit: on, state, context, description }): CheckReport[] =>
          on !== commit || context === OWN
            ? []
            : [{ name: context, state: wordOf(state), url: null, text: description }],
        ),
      ),
    ),
  isOpenOn: (commit) => Promise.resolve(done(runsOf(repo, commit).some(({ over }) => !over))),
});

const runsOf = ({ state }: Repository, commit: Oid): readonly CiRunState[] =>
  [...state.ci.values()].filter((run) => run.commit === commit).toSorted((a, b) => a.id - b.id);

function wholeOf({ workflow, jobs, over }: CiRunState): CheckReport {
  const last = new Map(jobs.map(({ name, state }) => [name, state]));
  const states = [...last.values()];
  const state = !over
    ? 'pending'
    : states.includes('red')
      ? 'red'
      : states.includes('void')
        ? 'void'
        : 'green';
  return { name: workflow, state, url: null, text: '' };
}

const reportOf = ({ id: job, name, state }: CiRunState['jobs'][number]): CheckReport => ({
  job,
  name,
  state,
  url: null,
  text: '',
});

const wordOf = (state: string): CheckReport['state'] =>
  state === 'success' ? 'green' : state === 'pending' ? 'pending' : 'red';
