import type { GitRepository } from '../git/repository.ts';
import type { Account, Role } from './account.ts';
import type { CheckRun, CommitStatus } from './check.ts';
import type { Issue, Label } from './issue.ts';
import type { RepositorySettings } from './settings.ts';
import type { Workflow, WorkflowJob, WorkflowRun } from './run.ts';

export type Gone = 'deleted' | { readonly fullName: string; readonly number: number };

/** All that the hub knows of one repository; what Git can hold stands in `git`. */
export interface RepositoryState {
  readonly id: number;
  readonly owner: Account;
  name: string;
  /** `owner/name`. */
  fullName: string;
  readonly private: boolean;
  readonly createdAt: string;
  pushedAt: string;
  defaultBranch: string;
  readonly git: GitRepository;
  readonly collaborators: Map<string, Role>;
  readonly secrets: Readonly<Record<string, string>>;
  readonly variables: Record<string, string>;
  readonly settings: RepositorySettings;
  /** Issues and pull requests by number. */
  readonly issues: Map<number, Issue>;
  /** Numbers that no issue has any more: deleted, or the place where it went. */
  readonly gone: Map<number, Gone>;
  readonly labels: Label[];
  readonly statuses: CommitStatus[];
  readonly checkRuns: CheckRun[];
  readonly workflows: Workflow[];
  readonly runs: Map<number, WorkflowRun>;
  readonly jobs: Map<number, WorkflowJob>;
  lastNumber: number;
}
