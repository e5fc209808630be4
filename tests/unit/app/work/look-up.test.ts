import { describe, expect, test } from 'vitest';
import { priceOf } from '../../../../src/adapters/anthropic/prices.ts';
import { createBuiltInProfiles } from '../../../../src/adapters/system/built-in-profiles.ts';
import { configFrom } from '../../../../src/app/load-config.ts';
import { textsOf } from '../../../../src/app/model-deps.ts';
import type { ModelDeps } from '../../../../src/app/model-deps.ts';
import { lookUp } from '../../../../src/app/work/look-up.ts';
import type { ToLookUp } from '../../../../src/app/work/look-up.ts';
import { Contract } from '../../../../src/domain/contract.ts';
import { Nonce } from '../../../../src/domain/ids.ts';
import type { ModelOutcome, ModelRequest } from '../../../../src/ports/model.ts';
import type { Tree } from '../../../../src/ports/tree.ts';
import { noUsage } from '../../../../src/domain/usage.ts';
import { files, question } from '../../../helpers/deliveries.ts';
import { lookupOf } from '../../../helpers/lookups.ts';
import { virtualClock } from '../ask/virtual-clock.ts';

const emptyTree: Tree = {
  commit: '0'.repeat(40),
  list: () => Promise.resolve([]),
  find: () => Promise.resolve(undefined),
  read: () => Promise.resolve({ ok: false, error: 'not-found' }),
  search: () => Promise.resolve({ ok: true, value: { hits: [], more: false } }),
};
const answered = (text: string): ModelOutcome => ({
  kind: 'answered',
  stopReason: 'end_turn',
  content: [{ type: 'text', text }],
  usage: { ...noUsage, input: 100, output: 10 },
  requestId: undefined,
});

/** The ports of the step that asks models, and what they were asked. */
function wired(outcome: ModelOutcome = answered(lookupOf())): {
  readonly deps: ModelDeps;
  readonly asked: ModelRequest[];
} {
  const asked: ModelRequest[] = [];
  const deps: ModelDeps = {
    model: { ask: (request) => (asked.push(request), Promise.resolve(outcome)) },
    tree: emptyTree,
    mapTree: emptyTree,
    profiles: createBuiltInProfiles(new URL('../../../../profiles/', import.meta.url)),
    clock: virtualClock(),
    random: () => 0.5,
    nonce: () => Nonce.parse('word12345678'),
    price: priceOf,
    log: { info: () => undefined, warn: () => undefined },
  };
  return { deps, asked };
}

const spent = { model: 'claude-sonnet-5', calls: 1, input: 0, cacheRead: 0, cacheWrite: 0, output: 0 };
const contract = Contract.parse({
  objective: 'A discount',
  outputFormat: 'FILE blocks',
  tools: [],
  sources: [],
  boundaries: ['src/**'],
  notToDo: [],
  doneWhen: ['It is there'],
});

const asking = (change: Partial<ToLookUp> = {}): ToLookUp => ({
  brief: {
    request: { title: 'A shop', text: 'Ten per cent.' },
    plan: ['1.1 Discounts (coding)'],
    notes: [],
    sharedNonce: 'shared123456',
    task: { id: '1.1', title: 'Discounts', worker: 'coding', contract },
    dependencies: [],
    answers: [],
    nonce: 'nonce1234567',
  },
  config: configFrom(undefined),
  answer: { text: question('How much?'), stopReason: 'end_turn', spent: { ...spent, microdollars: 900_000 } },
  allowance: { microdollars: 2_000_000 },
  price: priceOf,
  words: [{ from: 'request', text: 'The reward is ten per cent.' }],
  read: textsOf(emptyTree),
  ...change,
});

test('the foreman’s model is asked once, with no tool, and its reply is kept as it is with its cost', async () => {
  const { deps, asked } = wired(answered('whatever it says'));
  const reply = await lookUp(deps, asking());
  expect(asked).toHaveLength(1);
  expect(asked[0]?.model).toMatch(/opus/);
  expect(asked[0]?.tools).toBeUndefined();
  expect(reply).toMatchObject({ outcome: 'replied', text: 'whatever it says', spent: { calls: 1 } });
});

describe('nobody is asked', () => {
  test.each([
    [
      'where the worker delivered files',
      { answer: { ...asking().answer, text: files({ 'src/a.ts': 'a' }) } },
    ],
    ['where its answer was cut', { answer: { ...asking().answer, stopReason: 'max_tokens' } }],
    ['where there is nothing to look in, or the foreman may not answer', { words: [] }],
  ])('%s', async (_why, change) => {
    const { deps, asked } = wired();
    expect(await lookUp(deps, asking(change))).toBeNull();
    expect(asked).toEqual([]);
  });

  test('where what the worker has left of its part does not pay for the longest reply', async () => {
    const { deps, asked } = wired();
    const reply = await lookUp(deps, asking({ allowance: { microdollars: 950_000 } }));
    expect(reply).toMatchObject({ outcome: 'budget', spent: { calls: 0 } });
    expect(asked).toEqual([]);
  });

  test('where the price of its model is not known and money is limited', async () => {
    const { deps, asked } = wired();
    expect(await lookUp(deps, asking({ price: () => undefined }))).toMatchObject({ outcome: 'unavailable' });
    expect(asked).toEqual([]);
  });
});

test.each([
  ['refuses', { ...answered(''), stopReason: 'refusal' }],
  ['is not there', { kind: 'never', reason: 'bad-request', message: 'No.', requestId: undefined }],
] as const)('a model that %s is no reply', async (_what, outcome) => {
  const { deps } = wired(outcome);
  expect(await lookUp(deps, asking())).toMatchObject({ outcome: 'unavailable' });
});
