import { characterEntities } from 'character-entities';
import { expect, test } from 'vitest';
import { decodeEntity } from '../../../src/text/markdown-entities.ts';

test('every name of HTML that stands for a sign of ASCII or for nothing visible is known', () => {
  const missing = Object.entries(characterEntities)
    .filter(([, value]) => /^[!-~\t\n]+$|^[\p{DI}\p{Cf}]+$/u.test(value))
    .filter(([name, value]) => decodeEntity(`&${name};`) !== value)
    .map(([name]) => name);
  expect(missing).toEqual([]);
});

test('numbers stand for any code point, and impossible ones for the replacement sign', () => {
  expect(decodeEntity('&#64;')).toBe('@');
  expect(decodeEntity('&#x1F600;')).toBe('😀');
  expect(decodeEntity('&#0;')).toBe('\uFFFD');
  expect(decodeEntity('&#xD800;')).toBe('\uFFFD');
});
