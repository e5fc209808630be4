import { transformJSONSchema } from '@anthropic-ai/sdk/lib/transform-json-schema';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Contract } from '../../../src/domain/contract.ts';
import { Plan, PlannedTask } from '../../../src/domain/plan.ts';
import { planFormat } from '../../../src/plan/plan-format.ts';
import { rawPlan, rawTask } from './plans.ts';

const format = planFormat(['coding', 'research']);
const fits = new Ajv({ strict: false }).compile(format);
const full = { contract: { dependencies: false } };

/** Every object schema inside, wherever it stands. */
function objectsIn(schema: unknown): Record<string, unknown>[] {
  if (Array.isArray(schema)) return schema.flatMap(objectsIn);
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'type' in schema && schema.type === 'object' ? [{ ...schema }] : [];
  return [...own, ...Object.values(schema).flatMap(objectsIn)];
}

const propertiesWith = (key: string): string[] =>
  objectsIn(format)
    .map((one) => Object.keys(z.record(z.string(), z.unknown()).parse(one['properties'])))
    .find((keys) => keys.includes(key)) ?? [];

test('the format has one root object, and every object in it is closed and requires all of its parts', () => {
  expect(format['type']).toBe('object');
  expect(objectsIn(format).length).toBeGreaterThan(7);
  for (const one of objectsIn(format)) {
    expect(one['additionalProperties']).toBe(false);
    expect(one['required']).toEqual(Object.keys(z.record(z.string(), z.unknown()).parse(one['properties'])));
  }
});

test('the format uses only what structured outputs accept: the SDK has nothing to take out of it', () => {
  expect(transformJSONSchema(structuredClone(format))).toEqual(format);
});

test('the format and the domain know the same parts', () => {
  expect(propertiesWith('objective').sort()).toEqual(Object.keys(Contract.shape).sort());
  expect(propertiesWith('key').sort()).toEqual(Object.keys(PlannedTask.shape).sort());
});

test.each([
  ['tasks', rawPlan({ key: '1.1', ...full }, { key: '1.2', worker: 'research', ...full })],
  ['single', { kind: 'single', summary: 'x', task: rawTask({ key: '1.1', ...full }) }],
  ['answer', { kind: 'answer', text: 'x', sources: [] }],
  ['questions', { kind: 'questions', questions: ['Which one?'] }],
  ['decline', { kind: 'decline', reason: 'x' }],
])('a plan of kind %s fits the format and the domain', (_, plan) => {
  expect(fits({ plan })).toBe(true);
  expect(Plan.safeParse(plan).success).toBe(true);
});

test('a worker type that does not exist does not fit the format', () => {
  const task = rawTask({ key: '1.1', worker: 'poet', ...full });
  expect(fits({ plan: { kind: 'single', summary: 'x', task } })).toBe(false);
});
