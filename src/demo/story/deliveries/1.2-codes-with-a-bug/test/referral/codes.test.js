import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeFor, readCode } from '../../src/referral/codes.js';

test('a code names its customer', () => {
  assert.match(codeFor(7), /^TEA-0007-[A-Z]$/);
  assert.equal(readCode(codeFor(7)), 7);
  assert.equal(readCode(codeFor(12345)), 12345);
});

test('a code reads the same without regard to case, spaces and hyphens', () => {
  const spoken = codeFor(7).toLowerCase().replaceAll('-', ' ');
  assert.equal(readCode(` ${spoken} `), 7);
  assert.equal(readCode(codeFor(7).replaceAll('-', '')), 7);
});

test('a code with a slip in it belongs to nobody', () => {
  assert.equal(readCode(codeFor(7).replace('7', '8')), null);
  assert.equal(readCode('TEA'), null);
  assert.equal(readCode(undefined), null);
});
