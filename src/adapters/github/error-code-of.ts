import type { ErrorCode } from '../../domain/error-codes.ts';

/**
 * Which setting a refusal's words tell of; undefined where it is no setting's. GitHub gives these refusals no code of their
 * own, so its fixed words are looked at; the first line that fits counts.
 */
export const errorCodeOf = (message: string): ErrorCode | undefined =>
  WORDS.find(([words]) => words.test(message))?.[1];

const WORDS: readonly (readonly [RegExp, ErrorCode])[] = [
  [/Actions is not permitted to (create|approve)/i, 'pulls-not-permitted'],
  [/refusing to allow .* workflow|without `?workflows?`? (permission|scope)/i, 'workflow-files'],
  [/secret detected in content|push protection|GH013.*secret/is, 'secret-in-push'],
  [
    /rule violations? found|GH013|GH006|protected branch|(creations|updates) being restricted/i,
    'branch-rule',
  ],
  [/changes must be made through|must have verified signatures|cannot (create|update) .*ref/i, 'branch-rule'],
  [/archived so is read-only|repository (was|is) archived/i, 'archived'],
  [/issues (has|have|are|is)( been)? disabled|issues are disabled/i, 'issues-off'],
  [/pull requests (has|have|are|is)( been)? disabled/i, 'pulls-off'],
  [/(issue|conversation) is locked|been locked/i, 'issue-locked'],
  [/does not have '?workflow_dispatch'? trigger/i, 'workflow-has-no-dispatch'],
  [/disabled workflow|workflow (is|was) disabled/i, 'workflow-off'],
  [/actions (has been|is|are) (currently )?disabled/i, 'actions-off'],
  [/spending limit|account payments have failed/i, 'spending-limit'],
  [/artifact storage quota/i, 'artifact-quota'],
  [/is not allowed (to be used )?in .*(all actions must be|because)/i, 'action-not-allowed'],
  [/SAML|single sign-on/i, 'single-sign-on'],
  [/OAuth App access restrictions/i, 'oauth-restricted'],
  [/forbids access via a (personal|fine-grained)/i, 'token-kind'],
  [/upgrade to github (pro|team|enterprise)|draft pull requests are not supported/i, 'plan-lacks-feature'],
  [/IP allow list/i, 'ip-list'],
  [/installation has been suspended/i, 'app-suspended'],
  [/permissions requested are not granted to this installation/i, 'app-lacks-permission'],
  [/not accessible to the parent installation/i, 'app-not-installed'],
  [
    /JSON web token could not be decoded|integration (not found|must generate)|claim \('(iat|exp|iss)'\)/i,
    'app-key-refused',
  ],
  [/repository access blocked/i, 'repository-blocked'],
  [/bad credentials/i, 'bad-token'],
  [
    /not accessible by personal access token|must have (push|admin|write)|requires? .*scopes?/i,
    'token-lacks-scope',
  ],
  [/not accessible by integration/i, 'token-may-not'],
];
