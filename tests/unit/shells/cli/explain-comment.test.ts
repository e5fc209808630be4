import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

function explain(
  input: string,
  ...options: string[]
): { status: number | null; stdout: string; stderr: string } {
  const main = ['src/shells/cli/main.ts', 'explain', 'comment', ...options];
  return spawnSync(process.execPath, main, { input, encoding: 'utf8' });
}

test('--json prints the one document and nothing else', () => {
  const { status, stdout, stderr } = explain('Hi\n\n/bot retry #57 smaller\n', '--trigger', '/bot', '--json');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(JSON.parse(stdout)).toEqual({
    react: true,
    commands: [{ name: 'retry', args: { task: 57, hint: 'smaller' } }],
  });
});

test('a comment that is not for Foreman is no error', () => {
  expect(explain('> /foreman stop', '--json')).toMatchObject({
    status: 0,
    stdout: '{"react":false,"commands":[]}\n',
  });
  expect(explain('').stdout).toContain('no reaction');
});

test('for people it gives the reason, and nothing that steers a terminal', () => {
  const { stdout } = explain('/foreman staus\n\n/foreman add \u001B[31mred');
  expect(stdout).toContain('status was probably meant');
  expect(stdout).not.toContain('\u001B');
});

test.each([[['--bogus']], [['--trigger', 'foreman']], [['--trigger']], [['surplus']]])(
  'a bad call %j is told in one sentence, with exit code 2',
  (options) => {
    const { status, stdout, stderr } = explain('', ...options);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^error: .+\n$/);
  },
);
