import { expect, it } from 'vitest';
import { verifierProblem } from '../../../src/intake/read-verifier.ts';

const GOOD = `on:
  workflow_call:
    inputs:
      candidate: { required: true, type: string }
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
        with: { ref: '\${{ inputs.candidate }}', persist-credentials: false }
      - run: node --test
`;

it('a workflow that takes the candidate and asks for nothing may verify', () => {
  expect(verifierProblem(GOOD)).toBeNull();
  expect(verifierProblem(GOOD.replace('jobs:', 'permissions: { contents: read }\njobs:'))).toBeNull();
  expect(verifierProblem(GOOD.replace('jobs:', 'permissions: {}\njobs:'))).toBeNull();
});

it.each([
  ['missing', null],
  ['unreadable', 'on: ['],
  ['unreadable', 'name: x'],
  [
    'not-called',
    GOOD.replace('workflow_call:\n    inputs:\n      candidate: { required: true, type: string }', 'push:'),
  ],
  ['not-called', 'on: workflow_call\njobs: {}\n'],
  ['no-candidate', GOOD.replace('candidate:', 'commit:')],
  ['inputs', GOOD.replace('jobs:', '      node: { required: true, type: string }\njobs:')],
  ['secrets', GOOD.replace('node --test', 'echo ${{ secrets.NPM_TOKEN }}')],
  ['secrets', GOOD.replace('jobs:', '    secrets: { NPM_TOKEN: { required: true } }\njobs:')],
  ['permissions', GOOD.replace('jobs:', 'permissions: { contents: write }\njobs:')],
  ['permissions', GOOD.replace('jobs:', 'permissions: read-all\njobs:')],
  [
    'permissions',
    GOOD.replace('runs-on: ubuntu-latest', 'runs-on: ubuntu-latest\n    permissions: { id-token: write }'),
  ],
  [
    'environment',
    GOOD.replace('runs-on: ubuntu-latest', 'runs-on: ubuntu-latest\n    environment: production'),
  ],
  ['calls', `${GOOD}  other: { uses: ./.github/workflows/other.yml }\n`],
  ['cache', GOOD.replace('- run:', '- uses: actions/cache@v4\n      - run:')],
  [
    'cache',
    GOOD.replace(
      '- run:',
      '- uses: actions/setup-node@v5\n        with:\n          cache: npm\n      - run:',
    ),
  ],
])('one that is %s may not', (problem, text) => {
  expect(verifierProblem(text)).toBe(problem);
});
