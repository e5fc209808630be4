import { expect, it } from 'vitest';
import { createIds } from '../../../../src/adapters/system/ids.ts';

it('makes nonces of twenty signs that do not repeat and use the whole alphabet', () => {
  const ids = createIds();
  const nonces = Array.from({ length: 500 }, () => ids.nonce());
  expect(new Set(nonces).size).toBe(500);
  expect(nonces.every((nonce) => /^[0-9a-z]{20}$/.test(nonce))).toBe(true);
  expect(new Set(nonces.join('')).size).toBe(36);
});

it('gives random numbers from 0 up to, but not, 1', () => {
  const ids = createIds();
  const numbers = Array.from({ length: 2_000 }, () => ids.random());
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThan(1);
  expect(numbers.filter((number) => number < 0.5).length).toBeGreaterThan(800);
});
