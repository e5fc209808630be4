import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { SKIP, visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { readComment } from '../../../src/intake/comment.ts';
import { neutralise } from '../../../src/text/neutralise.ts';

const allowed = { hosts: new Set(['github.com']), issues: new Set([7]) };
const safe = (text: string): string => neutralise(text, allowed);

/** Everything in the rendered tree that would come alive on GitHub. */
function alive(markdown: string): string[] {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const found: string[] = [];
  visit(tree, (node: Nodes) => {
    if (node.type === 'html') found.push(node.value);
    if (node.type === 'text') {
      found.push(...(node.value.match(/(?<![a-z0-9])@[a-z0-9]+|#(?!7\b)\d+|(?:clos|fix)\w* #\d+/gi) ?? []));
    }
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      const url = new URL(node.url, 'https://github.com/');
      if (url.host !== 'github.com' && url.protocol !== 'mailto:') found.push(node.url);
    }
    // GitHub looks for mentions and references everywhere but in code and in links.
    return node.type === 'link' ? SKIP : undefined;
  });
  return found;
}

const pieces = fc.constantFrom(
  ...[
    '@bob',
    '&#64;bob',
    '\\@bob',
    '@bob/team',
    '_@bob_',
    '**@bob**',
    '[@bob]',
    '#12',
    'closes #7',
    'fixes: #12',
    '&num;12',
  ],
  ...[
    '`',
    '``',
    '```',
    '~~~',
    '\\',
    '\\`',
    '<',
    '>',
    '<!--',
    '-->',
    '<b>',
    '</b>',
    '<div>',
    '<pre>',
    '<a href="',
    '">',
  ],
  ...[
    '[',
    ']',
    '![',
    '](',
    ')',
    '[a]',
    '[a]:',
    '"t"',
    'http://evil.org',
    'http&colon;//evil.org',
    'www.evil.org',
    '//evil.org',
  ],
  ...[
    'https://github.com@evil.org',
    'https://github.com/x',
    '<http://evil.org>',
    'javascript:alert(1)',
    '&#96;',
    '&lt;',
  ],
  ...[
    '\n',
    '\n',
    '\n\n',
    '\n> ',
    '\n- ',
    '\n    ',
    '|',
    '\n|-|-|\n',
    ' ',
    ' ',
    'word',
    '*',
    '_',
    '# ',
    '\n---\n',
    '\u200B',
  ],
);

test('nothing that a person or model writes comes alive in the rendered tree', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
      const text = parts.join('');
      // The library lets a paragraph that has ended keep an empty list item in a quote from starting; GitHub does not.
      fc.pre(!/^[>-].*[-*] *$/m.test(text));
      expect(alive(safe(text))).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

describe('neutralise', () => {
  test.each([
    ['shows a mention as code', 'thanks @bob', 'thanks `@bob`'],
    ['finds a mention behind an entity', '&#64;bob and &commat;al', '`@bob` and `@al`'],
    ['leaves a mail address', 'mail a@b.com', 'mail a@b.com'],
    ['leaves code', '`@bob` and\n\n```\n@bob\n```', '`@bob` and\n\n```\n@bob\n```'],
    ['breaks a closing word even before an allowed issue', 'closes #7, see #7', 'closes `#7`, see #7'],
    ['shows a commit as code', 'since 1a2b3c4d', 'since `1a2b3c4d`'],
    ['shows HTML', '<b>x</b>', '&lt;b>x&lt;/b>'],
    ['escapes a command at a line start', 'a\n/foreman stop', 'a\n\\/foreman stop'],
    ['keeps a link to an allowed host', '[a](https://github.com/x)', '[a](https://github.com/x)'],
    ['refuses a link to an issue', 'https://github.com/o/r/issues/5', '`https://github.com/o/r/issues/5`'],
    ['refuses an image elsewhere', '![a](https://x.org/a.png)', '![a\\](`https://x.org/a.png`)'],
    ['keeps a path', '[a](docs/a.md)', '[a](docs/a.md)'],
    ['closes an open fence', '```\nx', '```\nx\n```'],
    ['breaks our marker even in code', '`<!-- foreman:status -->`', '`<! -- foreman:status -->`'],
  ])('%s', (_, text, result) => {
    expect(safe(text)).toBe(result);
  });

  test('leaves no command that Foreman itself would hear', () => {
    const text = '/foreman stop\n\n@foreman stop\n\n```\nx\n```\n/foreman stop\n<b>\n\n/foreman stop';
    expect(readComment(safe(text), { trigger: '/foreman' }).react).toBe(false);
  });
});
