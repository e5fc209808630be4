import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAnthropicModel } from '../../../../src/adapters/anthropic/model.ts';
import { openGitTree } from '../../../../src/adapters/git/tree.ts';
import { askModel, type AskRequest } from '../../../../src/app/ask-model.ts';
import { readToolNames } from '../../../../src/domain/read-tool.ts';
import type { Tree } from '../../../../src/ports/tree.ts';
import { overloaded, rateLimited, spendLimit, type FaultRule } from '../../../../src/sandbox/model/faults.ts';
import type { Scene } from '../../../../src/sandbox/model/script.ts';
import type { ModelServer } from '../../../../src/sandbox/model/server.ts';
import { anyScene, request, testKey, withServer } from '../../adapters/anthropic/ask.ts';
import { testRepository } from '../../adapters/git/test-repository.ts';
import { virtualClock } from './virtual-clock.ts';

const repository = testRepository();
let tree: Tree;

beforeAll(async () => {
  repository.link('trap', '/etc/hostname');
  const lines = Array.from({ length: 3000 }, (_, index) => `line ${index + 1}`).join('\n');
  const commit = repository.commit({ 'src/a.ts': 'export const a = 1;\n', 'docs/long.md': lines });
  tree = await openGitTree(repository.root, commit);
});
afterAll(() => repository.remove());

interface Run {
  readonly scenes?: readonly Scene[];
  readonly faults?: readonly FaultRule[];
  readonly ask?: Partial<AskRequest>;
}

const converse = ({ scenes = [anyScene()], faults = [], ask = {} }: Run) =>
  withServer({ script: { scenes }, faults }, async (server: ModelServer) => {
    const clock = virtualClock();
    const model = createAnthropicModel({ apiKey: testKey, baseURL: server.url });
    const outcome = await askModel(
      { model, clock, random: () => 0.5, tree },
      { ...request(), readTools: readToolNames, ...ask },
    );
    return { outcome, server, sleeps: clock.sleeps };
  });

describe('waiting', () => {
  test('grows from about a second, with jitter, until the answer comes', async () => {
    const { outcome, sleeps } = await converse({ faults: [{ fault: overloaded(), times: 3 }] });
    expect(outcome).toMatchObject({ kind: 'answered', stopReason: 'end_turn' });
    expect(sleeps).toEqual([750, 1500, 3000]);
    expect(outcome.calls.map((call) => call.outcome)).toEqual([
      'overloaded',
      'overloaded',
      'overloaded',
      'end_turn',
    ]);
  });

  test('is as long as the server asks for, and never above a minute', async () => {
    const short = await converse({ faults: [{ fault: rateLimited('7') }] });
    expect(short.sleeps).toEqual([7500]);
    const huge = await converse({ faults: [{ fault: rateLimited('86400') }] });
    expect(huge.sleeps).toEqual([60_500]);
  });

  test('ends when its budget is used up, and says that the model is not available', async () => {
    const { outcome, sleeps, server } = await converse({
      faults: [{ fault: rateLimited('60'), times: 99 }],
      ask: { patience: { waitBudgetMs: 130_000 } },
    });
    expect(outcome).toMatchObject({ kind: 'later', reason: 'rate-limited' });
    expect(outcome).toHaveProperty('message', expect.stringContaining('resume later'));
    expect(sleeps).toEqual([60_500, 60_500]);
    expect(server.requests).toHaveLength(3);
  });

  test('does not happen for a spend limit, which is never repeated', async () => {
    const { outcome, sleeps, server } = await converse({ faults: [{ fault: spendLimit() }] });
    expect(outcome).toMatchObject({ kind: 'never', reason: 'spend-limit' });
    expect([sleeps.length, server.requests.length]).toEqual([0, 1]);
  });
});

describe('a lost answer', () => {
  test('is asked for again, and both calls are counted', async () => {
    const { outcome } = await converse({ faults: [{ fault: { kind: 'cut', afterEvents: 4 } }] });
    expect(outcome).toMatchObject({
      kind: 'answered',
      calls: [{ outcome: 'cut-stream' }, { outcome: 'end_turn' }],
    });
    expect(outcome.calls.every((call) => (call.usage?.input ?? 0) > 0)).toBe(true);
  });

  test('is given up after three repeats', async () => {
    const { outcome, server } = await converse({
      faults: [{ fault: { kind: 'no-message-stop' }, times: 99 }],
    });
    expect(outcome).toMatchObject({ kind: 'later', reason: 'cut-stream' });
    expect(server.requests).toHaveLength(4);
  });
});

test('a turn that the API paused goes on, and its text is one', async () => {
  const { outcome, server } = await converse({ faults: [{ fault: { kind: 'stop', reason: 'pause_turn' } }] });
  expect(outcome).toMatchObject({
    kind: 'answered',
    stopReason: 'end_turn',
    text: 'Hello, world, and everybody else in it.',
  });
  expect(server.requests).toHaveLength(2);
});

