import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { renderWorkflows } from '../../../../src/app/render-workflows.ts';
import { workflowFiles } from '../../../../src/shells/install/workflow-files.ts';

const action = `foreman-actions/foreman@${'ab'.repeat(20)}`;

it('an installation has both workflows, and nothing is left to fill in', () => {
  const files = workflowFiles({ action, trigger: '/foreman' });
  expect(Object.keys(files)).toEqual(['.github/workflows/foreman.yml', '.github/workflows/foreman-task.yml']);
  for (const text of Object.values(files)) expect(text).not.toMatch(/__[A-Z]+__/);
});

it('every action is pinned to a whole commit', () => {
  const uses = Object.values(workflowFiles({ action, trigger: '/foreman' })).flatMap((text) =>
    [...text.matchAll(/\buses: (\S+)/g)].map(([, name]) => name ?? ''),
  );
  expect(uses.length).toBeGreaterThan(10);
  for (const name of uses) expect(name).toMatch(/@[0-9a-f]{40}$|^\.\/\.github\/workflows\//);
});

it('another trigger stands in the conditions, with a slash and with an at sign', () => {
  const files = workflowFiles({ action, trigger: '/builder' });
  expect(files['.github/workflows/foreman.yml']).toContain("'/builder'");
  expect(files['.github/workflows/foreman.yml']).toContain("'@builder'");
});

it('own names of labels stand in the conditions, whatever signs they hold', () => {
  const names = { 'foreman:question': "What's next?", 'priority:critical': 'P0', 'foreman:done': 'shipped' };
  const text = workflowFiles({ action, trigger: '/foreman', names })['.github/workflows/foreman.yml'];
  expect(text).toContain("contains(github.event.issue.labels.*.name, 'What''s next?')");
  expect(text).toContain('question: "What\'s next?"');
  expect(text).toContain("|| github.event.label.name == 'P0'))");
  expect(text).not.toContain('foreman:question');
  expect(text).not.toContain('shipped');
  for (const name of ['a ${{ b }}', 'a\nb'])
    expect(() => workflowFiles({ action, trigger: '/foreman', names: { 'worker:a': name } })).toThrow(
      'cannot stand',
    );
});

it('a configuration says the names; one that cannot be read says none', () => {
  const of = (config: string) =>
    workflowFiles({ action, trigger: '/foreman' }, config)['.github/workflows/foreman.yml'];
  expect(of('names: {foreman:question: ask}')).toContain("'ask'");
  expect(of('names: [')).toContain("'foreman:question'");
});

it('a workflow of the repository takes the place of the verify job, with no secret and a token that reads', () => {
  const verifier = '.github/workflows/proof.yml';
  const text =
    workflowFiles({ action, trigger: '/foreman', verifier })['.github/workflows/foreman-task.yml'] ?? '';
  const { verify, settle } = Object(parse(text)).jobs;
  expect(verify).toEqual({
    needs: 'checkpoint',
    if: expect.stringContaining("needs.checkpoint.outputs.candidate != ''"),
    permissions: { contents: 'read' },
    uses: `./${verifier}`,
    with: { candidate: '${{ needs.checkpoint.outputs.candidate }}' },
  });
  expect(text).not.toContain('step: verify');
  expect(JSON.stringify(settle)).not.toContain('needs.verify.outputs');
  expect(text.match(/verifier: ".github\/workflows\/proof.yml"/g)).toHaveLength(2);
  const config = 'verify: {workflow: proof.yml}';
  expect(workflowFiles({ action, trigger: '/foreman' }, config)['.github/workflows/foreman-task.yml']).toBe(
    text,
  );
  for (const other of ['verify: {mode: dispatch, workflow: ci.yml}', 'verify: {commands: [npm test]}'])
    expect(
      workflowFiles({ action, trigger: '/foreman' }, other)['.github/workflows/foreman-task.yml'],
    ).toContain('step: verify');
  expect(() => workflowFiles({ action, trigger: '/foreman', verifier: '../x.yml' })).toThrow(
    '.github/workflows',
  );
});

it('what is no full commit, no plain trigger, or an unknown placeholder is refused', () => {
  expect(() => renderWorkflows({}, { action: 'a/b@v1', trigger: '/foreman' })).toThrow('a full commit id');
  expect(() => renderWorkflows({}, { action, trigger: "/x' || true" })).toThrow('a slash');
  expect(() => renderWorkflows({ 'x.yml': '__WHAT__' }, { action, trigger: '/foreman' })).toThrow('__WHAT__');
});
