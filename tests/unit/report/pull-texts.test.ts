import { describe, expect, test } from 'vitest';
import { everyText } from './every-text.ts';

const texts = everyText('Codes are eight letters');

describe('the words of pull requests', () => {
  test('pull request', () => {
    expect(texts.get('pull request')).toMatchInlineSnapshot();
  });
  test('single pull request', () => {
    expect(texts.get('single pull request')).toMatchInlineSnapshot();
  });
  test('final pull request', () => {
    expect(texts.get('final pull request')).toMatchInlineSnapshot();
  });
});
