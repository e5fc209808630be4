import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
// Before the validator, whose schemas Node would refuse.
import '../../src/sandbox/runner/language/json-modules.ts';
import type { WorkflowParameters } from '../../src/app/render-workflows.ts';
import { workflowFiles } from '../../src/shells/install/workflow-files.ts';

const { validate } = await import('@actions/languageservice');
const installed = (ci: WorkflowParameters['ci'] = null) =>
  workflowFiles({ action: `octo-org/foreman@${'a'.repeat(40)}`, trigger: '/foreman', ci });

describe('the workflow files that are installed', () => {
  it.each([
    ['no CI', null],
    ['runs', { workflows: ['CI "main"', 'Lint'], suites: false }],
    ['suites', { workflows: [], suites: true }],
    ['both', { workflows: ['CI'], suites: true }],
  ])('pass GitHub’s own validator: woken by %s', async (_what, ci) => {
    const files = installed(ci);
    expect(Object.keys(files).length).toBe(2);
    for (const [path, text] of Object.entries(files)) {
      const document = TextDocument.create(`file:///${path}`, 'yaml', 1, text);
      expect(
        (await validate(document)).map(({ message, range }) => `${path}:${range.start.line + 1} ${message}`),
      ).toEqual([]);
    }
  });

  it('pass it as well where a workflow of the repository verifies', async () => {
    const verifier = '.github/workflows/proof.yml';
    const [, [path, text] = ['', '']] = Object.entries(
      workflowFiles({ action: `octo-org/foreman@${'a'.repeat(40)}`, trigger: '/foreman', verifier }),
    );
    const document = TextDocument.create(`file:///own/${path}`, 'yaml', 1, text);
    expect((await validate(document)).map(({ message }) => message)).toEqual([]);
  });

  it('are refused by it when something is wrong in them', async () => {
    const [[path, text] = ['', '']] = Object.entries(installed());
    const wrong = text.replace('runs-on:', 'runs-of:');
    const document = TextDocument.create(`file:///wrong/${path}`, 'yaml', 1, wrong);
    expect((await validate(document)).length).toBeGreaterThan(0);
  });

  it('pin every action by a commit', () => {
    for (const text of Object.values(installed())) {
      const uses = [...text.matchAll(/^\s*(?:- )?uses: (\S+)/gm)].map(([, one]) => one ?? '');
      expect(uses.filter((one) => !one.startsWith('./') && !/@[0-9a-f]{40}$/.test(one))).toEqual([]);
    }
  });
});
