import { workflowFiles } from '../../shells/install/workflow-files.ts';

/** The name of the check that the rules of the branches require. */
export const CHECK = 'test';

const config = `merge: reviewed
audit: block
verify:
  mode: dispatch
  workflow: ci.yml
  required: [${CHECK}]
`;

const ci = `name: CI
on: workflow_dispatch
permissions:
  contents: read
jobs:
  ${CHECK}:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8
        with:
          persist-credentials: false
      - run: node --test 'test/*.test.js'
`;

/** What a maintainer commits who wants each task reviewed, audits that count, and the repository's own CI as the verdict. */
export const houseFiles = (action: string): Readonly<Record<string, string>> => ({
  '.github/foreman.yml': config,
  '.github/workflows/ci.yml': ci,
  ...workflowFiles({ action, trigger: '/foreman', ci: { workflows: ['CI'], suites: false } }, config),
});

/** A ruleset as she sets it up: neither branch takes a commit whose check is not green. */
export const requiredChecks = ['main', 'foreman/*/work'].map((branches) => ({
  branches,
  type: 'required_status_checks',
  parameters: {
    strict_required_status_checks_policy: false,
    do_not_enforce_on_create: true,
    required_status_checks: [{ context: CHECK }],
  },
}));
