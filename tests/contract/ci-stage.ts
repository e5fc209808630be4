import { createClient } from '../../src/adapters/github/client.ts';
import { createGithubCi } from '../../src/adapters/github/ci.ts';
import { done } from '../../src/ports/answer.ts';
import type { Ci } from '../../src/ports/ci.ts';
import type { RunConclusion } from '../../src/sandbox/actions-host.ts';
import { openHubStage } from '../helpers/hub-stage.ts';
import type { HubStage } from '../helpers/hub-stage.ts';
import { REPOSITORY, at } from '../helpers/place.ts';
import type { ContractStage } from './answers.ts';
import { openFakeStage } from './fake-stage.ts';

/** The repository's own CI: one workflow of two jobs that listens to pushes and dispatches, and one that does not. */
export const CI_FILES = {
  '.github/workflows/ci.yml':
    'name: CI\non: [push, workflow_dispatch]\njobs: { lint: { runs-on: ubuntu-latest, steps: [] }, test: { runs-on: ubuntu-latest, steps: [] } }\n',
  '.github/workflows/quiet.yml':
    'name: Quiet\non: [pull_request]\njobs: { test: { runs-on: ubuntu-latest, steps: [] } }\n',
};

const CI = '.github/workflows/ci.yml';
const JOBS = ['lint', 'test'];

/** How a job ended, in the words of both sides. */
export type End = 'green' | 'red' | 'skipped' | 'void';

/** A stage whose machines are played by hand. */
export interface CiStage extends ContractStage {
  /** CI as a job's token with these permissions has it, with branches shown in the name of somebody where one is given. */
  readonly ciAs: (permissions: Readonly<Record<string, 'read' | 'write'>>, heard?: string) => Ci;
  /** Begins what was started since; gives how many runs that are. */
  readonly begin: () => number;
  /** Ends every run that goes on; jobs that are not named are green. */
  readonly end: (ends?: Readonly<Record<string, End>>) => void;
  /** Starts the last run again. */
  readonly again: () => void;
}

/** The GitHub in memory. */
export function openFakeCi(): Promise<CiStage> {
  const stage = openFakeStage(CI_FILES);
  const { people } = stage.github;
  let seen = 0;
  return Promise.resolve({
    ...stage,
    ciAs: (permissions, heard) =>
      stage.github.connect({
        login: 'github-actions[bot]',
        permissions,
        ...(heard === undefined ? {} : { heard }),
      }).ci,
    begin: () => {
      const { length } = people.ciRuns();
      const fresh = length - seen;
      seen = length;
      return fresh;
    },
    end: (ends = {}) => {
      for (const run of people.ciRuns()) if (!run.over) people.endCi(run.id, ends);
    },
    again: () => people.rerunCi(people.ciRuns().at(-1)?.id ?? 0),
  });
}

const CONCLUSIONS: Readonly<Record<End, RunConclusion>> = {
  green: 'success',
  red: 'failure',
  skipped: 'skipped',
  void: 'cancelled',
};

/** The hub, whose runner is played by hand. */
export async function openHubCi(keep: (stage: HubStage) => void): Promise<CiStage> {
  const stage = await openHubStage(CI_FILES);
  keep(stage);
  const { hub } = stage;
  const runs: Run[] = [];
  let seen = hub.events.length;
  const jobsOf = (id: number, attempt: number): Run['jobs'] =>
    JOBS.map((name) => ({ name, id: hub.createJob(id, { name, attempt, status: 'in_progress' }) }));
  return {
    ...stage,
    ciAs: (permissions, heard) =>
      createGithubCi(clientOf(stage, permissions), { own: 'foreman/verify', heard: heardBy(stage, heard) }),
    begin: () => {
      const fresh = hub.events.slice(seen).filter(startsCi);
      seen = hub.events.length;
      for (const event of fresh) {
        const named = { workflowPath: CI, workflowName: 'CI', displayTitle: 'CI' };
        const id = hub.createRun({ repository: REPOSITORY, event, ...named });
        hub.updateRun(id, { attempt: 1, status: 'in_progress' });
        runs.push({ id, attempt: 1, over: false, jobs: jobsOf(id, 1) });
      }
      return fresh.length;
    },
    end: (ends = {}) => {
      for (const run of runs.filter(({ over }) => !over)) endRun(stage, run, ends);
    },
    again: () => {
      const last = runs.at(-1);
      if (!last) throw new Error('No run was begun.');
      last.attempt += 1;
      last.over = false;
      hub.updateRun(last.id, { attempt: last.attempt, status: 'in_progress' });
      last.jobs = jobsOf(last.id, last.attempt);
    },
  };
}

interface Run {
  readonly id: number;
  attempt: number;
  over: boolean;
  jobs: readonly { readonly name: string; readonly id: number }[];
}

function endRun({ hub }: HubStage, run: Run, ends: Readonly<Record<string, End>>): void {
  const { attempt } = run;
  const said = run.jobs.map(({ name }) => ends[name] ?? 'green');
  for (const [index, { id, name }] of run.jobs.entries())
    hub.updateJob(id, {
      name,
      attempt,
      status: 'completed',
      conclusion: CONCLUSIONS[said[index] ?? 'green'],
      log: `2026-11-29T10:00:00.0000000Z ${name} is ${said[index] ?? 'green'}\n`,
    });
  const whole = (['red', 'void'] as const).find((one) => said.includes(one)) ?? 'green';
  hub.updateRun(run.id, { attempt, status: 'completed', conclusion: CONCLUSIONS[whole] });
  run.over = true;
}

/** Whether the event starts the workflow of CI: a dispatch of it, or a push that a person made. */
const startsCi = ({ name, payload, startsWorkflows, ref }: HubStage['hub']['events'][number]): boolean =>
  (name === 'workflow_dispatch' && String(payload['workflow']).endsWith('/ci.yml')) ||
  (name === 'push' && startsWorkflows && ref.startsWith('refs/heads/foreman/'));

const clientWith = ({ hub }: HubStage, token: string) =>
  createClient({ ...at, apiUrl: hub.apiUrl, token, job: 'ci', timeoutMs: 10_000 });

const clientOf = (stage: HubStage, permissions: Readonly<Record<string, 'read' | 'write'>>) =>
  clientWith(stage, stage.hub.createJobToken({ repository: REPOSITORY, runId: 1, jobId: 1, permissions }));

const heardBy = (stage: HubStage, login: string | undefined) =>
  login === undefined ? null : () => Promise.resolve(done(clientWith(stage, `token-${login}`)));
