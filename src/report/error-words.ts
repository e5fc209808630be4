import type { ErrorCode } from '../domain/error-codes.ts';

/** What people are told of a refusal that a setting causes. */
export interface ErrorWords {
  /** What stands in the log, on the issue or on the run's page. */
  readonly see: string;
  readonly why: string;
  /** Where to click, and what. */
  readonly path: string;
}

/** A refusal's cause and its mending in one line, for a log or a summary. */
export function explainError(code: ErrorCode): string {
  const { why, path } = errorWords[code];
  return `${why} How to mend it: ${path} (code \`${code}\`, docs/errors.md)`;
}

const GENERAL = 'Settings → Actions → General';
const SECRETS = 'Settings → Secrets and variables → Actions';

/** The words of every code. */
export const errorWords: Readonly<Record<ErrorCode, ErrorWords>> = {
  'pulls-not-permitted': {
    see: 'GitHub Actions is not permitted to create or approve pull requests',
    why: 'Workflows of this repository may not open pull requests, and Foreman shows every result as one.',
    path: `${GENERAL} → Workflow permissions → tick "Allow GitHub Actions to create and approve pull requests" → Save. Where the box is grey, the organisation or enterprise has to allow it first.`,
  },
  'token-may-not': {
    see: 'Resource not accessible by integration',
    why: "The job's token lacks a permission that the step needs.",
    path: 'Compare `permissions:` in `.github/workflows/foreman.yml` with docs/workflows.md, or run `init` again. If they are the same, an organisation policy narrows them: Organization settings → Actions → General → Workflow permissions.',
  },
  'token-lacks-scope': {
    see: 'Resource not accessible by personal access token; Must have push access to repository',
    why: 'The token that was given has not the permission that the call needs.',
    path: 'Your picture → Settings → Developer settings → Personal access tokens → the token: give it Contents, Issues, Pull requests and Actions (read and write) on this repository; Administration (read) as well for `doctor`.',
  },
  'bad-token': {
    see: 'Bad credentials',
    why: 'The token is wrong, expired or withdrawn.',
    path: 'In a workflow, run the failed jobs again: each gets a new token. In a terminal, make a new token and set GITHUB_TOKEN.',
  },
  'workflow-files': {
    see: 'refusing to allow a GitHub App to create or update workflow … without `workflows` permission',
    why: "A job's token can never write workflow files. Most often the default branch's workflows changed after the request began.",
    path: 'Let the running request end or stop it, then ask again; it starts from the present default branch. Workflow changes themselves are made by a person.',
  },
  'branch-rule': {
    see: 'Repository rule violations found; Changes must be made through a pull request; protected branch',
    why: 'A ruleset or a branch protection covers the branches under `foreman/`.',
    path: 'Settings → Rules → Rulesets → the ruleset → Target branches → Add target → Exclude by pattern: `foreman/**/*` → Save changes. Older protections: Settings → Branches. `doctor` names the rules.',
  },
  'secret-in-push': {
    see: 'Secret detected in content; push protection',
    why: 'Push protection found something that looks like a key in the delivered files.',
    path: 'Read the task’s delivery. A false alarm is allowed under Security → Secret scanning; otherwise `retry` the task with a hint that names the file.',
  },
  archived: {
    see: 'Repository was archived so is read-only',
    why: 'The repository is archived.',
    path: 'Settings → General → Danger Zone → Unarchive this repository.',
  },
  'issues-off': {
    see: 'Issues has been disabled in this repository',
    why: 'The repository has no issues, and tasks are issues.',
    path: 'Settings → General → Features → tick Issues.',
  },
  'pulls-off': {
    see: 'Pull requests are disabled in this repository',
    why: 'The repository takes no pull requests, and Foreman shows every result as one.',
    path: 'Settings → General → Features → tick Pull requests.',
  },
  'issue-locked': {
    see: 'issue is locked; conversation has been locked',
    why: 'The issue is locked, so that nothing can be said on it.',
    path: 'The issue → Unlock conversation, in the column at the right.',
  },
  'actions-off': {
    see: 'Actions has been disabled',
    why: 'GitHub Actions is switched off for this repository, its organisation, or the account.',
    path: `${GENERAL} → Actions permissions → Allow all actions and reusable workflows → Save.`,
  },
  'workflow-off': {
    see: 'Cannot trigger a workflow_dispatch on a disabled workflow',
    why: 'The workflow itself is disabled, by a person or after 60 days without activity.',
    path: 'Actions → Foreman → … → Enable workflow.',
  },
  'workflow-has-no-dispatch': {
    see: "Workflow does not have 'workflow_dispatch' trigger",
    why: 'The workflow on the default branch is not the one that Foreman needs.',
    path: 'Run `init` again and merge the files into the default branch.',
  },
  'single-sign-on': {
    see: 'Resource protected by organization SAML enforcement',
    why: 'The organisation wants the token to be authorised for single sign-on.',
    path: 'Your picture → Settings → Developer settings → Personal access tokens → the token → Configure SSO → Authorize.',
  },
  'oauth-restricted': {
    see: 'the organization has enabled OAuth App access restrictions',
    why: 'The token comes from an OAuth app (that of `gh auth token` does), and the organisation lets only approved ones in.',
    path: 'Organization settings → Third-party Access → OAuth app policy: approve the app; or make a fine-grained token and set GITHUB_TOKEN.',
  },
  'token-kind': {
    see: '… forbids access via a personal access token (classic); … via a fine-grained personal access token …',
    why: 'The organisation does not take tokens of this kind, or none that live so long.',
    path: 'Your picture → Settings → Developer settings → Personal access tokens: make one of the kind, and for no longer, than the message names.',
  },
  'plan-lacks-feature': {
    see: 'Upgrade to GitHub Pro or make this repository public to enable this feature; Draft pull requests are not supported in this repository',
    why: "The account's plan does not have what was asked for in a private repository.",
    path: 'Settings → Billing and licensing → Plans, or Settings → General → Danger Zone → Change visibility. Rules that the plan lacks stand in no way: `doctor` needs nothing there.',
  },
  'ip-list': {
    see: 'the organization has an IP allow list enabled',
    why: 'The organisation takes calls from listed addresses only, and the runner has another.',
    path: 'Organization settings → Authentication security → IP allow list: add the runner’s addresses, or use a runner inside.',
  },
  'app-half': {
    see: 'of the two that name a GitHub App, its id and its private key, one is missing',
    why: 'A GitHub App needs both: the variable (or secret) FOREMAN_APP_ID and the secret FOREMAN_APP_PRIVATE_KEY.',
    path: `${SECRETS}: add the one that is missing, or delete the other.`,
  },
  'app-key-unreadable': {
    see: 'the private key of the GitHub App is no RSA key in PEM form',
    why: 'The secret FOREMAN_APP_PRIVATE_KEY does not hold the whole file that GitHub gave for the App.',
    path: `The App’s settings → Private keys → Generate a private key; then ${SECRETS} → FOREMAN_APP_PRIVATE_KEY: paste the whole file, with its first line (-----BEGIN RSA PRIVATE KEY-----) and its last.`,
  },
  'app-key-refused': {
    see: 'A JSON web token could not be decoded; Integration not found',
    why: 'FOREMAN_APP_ID and FOREMAN_APP_PRIVATE_KEY do not belong together, the key was deleted, or the runner’s clock is wrong.',
    path: `The App’s settings → General: compare the client id (or App id) with FOREMAN_APP_ID, and make a new private key for FOREMAN_APP_PRIVATE_KEY (${SECRETS}).`,
  },
  'app-not-installed': {
    see: 'the GitHub App is not installed on this repository',
    why: 'The GitHub App exists, and its installation does not cover this repository.',
    path: 'The App’s settings → Install App → the account → Only select repositories: add this one → Save.',
  },
  'app-lacks-permission': {
    see: 'the installation of the GitHub App lacks the permission …; The permissions requested are not granted to this installation',
    why: 'The GitHub App was not given what Foreman needs of it: Contents, read and write.',
    path: 'The App’s settings → Permissions & events → Repository permissions → Contents: Read and write → Save; then, as owner of the account, Settings → GitHub Apps → Review request → Accept new permissions.',
  },
  'app-suspended': {
    see: 'This installation has been suspended',
    why: 'The GitHub App that the token comes from is suspended for this account.',
    path: 'Settings → GitHub Apps → Configure → Unsuspend.',
  },
  'repository-blocked': {
    see: 'Repository access blocked',
    why: 'GitHub has blocked the repository or its owner.',
    path: 'Write to GitHub Support; nothing here can change it.',
  },
  'action-not-allowed': {
    see: 'The action … is not allowed in … (on the run’s page; no job starts)',
    why: 'The repository or organisation allows only some actions, and Foreman or one of actions/checkout, upload-artifact, download-artifact is not among them.',
    path: `${GENERAL} → Actions permissions → Allow select actions: add the action that the message names. "Must be pinned to a full commit" is met: every action here is.`,
  },
  'spending-limit': {
    see: 'The job was not started because recent account payments have failed or your spending limit needs to be increased (on the run’s page)',
    why: 'The account has no Actions minutes left.',
    path: 'Settings → Billing and licensing → Budgets and alerts → Actions: raise the budget; or wait for the next month. Then run the failed jobs again: nothing is lost.',
  },
  'artifact-quota': {
    see: 'Artifact storage quota has been hit (in the log of an upload step)',
    why: 'What one job leaves for the next is an artifact, and the account has no room for more of them.',
    path: 'Actions → Management → Caches and artifacts: delete old ones, or raise the budget under Settings → Billing and licensing. GitHub counts anew every six to twelve hours; then run the failed jobs again: nothing is lost.',
  },
};
