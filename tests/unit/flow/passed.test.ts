import { expect, test } from 'vitest';
import { passedCommit } from '../../../src/flow/passed.ts';
import { nonce, oid } from './journal.ts';

const draft = { delivery: 'files', checkpoint: oid(5), pull: 9, nonce: nonce() } as const;
const green = { outcome: 'green', delivery: 'files', checkpoint: oid(7) } as const;

test('what a leg delivered is what it verified', () => {
  expect(passedCommit(green, { draft })).toBe(oid(7));
});

test('a batch has verified what its tasks had delivered before', () => {
  expect(passedCommit({ ...green, delivery: 'none', checkpoint: null }, { draft })).toBe(oid(5));
  expect(passedCommit({ ...green, delivery: 'none', checkpoint: null }, { draft: null })).toBeNull();
});

test('what is red has verified nothing', () => {
  expect(passedCommit({ ...green, outcome: 'red' }, { draft })).toBeNull();
});