test.each(['max_tokens', 'refusal', 'model_context_window_exceeded'] as const)(
  'an answer that ends with %s is returned for the caller to judge',
  async (reason) => {
    const { outcome } = await converse({ faults: [{ fault: { kind: 'stop', reason } }] });
    expect(outcome).toMatchObject({ kind: 'answered', stopReason: reason });
  },
);

describe('the reading tools', () => {
  const call = (name: string, input: Record<string, unknown>) => ({ name, input });
  const step = (name: string, input: Record<string, unknown>, ...expected: readonly (string | RegExp)[]) => ({
    calls: [call(name, input)],
    expect: expected.map((text) => ({ label: String(text), text })),
  });

  test('list, search and read the commit, turn by turn', async () => {
    const tools = [
      step('list_files', {}, 'src/a.ts', 'trap (symlink'),
      step('list_files', { glob: '**/*.md' }, /^docs\/long\.md$/m),
      step(
        'search_files',
        { pattern: 'const \\w+', regex: true, glob: 'src/**' },
        'src/a.ts:1: export const a',
      ),
      step('read_file', { path: 'src/a.ts' }, 'export const a = 1;\n'),
    ];
    const { outcome, server } = await converse({
      scenes: [anyScene({ tools, answer: 'done', wrong: 'wrong' })],
    });
    expect(outcome).toMatchObject({ kind: 'answered', text: 'done' });
    expect(server.requests).toHaveLength(5);
  });

  test('show what was cut, and how to go on', async () => {
    const tools = [
      step(
        'read_file',
        { path: 'docs/long.md' },
        'line 2000\n',
        'lines 1 to 2000 of 3000; read on from line 2001',
      ),
      step('read_file', { path: 'docs/long.md', first_line: 2999 }, /^line 2999\nline 3000$/),
    ];
    const { outcome } = await converse({ scenes: [anyScene({ tools, answer: 'done', wrong: 'wrong' })] });
    expect(outcome).toMatchObject({ text: 'done' });
  });

  test('answer mistakes with an error that the model can read', async () => {
    const tools = [
      step('read_file', { path: 'trap' }, 'symbolic link'),
      step('read_file', { path: '../x' }, 'outside the repository'),
      step('read_file', { file: 'x' }, 'not valid'),
      step('search_files', { pattern: '(', regex: true }, 'not valid'),
      step('list_files', { folder: '/etc' }, 'outside the repository'),
    ];
    const { outcome, server } = await converse({
      scenes: [anyScene({ tools, answer: 'done', wrong: 'wrong' })],
    });
    expect(outcome).toMatchObject({ text: 'done' });
    expect(JSON.stringify(server.requests.at(-1)?.body).match(/"is_error":true/g)).toHaveLength(5);
  });

  test('run several calls of one turn and answer in their order', async () => {
    const calls = ['src/a.ts', 'nothing.ts'].map((path) => call('read_file', { path }));
    const tools = [{ calls, expect: [{ label: 'both', text: /const a[^]*nothing\.ts does not exist/ }] }];
    const { outcome } = await converse({ scenes: [anyScene({ tools, answer: 'done', wrong: 'wrong' })] });
    expect(outcome).toMatchObject({ text: 'done' });
  });

  test('are not offered unless asked for', async () => {
    const { server } = await converse({ ask: { readTools: ['read_file'] } });
    expect(server.requests[0]?.body).toMatchObject({ tools: [{ name: 'read_file' }] });
    const without = await converse({ ask: { readTools: [] } });
    expect(without.server.requests[0]?.body).not.toHaveProperty('tools');
  });

  test('end at the last turn, on which the model is told to answer', async () => {
    const tools = Array.from({ length: 9 }, () => step('list_files', {}));
    const { outcome, server } = await converse({ scenes: [anyScene({ tools })], ask: { maxTurns: 3 } });
    expect(outcome).toMatchObject({ kind: 'answered', stopReason: 'tool_use' });
    expect(server.requests).toHaveLength(3);
    expect(JSON.stringify(server.requests.at(-1)?.body)).toContain('Give the complete final answer now');
  });

  test('let each turn read the last one from the cache', async () => {
    const tools = Array.from({ length: 3 }, () => step('read_file', { path: 'docs/long.md' }));
    const { outcome } = await converse({ scenes: [anyScene({ tools })] });
    const reads = outcome.calls.map((one) => one.usage?.cacheRead ?? 0);
    expect(reads.slice(0, 2)).toEqual([0, 0]);
    expect(reads[2]).toBeGreaterThan(4000);
    expect(reads[3]).toBeGreaterThan(9000);
  });
});
