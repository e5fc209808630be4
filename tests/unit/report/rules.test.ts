import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { findMarkers } from '../../../src/text/markers.ts';
import { hostileText } from '../text/hostile-text.ts';
import { pulls } from './every-pull.ts';
import { everyText, replies, taskTexts } from './every-text.ts';
import { HOSTILE } from './sample.ts';

const calm = everyText('Add the code endpoint');
const hostile = everyText(HOSTILE);
const long = everyText(`${HOSTILE}\n\`\`\`\n`.repeat(1500));

/** What stands in the page as words, outside code. */
function wordsOf(body: string): { words: string; links: string[]; html: string[] } {
  const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const seen = { words: '', links: new Array<string>(), html: new Array<string>() };
  visit(tree, (node) => {
    if (node.type === 'text') seen.words += `${node.value}\n`;
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition')
      seen.links.push(node.url);
    if (node.type === 'html') seen.html.push(node.value);
  });
  return seen;
}

const OURS_HTML = /^(<!-- foreman:[^\n]* -->|<details><summary>[\w ,]+<\/summary>|<\/details>)$/;
const OURS = /^https:\/\/github\.com\/o\/r\/actions\/runs\/1$/;

function expectQuiet(body: string): void {
  const { words, links, html } = wordsOf(body);
  expect(words).not.toMatch(/(^|[^\p{L}\p{N}_])@[\p{L}\p{N}]/u);
  expect(words.replace(/Closes #42\./, '')).not.toMatch(/\b(close[sd]?|fix(e[sd])?|resolve[sd]?):? +#\d/i);
  expect(links.filter((link) => !OURS.test(link) && !link.startsWith('mailto:'))).toEqual([]);
  expect(html.filter((one) => !OURS_HTML.test(one))).toEqual([]);
}

describe.each([...calm])('%s', (name, body) => {
  test('names its request or task', () => {
    expect(body).toMatch(/[Rr]equest 42|[Tt]ask 1\.[12] \(#\d+\)/);
  });

  test('says what happened in its first 120 characters, without markup in the way', () => {
    expect(body.slice(0, 120)).toMatch(/[Rr]equest 42|[Tt]ask 1\.[12]/);
  });

  test('ends with the next command, or says that nothing is needed or what waits', () => {
    const end = body.slice(body.lastIndexOf('What happens next'));
    expect(end).toMatch(
      /`\/foreman |Nothing is needed|Nothing else is needed|waits for your review|starts again|first one counts/,
    );
  });

  test('carries its marker as the last line', () => {
    expect(findMarkers(body).length).toBeGreaterThan(0);
    expect(body).toMatch(/-->$/);
  });

  test('stays quiet, whatever people and models wrote', () => {
    expectQuiet(body);
    expectQuiet(hostile.get(name) ?? '');
  });

  test('stays below 60,000 characters with the longest words', () => {
    const longest = long.get(name) ?? '';
    expect(longest.length).toBeLessThan(60_000);
    expect(findMarkers(longest).length).toBeGreaterThan(0);
  });
});

test('no words make any text loud or hide its marker', () => {
  fc.assert(
    fc.property(hostileText, (words) => {
      const texts = [...taskTexts(words), ...replies(words), ...pulls(words).slice(0, 3)];
      for (const [, body] of texts) {
        expectQuiet(body);
        expect(findMarkers(body).length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 10 },
  );
});
