import { describe, expect, test } from 'vitest';
import { everyText } from './every-text.ts';

const texts = everyText('Codes are eight letters');

describe('the words on the issue of a task', () => {
  test('question', () => {
    expect(texts.get('question')).toMatchInlineSnapshot();
  });
  test('retry', () => {
    expect(texts.get('retry')).toMatchInlineSnapshot();
  });
  test('failure', () => {
    expect(texts.get('failure')).toMatchInlineSnapshot();
  });
  test('report', () => {
    expect(texts.get('report')).toMatchInlineSnapshot();
  });
  test('nothing changed', () => {
    expect(texts.get('nothing changed')).toMatchInlineSnapshot();
  });
});
