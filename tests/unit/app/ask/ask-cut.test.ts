import { expect, test } from 'vitest';
import { cutLines, cutText } from '../../../../src/app/ask-cut.ts';

test('a small file comes back byte for byte, without a note', () => {
  for (const text of ['', 'a', 'a\r\nb\n', '\n\n']) expect(cutText(text)).toEqual({ text, note: undefined });
});

test('a range is inclusive, and what lies past the end is told', () => {
  expect(cutText('a\nb\nc\nd\n', { first: 2, last: 3 })).toEqual({ text: 'b\nc\n', note: undefined });
  expect(cutText('a\nb', { first: 9 })).toEqual({ text: '', note: 'the file has 2 lines only' });
});

test('a large file is cut between lines, and the note says where to read on', () => {
  const { text, note } = cutText('ä'.repeat(1000).concat('\n').repeat(100));
  expect(text.endsWith('\n')).toBe(true);
  expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(64 * 1024);
  expect(note).toBe('cut: lines 1 to 32 of 100; read on from line 33');
});

test('a line longer than a result is shown in part', () => {
  const { text, note } = cutText('x'.repeat(100_000));
  expect(text.length).toBeGreaterThan(1000);
  expect(note).toContain('line 1 is longer');
});

test('a list is cut with the number that was left out', () => {
  expect(cutLines(['a', 'b', 'c'], 2, 'files')).toEqual({
    text: 'a\nb',
    note: 'cut: 2 of 3 files; ask more narrowly',
  });
});
