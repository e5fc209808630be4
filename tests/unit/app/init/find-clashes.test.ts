import { describe, expect, it } from 'vitest';
import { findClashes } from '../../../../src/app/init/find-clashes.ts';
import { readWorkflow } from '../../../../src/intake/read-workflow.ts';

const clashesOf = (text: string, path = '.github/workflows/bot.yml'): readonly string[] => {
  const view = readWorkflow(path, text);
  return findClashes(view ? [view] : [], '/foreman').map((clash) => clash.path);
};

describe('another workflow', () => {
  it.each([
    'on: issue_comment\njobs: { a: { if: "startsWith(github.event.comment.body, \'/foreman\')" } }',
    'on: [push, issue_comment]\njobs: { a: { if: "contains(x, \'@foreman\')" } }',
    'on:\n  issue_comment:\n    types: [created]\njobs: { a: { steps: [{ with: { commands: "deploy, foreman" } }] } }',
  ])('that listens to comments and names our word clashes: %s', (text) => {
    expect(clashesOf(text)).toEqual(['.github/workflows/bot.yml']);
  });

  it.each([
    'on: issue_comment\njobs: { a: { if: "contains(x, \'/foremanship\')" } }',
    'on: push\njobs: { a: { steps: [{ run: "echo /foreman" }] } }',
    'on: issue_comment\njobs: { a: { if: "contains(x, \'/deploy\')" } }',
    'no: workflow',
    ': [',
  ])('that does not is let be: %s', (text) => {
    expect(clashesOf(text)).toEqual([]);
  });

  it('is another one: our own do not clash with themselves', () => {
    expect(clashesOf("on: issue_comment\nx: '/foreman'", '.github/workflows/foreman.yml')).toEqual([]);
  });
});

describe('what starts a workflow', () => {
  it('is read with the branches that limit it', () => {
    const view = readWorkflow('ci.yml', 'name: CI\non:\n  pull_request:\n    branches: [main]\n  push:\n');
    expect(view?.triggers).toEqual([
      { event: 'pull_request', branches: ['main'] },
      { event: 'push', branches: null },
    ]);
  });
});
