import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Nonce, RequestId } from '../../../src/domain/ids.ts';
import { renderRepeated } from '../../../src/report/repeated.ts';
import { fittingWords, parseWordList } from '../../../src/text/words-body.ts';
import { hostileText } from './hostile-text.ts';

const place = { request: RequestId.parse('42'), trigger: '/foreman', nonce: Nonce.parse('a'.repeat(32)) };
const repeated = (words: readonly string[]): string => renderRepeated(place, { by: 'mona', words });

it('words that a comment of ours repeats are read back to the letter', () => {
  const word = hostileText.filter((text) => text.trim() === text && text !== '');
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
      expect(parseWordList(repeated(words))).toEqual(words);
    }),
  );
});

it('a comment that repeats nothing has none', () => {
  expect(parseWordList('### Words\n\nJust talk.')).toEqual([]);
  expect(parseWordList('- no heading')).toEqual([]);
});

it('as many and as long words as one review can hold fit into one comment', () => {
  const words = fittingWords(Array.from({ length: 20 }, () => 'a long word\n'.repeat(5000)));
  expect(words[0]).toContain('characters are cut)');
  const body = repeated(words);
  expect(body.length).toBeLessThan(60_000);
  expect(parseWordList(body)).toEqual(words);
});
