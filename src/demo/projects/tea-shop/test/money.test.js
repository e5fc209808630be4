import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatCents, shareOf } from '../src/money.js';

test('a share is rounded down to whole cents', () => {
  assert.equal(shareOf(999, 10), 99);
});

test('cents are shown as euros', () => {
  assert.equal(formatCents(1450), '€14.50');
  assert.equal(formatCents(5), '€0.05');
});
