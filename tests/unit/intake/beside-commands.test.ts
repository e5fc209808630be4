import { expect, test } from 'vitest';
import { besideCommands } from '../../../src/intake/beside-commands.ts';

const beside = (body: string): string => besideCommands(body, { trigger: '/foreman' });

test.each([
  ['Nearly there.', 'Nearly there.'],
  ['/foreman stop', ''],
  ['Shorter words.\n\n/foreman stop\n\nSee you.', 'Shorter words.\n\nSee you.'],
  ['/foreman use shorter words\nand fewer\n/foreman skip #57', 'use shorter words\nand fewer'],
  ['/foreman retry #57 use shorter words', 'use shorter words'],
  ['/foreman remember codes are\neight letters\n\n/foreman help\nSo.', 'So.'],
  ['Run this:\n\n```\n/foreman stop\n```', 'Run this:\n\n```\n/foreman stop\n```'],
])('%j leaves %j', (body, left) => {
  expect(beside(body)).toBe(left);
});
