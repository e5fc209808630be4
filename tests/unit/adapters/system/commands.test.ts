import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { createCommands } from '../../../../src/adapters/system/commands.ts';

const CANARY = 'canary-4711';
const harmless = { PATH: process.env['PATH'], HOME: '/home/runner', LANG: 'C.UTF-8', RUNNER_OS: 'Linux' };

/** What a step's process has in its environment on a runner; most of it opens something. */
const secrets = {
  ACTIONS_RUNTIME_TOKEN: CANARY,
  ACTIONS_RUNTIME_URL: CANARY,
  ACTIONS_RESULTS_URL: CANARY,
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: CANARY,
  ACTIONS_CACHE_URL: CANARY,
  GITHUB_TOKEN: CANARY,
  GITHUB_ENV: CANARY,
  GITHUB_OUTPUT: CANARY,
  GITHUB_PATH: CANARY,
  GITHUB_STATE: CANARY,
  GITHUB_STEP_SUMMARY: CANARY,
  INPUT_TOKEN: CANARY,
  ANTHROPIC_API_KEY: CANARY,
  NODE_OPTIONS: '',
  BASH_ENV: '',
  SOMETHING_THAT_NOBODY_THOUGHT_OF: CANARY,
};

/** Bash sets these for itself. */
const OF_BASH = ['PWD', 'SHLVL', '_', 'OLDPWD'];

async function environmentSeen(environment: NodeJS.ProcessEnv): Promise<ReadonlyMap<string, string>> {
  const commands = createCommands(environment, () => undefined);
  const end = await commands.run('env -0', tmpdir(), { timeoutMs: 20_000 });
  expect(end.exit).toBe(0);
  const pairs = end.output.split('\0').filter((one) => one !== '');
  return new Map(pairs.map((one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)]));
}

test('a verify command sees where programs are, and that this is CI', async () => {
  const seen = await environmentSeen({ ...harmless, ...secrets });
  expect(Object.fromEntries(seen)).toMatchObject({ ...harmless, CI: 'true' });
});

test('a verify command sees no token, no command file, no key, and nothing else that is not on the list', async () => {
  const seen = await environmentSeen({ ...harmless, ...secrets });
  const names = [...seen.keys()].filter((name) => !OF_BASH.includes(name));
  expect(names.toSorted()).toEqual(['CI', ...Object.keys(harmless)].toSorted());
  expect([...seen.values()].join('\n')).not.toContain(CANARY);
});

test('a command that takes too long ends with everything that it has started', async () => {
  const commands = createCommands(harmless, () => undefined);
  // The child holds the output open: this resolves only when it has ended as well.
  const end = await commands.run('sleep 60 & wait', tmpdir(), { timeoutMs: 300 });
  expect(end.exit).toBeNull();
  expect(end.seconds).toBeLessThan(30);
});
