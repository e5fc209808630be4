import { describe, expect, test } from 'vitest';
import { everyText } from './every-text.ts';

const texts = everyText('Codes are eight letters');

describe('the words of problems', () => {
  test('problem key', () => {
    expect(texts.get('problem key')).toMatchInlineSnapshot();
  });
  test('problem config', () => {
    expect(texts.get('problem config')).toMatchInlineSnapshot();
  });
  test('problem profile', () => {
    expect(texts.get('problem profile')).toMatchInlineSnapshot();
  });
  test('problem plan', () => {
    expect(texts.get('problem plan')).toMatchInlineSnapshot();
  });
  test('problem journal', () => {
    expect(texts.get('problem journal')).toMatchInlineSnapshot();
  });
  test('problem artifact', () => {
    expect(texts.get('problem artifact')).toMatchInlineSnapshot();
  });
  test('problem budget', () => {
    expect(texts.get('problem budget')).toMatchInlineSnapshot();
  });
});
