import type { HubEvent, RunConclusion, RunStatus } from '../../actions-host.ts';
import type { Account } from './account.ts';

/** The commit that a run is about: of a pull request its head, though the run works on the merge. */
export function headShaOf(event: HubEvent): string {
  const pull = event.payload['pull_request'];
  const head = typeof pull === 'object' && pull !== null && 'head' in pull ? pull.head : undefined;
  const sha = typeof head === 'object' && head !== null && 'sha' in head ? head.sha : undefined;
  return typeof sha === 'string' ? sha : event.sha;
}

/** A workflow file that the repository was seen to have on its default branch. */
export interface Workflow {
  readonly id: number;
  readonly path: string;
  readonly createdAt: string;
}

export interface WorkflowRun {
  readonly id: number;
  readonly workflow: Workflow;
  readonly workflowName: string;
  readonly displayTitle: string;
  readonly event: HubEvent;
  readonly actor: Account;
  readonly runNumber: number;
  attempt: number;
  status: RunStatus;
  conclusion: RunConclusion | null;
  readonly createdAt: string;
  updatedAt: string;
  startedAt: string;
}

export interface WorkflowJob {
  readonly id: number;
  readonly run: WorkflowRun;
  readonly name: string;
  readonly attempt: number;
  status: RunStatus;
  conclusion: RunConclusion | null;
  readonly createdAt: string;
  startedAt: string | null;
  completedAt: string | null;
  /** Null until it is over. */
  log: string | null;
}
