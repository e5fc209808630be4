import { describe, expect, test } from 'vitest';
import { everyText } from './every-text.ts';

const texts = everyText('Codes are eight letters');

describe('the words of replies', () => {
  test('help', () => {
    expect(texts.get('help')).toMatchInlineSnapshot();
  });
  test('unknown', () => {
    expect(texts.get('unknown')).toMatchInlineSnapshot();
  });
  test('answer taken', () => {
    expect(texts.get('answer taken')).toMatchInlineSnapshot();
  });
  test('already answered', () => {
    expect(texts.get('already answered')).toMatchInlineSnapshot();
  });
  test('not allowed', () => {
    expect(texts.get('not allowed')).toMatchInlineSnapshot();
  });
  test('nothing to do', () => {
    expect(texts.get('nothing to do')).toMatchInlineSnapshot();
  });
  test('done', () => {
    expect(texts.get('done')).toMatchInlineSnapshot();
  });
  test('answer', () => {
    expect(texts.get('answer')).toMatchInlineSnapshot();
  });
  test('questions', () => {
    expect(texts.get('questions')).toMatchInlineSnapshot();
  });
  test('decline', () => {
    expect(texts.get('decline')).toMatchInlineSnapshot();
  });
});
