/** Everything that GitHub refuses because of how a repository, an account or a token is set up. The list is closed. */
export const errorCodes = [
  'pulls-not-permitted',
  'token-may-not',
  'token-lacks-scope',
  'bad-token',
  'workflow-files',
  'branch-rule',
  'secret-in-push',
  'archived',
  'issues-off',
  'issue-locked',
  'actions-off',
  'workflow-off',
  'workflow-has-no-dispatch',
  'single-sign-on',
  'ip-list',
  'app-suspended',
  'repository-blocked',
  'action-not-allowed',
  'spending-limit',
] as const;
export type ErrorCode = (typeof errorCodes)[number];
