import type { Runner } from '../../sandbox/runner/index.ts';
import type { Sandbox } from '../sandbox.ts';

export interface ShownTask {
  readonly issue: number;
  readonly title: string;
  readonly worker: string;
  /** The word of its label: `working`, `done`, …; empty before it has one. */
  readonly state: string;
  readonly assignee: string;
}

/** What the board shows at one moment. */
export interface View {
  readonly seconds: number;
  /** Jobs in flight, as Actions names them. */
  readonly jobs: readonly string[];
  readonly tasks: readonly ShownTask[];
  readonly githubRequests: number;
  /** Null where the model stands outside. */
  readonly modelRequests: number | null;
}

/** Looks at the sandbox; `started` is in milliseconds. */
export function lookAt(sandbox: Sandbox, request: number | null, started: number): View {
  return {
    seconds: (Date.now() - started) / 1000,
    jobs: jobsInFlight(sandbox.runner),
    tasks: request === null ? [] : tasksOf(sandbox, request),
    githubRequests: sandbox.hub.requests.filter(({ who }) => who.kind === 'job').length,
    modelRequests: sandbox.model?.requests.length ?? null,
  };
}

/** Names of the jobs that run at the moment. */
export const jobsInFlight = (runner: Runner): readonly string[] =>
  runner
    .runs()
    .filter((run) => run.status !== 'completed')
    .flatMap((run) => run.jobs.filter((job) => job.status === 'started').map((job) => job.name));

function tasksOf({ hub, repository }: Sandbox, request: number): readonly ShownTask[] {
  const issue = hub.repository(repository.fullName).issues.get(request);
  return (issue?.subIssues ?? []).map(({ number, title, labels, assignees }) => ({
    issue: number,
    title,
    worker: labelled(labels, 'worker:'),
    state: labelled(labels, 'foreman:'),
    assignee: assignees.map((one) => one.login).join(', '),
  }));
}

const labelled = (labels: readonly { readonly name: string }[], room: string): string =>
  labels.find((label) => label.name.startsWith(room))?.name.slice(room.length) ?? '';
