import { expect, test } from 'vitest';
import { readConfig } from '../../../src/intake/config.ts';
import { chooseModel } from '../../../src/domain/choose-model.ts';
import { currentModel } from '../../../src/domain/model-name.ts';
import { priceOfOverride } from '../../../src/domain/price-override.ts';
import type { Profile } from '../../../src/domain/profile.ts';
import { costOfCall, noUsage } from '../../../src/domain/usage.ts';

test.each([
  ['claude-sonnet-4-20250514', 'claude-sonnet-5-5'],
  ['claude-opus-4-1-20250805', 'claude-opus-5-5'],
  ['claude-opus-4-0', 'claude-opus-5-5'],
  ['claude-3-5-haiku-latest', 'claude-haiku-5-5'],
  ['claude-3-7-sonnet-20250219', 'claude-sonnet-5-5'],
  ['claude-2.1', 'claude-sonnet-5-5'],
  ['claude-sonnet-4-5', 'claude-sonnet-5-5'],
])('%s is gone and becomes %s, with a note that names both', (written, model) => {
  const current = currentModel(written);
  expect(current.model).toBe(model);
  expect(current.note).toContain(`${written} is no longer served`);
});

test.each([
  'claude-opus-4-5-20251101',
  'claude-haiku-4-5',
  'claude-sonnet-4-6',
  'claude-opus-5',
  'a-model-of-next-year',
])('%s passes as it is', (model) => {
  expect(currentModel(model)).toEqual({ model, note: null });
  expect(currentModel(`anthropic/${model}`).model).toBe(model);
});

test('the model of a task: the pool, then the profile by configuration, then the profile itself, then all workers', () => {
  const read = readConfig(
    'models: { worker: w, small: s, roles: { api: pool-model, coding: profile-model } }',
  );
  if (!read.ok) throw new Error('unreadable');
  const profile: Profile = {
    name: 'coding',
    description: 'x',
    role: 'worker',
    delivers: 'files',
    model: 'small',
    effort: null,
    tools: [],
    routeTypes: [],
    maxTurns: 1,
    instructions: 'x',
  };
  const chosen = (name: string, pool: string, model: string | null): string =>
    chooseModel(read.value.models, { ...profile, name, model }, pool).model;
  expect(chosen('coding', 'api', null)).toBe('pool-model');
  expect(chosen('coding', 'web', 'small')).toBe('profile-model');
  expect(chosen('sql', 'web', 'small')).toBe('s');
  expect(chosen('sql', 'web', null)).toBe('w');
});

test('a configured price is billed per million tokens, with cache prices derived unless given', () => {
  const price = priceOfOverride({ input: 2, output: 10, cacheWrite: null, cacheRead: null });
  const usage = {
    ...noUsage,
    input: 1_000_000,
    output: 100_000,
    cacheRead: 1_000_000,
    cacheWrite5m: 1_000_000,
  };
  expect(costOfCall('m', usage, price)).toEqual({
    known: true,
    microDollars: 2_000_000 + 1_000_000 + 200_000 + 2_500_000,
  });
});
