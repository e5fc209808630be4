import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { inlineLiteral, literalLines, readInlineLiteral } from '../../../src/text/literal.ts';
import {
  listSection,
  readList,
  readSections,
  readText,
  textSection,
} from '../../../src/text/literal-sections.ts';
import { hostileText } from './hostile-text.ts';

test('any text comes back exactly from a text section', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (first, second) => {
      const body = [textSection('One', first), textSection('Two', second)].join('\n\n');
      const [one, two] = readSections(body);
      expect([one && readText(one), two && readText(two)]).toEqual([first, second]);
    }),
    { numRuns: 400 },
  );
});

test('any list of texts comes back exactly from a list section', () => {
  fc.assert(
    fc.property(fc.array(hostileText, { maxLength: 6 }), (items) => {
      const [section] = readSections(`${listSection('Items', items)}\n\n### Next\n\nx`);
      expect(section && readList(section)).toEqual(items);
    }),
    { numRuns: 400 },
  );
});

test('Windows line ends that a web form put in change nothing', () => {
  fc.assert(
    fc.property(fc.array(hostileText, { maxLength: 4 }), (items) => {
      const [section] = readSections(listSection('Items', items).replaceAll('\n', '\r\n'));
      expect(section && readList(section)).toEqual(items);
    }),
  );
});

test('nothing of the text comes alive: every literal is one paragraph of plain words, one code or one fence', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const tree = fromMarkdown(literalLines(text).join('\n'));
      expect(tree.children).toHaveLength(1);
      const [node] = tree.children;
      const inner = node?.type === 'paragraph' ? node.children.map((one) => one.type) : [node?.type];
      expect([['text'], ['inlineCode'], ['code']]).toContainEqual(inner);
      if (inner[0] === 'text') expect(toString(tree)).not.toMatch(/[@#<&]|:\/\/|www\./i);
      if (inner[0] === 'inlineCode') expect(toString(tree)).toBe(text);
    }),
    { numRuns: 400 },
  );
});

test('a line is prose, code or none, by what it holds', () => {
  expect(inlineLiteral('Add the endpoint, with tests.')).toBe('Add the endpoint, with tests.');
  expect(inlineLiteral('src/**/*.ts')).toBe('`src/**/*.ts`');
  expect(inlineLiteral('ask @maintainer')).toBe('`ask @maintainer`');
  expect(inlineLiteral('run `npm test`')).toBe('`` run `npm test` ``');
  expect(inlineLiteral('see https://example.org')).toBe('`see https://example.org`');
  expect(inlineLiteral('two\nlines')).toBeUndefined();
  expect(readInlineLiteral('words by **hand**')).toBe('words by **hand**');
});

test('characters that cannot be seen are spelt out for people', () => {
  expect(literalLines('a\u202Eb\\')).toEqual(['```escaped', 'a\\u{202e}b\\\\', '```']);
});
