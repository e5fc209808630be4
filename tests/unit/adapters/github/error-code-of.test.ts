import { describe, expect, it } from 'vitest';
import { errorCodeOf } from '../../../../src/adapters/github/error-code-of.ts';
import { failureOf } from '../../../../src/adapters/github/failure-of.ts';
import { refusedBy } from '../../../../src/adapters/github/graphql-failure.ts';
import { expect as demand } from '../../../../src/app/expect.ts';
import { errorCodes } from '../../../../src/domain/error-codes.ts';
import { errorWords } from '../../../../src/report/error-words.ts';

const SAID: readonly (readonly [string, string])[] = [
  ['GitHub Actions is not permitted to create or approve pull requests.', 'pulls-not-permitted'],
  ['Resource not accessible by integration', 'token-may-not'],
  ['Resource not accessible by personal access token', 'token-lacks-scope'],
  ['Must have push access to repository.', 'token-lacks-scope'],
  ['Bad credentials', 'bad-token'],
  [
    'refusing to allow a GitHub App to create or update workflow `.github/workflows/ci.yml` without `workflows` permission',
    'workflow-files',
  ],
  ['Repository rule violations found\n\nCannot create ref due to creations being restricted.', 'branch-rule'],
  ['Changes must be made through a pull request.', 'branch-rule'],
  ['Protected branch update failed for refs/heads/foreman/1/work.', 'branch-rule'],
  ['Repository rule violations found\n\nSecret detected in content', 'secret-in-push'],
  ['Repository was archived so is read-only.', 'archived'],
  ['Issues has been disabled in this repository.', 'issues-off'],
  ['Pull requests are disabled for this repository.', 'pulls-off'],
  ['Unable to create comment because issue is locked.', 'issue-locked'],
  ['Actions has been disabled for this repository.', 'actions-off'],
  ['Cannot trigger a `workflow_dispatch` on a disabled workflow', 'workflow-off'],
  ["Workflow does not have 'workflow_dispatch' trigger", 'workflow-has-no-dispatch'],
  [
    'Resource protected by organization SAML enforcement. You must grant your token access.',
    'single-sign-on',
  ],
  [
    'Although you appear to have the correct authorization credentials, the `acme` organization has an IP allow list enabled',
    'ip-list',
  ],
  [
    'Although you appear to have the correct authorization credentials, the `acme` organization has enabled OAuth App access restrictions',
    'oauth-restricted',
  ],
  ['`acme` forbids access via a personal access token (classic). Please use a GitHub App.', 'token-kind'],
  ['Upgrade to GitHub Pro or make this repository public to enable this feature.', 'plan-lacks-feature'],
  ['Draft pull requests are not supported in this repository.', 'plan-lacks-feature'],
  ['Failed to CreateArtifact: Artifact storage quota has been hit.', 'artifact-quota'],
  ['This installation has been suspended', 'app-suspended'],
  ['The permissions requested are not granted to this installation.', 'app-lacks-permission'],
  [
    'There is at least one repository that does not exist or is not accessible to the parent installation.',
    'app-not-installed',
  ],
  ['A JSON web token could not be decoded', 'app-key-refused'],
  ['Integration not found', 'app-key-refused'],
  ["'Expiration time' claim ('exp') is too far in the future", 'app-key-refused'],
  ['Repository access blocked', 'repository-blocked'],
  [
    'The action octo/foreman@abc is not allowed in acme/shop because all actions must be from a repository owned by acme',
    'action-not-allowed',
  ],
  [
    'The job was not started because recent account payments have failed or your spending limit needs to be increased.',
    'spending-limit',
  ],
];

describe('a refusal that a setting causes', () => {
  it.each(SAID)('%s', (message, code) => {
    expect(errorCodeOf(message)).toBe(code);
  });

  it('has words for every code, and a message that leads to each', () => {
    // Those are found out before anything is sent.
    const unsent = ['app-half', 'app-key-unreadable'];
    expect(new Set([...SAID.map(([, code]) => code), ...unsent])).toEqual(new Set(errorCodes));
    expect(Object.keys(errorWords).toSorted()).toEqual(errorCodes.toSorted());
  });

  it('carries its code out of REST and GraphQL, into the fault that stops the step', () => {
    const [message = ''] = SAID[0] ?? [];
    const rest = failureOf(Object.assign(new Error(message), { status: 403 }));
    const graphql = refusedBy({ type: 'FORBIDDEN', message, path: [] });
    expect(rest).toMatchObject({ code: 'forbidden', setting: 'pulls-not-permitted' });
    expect(graphql).toMatchObject({ code: 'forbidden', setting: 'pulls-not-permitted' });
    expect(() => demand(rest, 'Opening the pull request')).toThrow(
      /Settings → Actions → General.*pulls-not-/,
    );
  });

  it('is told apart from one that no setting causes', () => {
    for (const message of ['Not Found', 'Validation Failed', 'Reference already exists', 'Merge conflict'])
      expect(errorCodeOf(message)).toBeUndefined();
    const limited = Object.assign(new Error('You have exceeded a secondary rate limit'), { status: 429 });
    expect(failureOf(limited)).not.toHaveProperty('setting');
  });
});
