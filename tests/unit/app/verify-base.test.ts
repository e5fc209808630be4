import { expect, test } from 'vitest';
import { verify, verifyBase } from '../../../src/app/verify.ts';
import type { Commands } from '../../../src/ports/commands.ts';
import { createKeptLog } from '../../helpers/ports.ts';

const plan = { setup: ['install'], commands: ['lint', 'test'], from: 'x', minutes: 30 };

/** Commands that take so many seconds and end so, and what each was given: its folder and its time. */
function commandsOf(seconds: number, exits: Readonly<Record<string, number | null>> = {}) {
  const ran: string[] = [];
  const commands: Commands = {
    run: (command, folder, { timeoutMs }) => {
      ran.push(`${folder} ${command} ${timeoutMs / 60_000}`);
      return Promise.resolve({ exit: exits[command] ?? 0, seconds, output: '' });
    },
  };
  return { deps: { commands, log: createKeptLog([], 'verify') }, ran };
}

const red = (seconds: number) => ({
  candidate: 'c',
  steps: [{ command: 'install', exit: 1, seconds, output: '' }],
});

test('on the base the same commands run in the same order, until one fails', async () => {
  const { deps, ran } = commandsOf(1, { lint: 1 });
  const { base } = await verifyBase(deps, plan, { red: red(1), base: 'b', folder: 'base' });
  expect(ran.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(['base install', 'base lint']);
  expect(base?.steps.map(({ command, exit }) => [command, exit])).toEqual([
    ['install', 0],
    ['lint', 1],
  ]);
});

test('both runs share the job’s time: a base that would not fit is not run, or not to its end', async () => {
  const long = commandsOf(15 * 60);
  const { base } = await verifyBase(long.deps, plan, { red: red(325 * 60), base: 'b', folder: 'base' });
  expect(long.ran).toEqual(['base install 25', 'base lint 10']);
  expect(base?.steps).toHaveLength(2);
  const none = commandsOf(1);
  await verifyBase(none.deps, plan, { red: red(350 * 60), base: 'b', folder: 'base' });
  expect(none.ran).toEqual([]);
});

test('a candidate has each command’s whole time, whatever those before took', async () => {
  const { deps, ran } = commandsOf(29 * 60);
  expect((await verify(deps, plan, { candidate: 'c', folder: 'c' })).green).toBe(true);
  expect(ran).toEqual(['c install 30', 'c lint 30', 'c test 30']);
});

test('a candidate whose commands together would outlast the job is red by the clock, and says so', async () => {
  const commands = Array.from({ length: 20 }, (_, index) => `test-${index}`);
  const { deps, ran } = commandsOf(25 * 60);
  const { report, green } = await verify(deps, { ...plan, commands }, { candidate: 'c', folder: 'c' });
  expect(ran).toHaveLength(14);
  expect([green, report.steps.at(-1)]).toMatchObject([false, { command: 'test-13', exit: null }]);
});
