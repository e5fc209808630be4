import type { GitRepository } from '../git/repository.ts';
import type { Account, Role } from './account.ts';
import type { CheckRun, CommitStatus } from './check.ts';
import type { Issue, Label } from './issue.ts';
import type { Workflow, WorkflowJob, WorkflowRun } from './run.ts';

/** All that the hub knows of one repository; what Git can hold stands in `git`. */
export interface RepositoryState {
  readonly id: number;
  readonly owner: Account;
  readonly name: string;
  /** `owner/name`. */
  readonly fullName: string;
  readonly private: boolean;
  readonly createdAt: string;
  pushedAt: string;
  readonly defaultBranch: string;
  readonly git: GitRepository;
  readonly collaborators: Map<string, Role>;
  readonly secrets: Readonly<Record<string, string>>;
  readonly variables: Readonly<Record<string, string>>;
  /** Issues and pull requests by number. */
  readonly issues: Map<number, Issue>;
  readonly labels: Label[];
  readonly statuses: CommitStatus[];
  readonly checkRuns: CheckRun[];
  readonly workflows: Workflow[];
  readonly runs: Map<number, WorkflowRun>;
  readonly jobs: Map<number, WorkflowJob>;
  lastNumber: number;
}
