import { workflowFiles } from '../../../src/shells/install/workflow-files.ts';
import { listStatuses } from '../../../src/sandbox/hub/ops/statuses.ts';
import { eventsOf, journalOf } from './journal.ts';
import { openStage } from './open-stage.ts';
import type { StageOptions, TestStage } from './open-stage.ts';

const ACTION = `foreman-actions/foreman@${'0'.repeat(39)}1`;
const CHECKOUT = 'actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8';

/** The repository's own CI. */
const ciOn = (events: string): string => `name: CI
on: ${events}
permissions:
  contents: read
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: ${CHECKOUT}
        with:
          persist-credentials: false
      - run: node --test 'test/*.test.js'
`;

/** Both the default branch and the request's own take no commit of which the check says nothing. */
const REQUIRED = ['main', 'foreman/*/work'].map((branches) => ({
  branches,
  type: 'required_status_checks',
  parameters: {
    strict_required_status_checks_policy: false,
    do_not_enforce_on_create: true,
    required_status_checks: [{ context: 'test' }],
  },
}));

/** A stage whose repository verifies by its own CI: `verify` of the configuration, and what that CI listens to. */
export const openWith = (
  verify: string,
  on: string,
  {
    secrets = {},
    variables = {},
    ...besides
  }: Pick<StageOptions, 'project' | 'script' | 'apps'> & NonNullable<StageOptions['repository']> = {},
) =>
  openStage({
    ...besides,
    config: `approval: never\nverify: { ${verify} }\n`,
    files: {
      ...workflowFiles({ action: ACTION, trigger: '/foreman', ci: { workflows: ['CI'], suites: false } }),
      '.github/workflows/ci.yml': ciOn(on),
    },
    repository: { secrets, variables, settings: { rules: REQUIRED } },
  });

/** Commits that landed, and what each of them shows under the name of the check. */
export function landedOn({ sandbox }: TestStage, request: number) {
  const repository = sandbox.hub.repository(sandbox.repository.fullName);
  return eventsOf(journalOf(sandbox, request), 'landed').map(({ to }) => ({
    statuses: listStatuses(repository, to)
      .filter(({ context }) => context === 'test')
      .map(({ state }) => state),
    runs: [...repository.runs.values()]
      .filter((run) => run.event.sha === to && run.workflowName === 'CI')
      .map(({ conclusion }) => conclusion),
  }));
}

/** A person merges the last pull request, which the rules of the default branch let happen only where the check is green. */
export async function mergeLast({ sandbox }: TestStage, request: number): Promise<number> {
  const { owner, repo } = sandbox.repository;
  const mona = sandbox.as('mona');
  const pulls = await mona.request('GET /repos/{owner}/{repo}/pulls', { owner, repo, state: 'open' });
  const last = pulls.data.find((pull) => pull.head.ref === `foreman/${request}/work`);
  const merged = await mona.request('PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge', {
    owner,
    repo,
    pull_number: last?.number ?? 0,
    sha: last?.head.sha ?? '',
  });
  return merged.status;
}
