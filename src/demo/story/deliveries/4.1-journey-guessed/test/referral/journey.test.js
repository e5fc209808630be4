import assert from 'node:assert/strict';
import { test } from 'node:test';
import { handle } from '../../src/routes.js';
import { createStore } from '../../src/store.js';

test('referrals are shown', () => {
  assert.equal(handle(createStore(), { method: 'GET', path: '/referral-programme' }).status, 200);
});
