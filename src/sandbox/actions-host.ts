/**
 * The seam between the hub (the small GitHub) and the runner (the small Actions): what GitHub's backend tells its
 * runners and what they report back, none of which is part of the public API. The hub implements `ActionsHost`, the
 * runner consumes it. Neither imports the other.
 */

export type Access = 'none' | 'read' | 'write';

/** An event as Actions sees it: the webhook payload, and what GitHub resolves before it looks for workflows. */
export interface HubEvent {
  /** Unique per hub, increasing. */
  readonly id: number;
  /** `issue_comment`, `issues`, `workflow_dispatch`, `schedule`, `push`, `pull_request`, `workflow_run`, … */
  readonly name: string;
  /** `owner/name`. */
  readonly repository: string;
  /** The webhook payload; `action` stands inside where the event has one. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** The commit whose workflow files count, `GITHUB_SHA`. */
  readonly sha: string;
  /** `refs/heads/…`, `GITHUB_REF`. */
  readonly ref: string;
  readonly actor: string;
  /** False for what a job token caused, except dispatches: GitHub starts no workflow for it. */
  readonly startsWorkflows: boolean;
}

export interface JobTokenRequest {
  readonly repository: string;
  readonly runId: number;
  readonly jobId: number;
  /** The `permissions:` of the job, by scope; scopes that are absent are `none`. */
  readonly permissions: Readonly<Record<string, Access>>;
}

export type RunStatus = 'queued' | 'in_progress' | 'waiting' | 'completed';
export type RunConclusion =
  'success' | 'failure' | 'cancelled' | 'skipped' | 'timed_out' | 'startup_failure' | 'neutral';

export interface NewRun {
  readonly repository: string;
  readonly event: HubEvent;
  /** `.github/workflows/foreman.yml`. */
  readonly workflowPath: string;
  readonly workflowName: string;
  readonly displayTitle: string;
}

export interface RunUpdate {
  readonly attempt: number;
  readonly status: RunStatus;
  readonly conclusion?: RunConclusion;
}

/** One job of a run as the REST API shows it; a matrix leg of a called workflow is named `caller (leg) / job`. */
export interface JobUpdate {
  readonly name: string;
  readonly attempt: number;
  readonly status: RunStatus;
  readonly conclusion?: RunConclusion;
  readonly startedAt?: string;
  readonly completedAt?: string;
  /** What it printed, once it is over; each line behind its time. */
  readonly log?: string;
}

/** What somebody asked of a run through the API. */
export type RunCommand =
  | { readonly kind: 'cancel'; readonly runId: number }
  | { readonly kind: 'rerun'; readonly runId: number; readonly failedOnly: boolean };

export interface ActionsHost {
  /** `http://127.0.0.1:<port>`; also serves Git at `<serverUrl>/<owner>/<name>.git`. */
  readonly serverUrl: string;
  /** `<serverUrl>/api/v3`. */
  readonly apiUrl: string;
  /** `<serverUrl>/api/graphql`. */
  readonly graphqlUrl: string;
  /** Calls the listener for every event in order; returns the function that stops it. */
  onEvent(listener: (event: HubEvent) => void): () => void;
  /** Calls the listener for every cancel and rerun asked through the API. */
  onRunCommand(listener: (command: RunCommand) => void): () => void;
  /** A `ghs_…` token limited to the given permissions and repository, alive until revoked. */
  createJobToken(request: JobTokenRequest): string;
  revokeJobToken(token: string): void;
  /** A file at a commit, or undefined. */
  readFileAt(repository: string, sha: string, path: string): Promise<string | undefined>;
  /** Paths of the files directly under a folder at a commit; empty where there is none. */
  listFilesAt(repository: string, sha: string, folder: string): Promise<readonly string[]>;
  defaultBranch(repository: string): string;
  secretsOf(repository: string): Readonly<Record<string, string>>;
  variablesOf(repository: string): Readonly<Record<string, string>>;
  createRun(run: NewRun): number;
  updateRun(runId: number, update: RunUpdate): void;
  createJob(runId: number, job: JobUpdate): number;
  updateJob(jobId: number, job: JobUpdate): void;
}
