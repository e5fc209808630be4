/** A rule of a ruleset; `branches` is a glob over branch names. */
export interface BranchRule {
  readonly branches: string;
  /** `creation`, `update`, `pull_request`, `required_status_checks`, … */
  readonly type: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** What admins of a repository set on its pages. */
export interface RepositorySettings {
  actionsEnabled: boolean;
  allowedActions: 'all' | 'local_only' | 'selected';
  defaultWorkflowPermissions: 'read' | 'write';
  /** "Allow GitHub Actions to create and approve pull requests". */
  actionsMayOpenPulls: boolean;
  hasIssues: boolean;
  archived: boolean;
  readonly fork: boolean;
  readonly rules: BranchRule[];
}

/** Settings under which everything goes; a new repository on github.com lets Actions open no pull requests. */
export const openSettings = (given: Partial<RepositorySettings> = {}): RepositorySettings => ({
  actionsEnabled: true,
  allowedActions: 'all',
  defaultWorkflowPermissions: 'read',
  actionsMayOpenPulls: true,
  hasIssues: true,
  archived: false,
  fork: false,
  rules: [],
  ...given,
});
