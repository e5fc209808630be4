import { z } from 'zod';
import type { CheckReport, CheckState } from '../../domain/ci.ts';
import { done } from '../../ports/answer.ts';
import type { Answer } from '../../ports/answer.ts';
import type { Ci, CiRun } from '../../ports/ci.ts';
import type { Client } from './client.ts';

const PAGE = 100;

const Step = z.looseObject({ name: z.string(), conclusion: z.string().nullish() });
const Ended = { status: z.string().nullable(), conclusion: z.string().nullable() };
const Run = z.looseObject({
  id: z.number(),
  name: z.string().nullish(),
  run_attempt: z.number().optional(),
  html_url: z.string(),
  ...Ended,
});
const Runs = z.looseObject({ total_count: z.number(), workflow_runs: z.array(Run) });
const Job = z.looseObject({
  id: z.number(),
  name: z.string(),
  html_url: z.string().nullish(),
  steps: z.array(Step).default([]),
  ...Ended,
});
const Jobs = z.looseObject({ total_count: z.number(), jobs: z.array(Job) });
const CheckRun = z.looseObject({
  id: z.number(),
  name: z.string(),
  html_url: z.string().nullable(),
  output: z.looseObject({ title: z.string().nullable(), summary: z.string().nullable() }),
  ...Ended,
});
const CheckRuns = z.looseObject({ total_count: z.number(), check_runs: z.array(CheckRun) });
const Statuses = z.array(
  z.looseObject({
    id: z.number(),
    state: z.string(),
    context: z.string(),
    description: z.string().nullable(),
    target_url: z.string().nullable(),
  }),
);

export interface CiOptions {
  /** The context of Foreman's own verdict, which is no word of CI. */
  readonly own: string;
  /** Opens the client of somebody to whom CI listens; null where none was given, and the job's own must do. */
  readonly heard: (() => Promise<Answer<Client>>) | null;
}

/** The repository's CI by GitHub's REST API. */
export const createGithubCi = (client: Client, { own, heard }: CiOptions): Ci => ({
  start: (workflow, branch) =>
    client.rest(
      'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches',
      { workflow_id: workflow, ref: branch },
      () => null,
    ),
  show: async (branch, commit) => {
    const by = heard ? await heard() : done(client);
    return by.kind === 'done' ? makeBranch(by.value, branch, commit) : by;
  },
  runsOn: async (commit, workflow) =>
    whole(
      await client.rest(
        'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs',
        { workflow_id: workflow, head_sha: commit, per_page: PAGE },
        (body) => {
          const { total_count: total, workflow_runs: runs } = Runs.parse(body);
          return { total, list: inOrder(runs).map(runOf) };
        },
      ),
    ),
  jobsOf: async (run) =>
    whole(
      await client.rest(
        'GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs',
        { run_id: run, filter: 'all', per_page: PAGE },
        (body) => {
          const { total_count: total, jobs } = Jobs.parse(body);
          return { total, list: inOrder(jobs).map(jobReport) };
        },
      ),
    ),
  // GitHub answers with a link that is followed without the token.
  logOf: (job) =>
    client.rest('GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs', { job_id: job }, (body) =>
      z.string().parse(body),
    ),
  checkRunsOn: async (commit) =>
    whole(
      await client.rest(
        'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
        { ref: commit, filter: 'all', per_page: PAGE },
        (body) => {
          const { total_count: total, check_runs: runs } = CheckRuns.parse(body);
          return { total, list: inOrder(runs).map(checkReport) };
        },
      ),
    ),
  statusesOn: (commit) =>
    client.rest('GET /repos/{owner}/{repo}/commits/{ref}/statuses', { ref: commit, per_page: PAGE }, (body) =>
      inOrder(Statuses.parse(body).filter(({ context }) => context !== own)).map(statusReport),
    ),
  isOpenOn: (commit) =>
    client.rest('GET /repos/{owner}/{repo}/actions/runs', { head_sha: commit, per_page: PAGE }, (body) =>
      Runs.parse(body).workflow_runs.some(({ status }) => status !== 'completed'),
    ),
});

const makeBranch = (by: Client, branch: string, commit: string): Promise<Answer<null>> =>
  by.rest('POST /repos/{owner}/{repo}/git/refs', { ref: `refs/heads/${branch}`, sha: commit }, () => null);

interface Listed<T> {
  readonly total: number;
  readonly list: readonly T[];
}

/** A list that goes on beyond its page says nothing about what is missing from it. */
function whole<T>(answer: Answer<Listed<T>>): Answer<readonly T[]> {
  if (answer.kind !== 'done') return answer;
  const { total, list } = answer.value;
  if (list.length >= total) return done(list);
  const message = `There are ${total} of them, and only ${list.length} can be read at once.`;
  return { kind: 'refused', code: 'too-large', message };
}

/** Database ids grow, and are the only order to rely on. */
const inOrder = <T extends { readonly id: number }>(all: readonly T[]): readonly T[] =>
  all.toSorted((a, b) => a.id - b.id);

const runOf = (run: z.infer<typeof Run>): CiRun => ({
  id: run.id,
  attempt: run.run_attempt ?? 1,
  report: { name: run.name ?? '', state: stateOf(run), url: run.html_url, text: '' },
});

function jobReport(job: z.infer<typeof Job>): CheckReport {
  const failed = job.steps.filter(({ conclusion }) => conclusion === 'failure').map(({ name }) => name);
  const text = failed.length === 0 ? '' : `failed: ${failed.join(', ')}`;
  return { name: job.name, state: stateOf(job), url: job.html_url ?? null, text, job: job.id };
}

const checkReport = (run: z.infer<typeof CheckRun>): CheckReport => ({
  name: run.name,
  state: stateOf(run),
  url: run.html_url,
  text: [run.output.title, run.output.summary].filter((part) => part !== null).join('\n'),
  ...jobIn(run.html_url),
});

/** The page of a check run that is a job of Actions names the job; those of other apps have pages of another kind. */
function jobIn(url: string | null): Pick<CheckReport, 'job'> {
  const [, job] = /\/actions\/runs\/\d+\/job\/(\d+)$/.exec(url ?? '') ?? [];
  return job === undefined ? {} : { job: Number(job) };
}

function statusReport(status: z.infer<typeof Statuses>[number]): CheckReport {
  const { state, context: name, target_url: url, description } = status;
  const as: CheckState = state === 'success' ? 'green' : state === 'pending' ? 'pending' : 'red';
  return { name, state: as, url, text: description ?? '' };
}

/** What a conclusion is to a verdict (docs: about status checks): cancelled and stale attempts have none. */
const CONCLUSIONS: Readonly<Record<string, CheckState>> = {
  success: 'green',
  failure: 'red',
  timed_out: 'red',
  neutral: 'skipped',
  skipped: 'skipped',
  action_required: 'pending',
};

const stateOf = ({ status, conclusion }: { status: string | null; conclusion: string | null }): CheckState =>
  status === 'completed' ? (CONCLUSIONS[conclusion ?? ''] ?? 'void') : 'pending';
