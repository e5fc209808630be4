import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsCommand, maxCommands, readComment } from '../../../src/intake/comment.ts';
import { hostileText } from '../text/hostile-text.ts';

const read = (body: string, trigger = '/foreman') => readComment(body, { trigger });
const names = (body: string, trigger?: string): string[] =>
  read(body, trigger).commands.map((found) => found.name);

describe('a comment speaks to Foreman', () => {
  test.each([
    ['with a slash', '/foreman status'],
    ['with an at-sign', '@foreman status'],
    ['in any case', '/FOREMAN Status'],
    ['behind three spaces', '   /foreman status'],
    ['on a later line of a paragraph', 'Looks good.\n/foreman status'],
    ['behind a hard break', 'Looks good.  \n/foreman status'],
    ['with CR LF line ends', 'Hello\r\n\r\n/foreman status\r\n'],
    ['behind a byte order mark', '\uFEFF/foreman status'],
    ['with a no-break space', '/foreman\u00A0status'],
    ['with a colon', '/foreman: status'],
    ['with a comma', '@foreman, status?'],
    ['below a quote', '> what now?\n\n/foreman status'],
    ['below a quote that ends with an empty line', '> what now?\n>\n/foreman status'],
    ['below a list', '- one\n- two\n\n/foreman status'],
    ['below a closed fence', '```\nx\n```\n/foreman status'],
    ['below a closed fold', '<details>\n\nx\n\n</details>\n\n/foreman status'],
    ['below generics that look like a tag', 'Use Promise<string> here.\n\n/foreman status'],
    ['below a quoted mail', 'On Mon, 5 May 2025 Bob wrote:\n> hi\n\n/foreman status'],
  ])('%s', (_, body) => {
    expect(names(body)).toEqual(['status']);
  });

  test.each(['/bot status', '@bot status'])('with a trigger of its own: %s', (body) => {
    expect(names(body, '/bot')).toEqual(['status']);
    expect(names(body, '@bot')).toEqual(['status']);
    expect(names(body)).toEqual([]);
  });
});

describe('a comment does not speak to Foreman', () => {
  test.each([
    ['in the middle of a line', 'please /foreman status'],
    ['in a longer word', '/foremanx status'],
    ['in a name with a hyphen', '/foreman-bot status'],
    ['in the name of somebody else', '@foremanbot status'],
    ['in a team', '@foreman/core status'],
    ['in a path', '/foreman/status'],
    ['in a file name', '/foreman.md is new'],
    ['in a mail address', 'me@foreman status'],
    ['in a quote', '> /foreman status'],
    ['in a nested quote', '> > /foreman status'],
    ['in a lazy line of a quote', '> text\n/foreman status'],
    ['in a list item', '- /foreman status'],
    ['in a lazy line of a list', '- text\n/foreman status'],
    ['in a paragraph of a list item', '- text\n\n  /foreman status'],
    ['in indented code', '    /foreman status'],
    ['behind a tab', '\t/foreman status'],
    ['in fenced code', '```\n/foreman status\n```'],
    ['in an unclosed fence', '~~~\n/foreman status'],
    ['in a fence that a shorter one does not close', '````\n```\n/foreman status\n````'],
    ['in a code span', '`/foreman status`'],
    ['in a code span over lines', 'a `b\n/foreman status\nc`'],
    ['in a heading', '# /foreman status'],
    ['in an underlined heading', '/foreman status\n==='],
    ['in a heading underlined by hyphens', '/foreman status\n---'],
    ['in a table', '/foreman status | b\n---|---\n/foreman status | c'],
    ['in a comment', '<!-- \n/foreman status\n-->'],
    ['in a comment within a paragraph', 'a <!--\n/foreman status -->'],
    ['in an unclosed comment', '<!--\n\n/foreman status'],
    ['in an attribute', 'a <b title="\n/foreman status\n">'],
    ['in an HTML block', '<div>\n/foreman status\n</div>'],
    ['in a fold', '<details>\n\n/foreman status\n\n</details>'],
    ['in an unclosed fold', '<details>\n\n/foreman status'],
    ['in an HTML quote', '<blockquote>\n\n/foreman status\n\n</blockquote>'],
    ['in the text of a link', '[a\n/foreman status\n](https://example.org)'],
    ['in the title of a link', '[a](https://example.org "\n/foreman status\n")'],
    ['in the target of a link', '[a](\n/foreman\n)'],
    ['in the title of a definition', '[a]: b "\n/foreman status\n"'],
    ['in an image', '![/foreman status](x.png)'],
    ['struck out', '~~old\n/foreman status~~'],
    ['in a footnote', '[^1]: text\n/foreman status'],
    ['escaped', '\\/foreman status'],
    ['as an entity', '&#47;foreman status'],
    ['behind a no-break space', '\u00A0/foreman status'],
    ['behind a zero-width space', '\u200B/foreman status'],
    ['with a zero-width space inside', '/fore\u200Bman status'],
    ['with a zero-width space behind', '/foreman\u200Bstatus'],
    ['in emphasis', '**/foreman status**'],
    ['in the mail that is answered', 'ok\n\n-----Original Message-----\n/foreman status'],
    ['in an unquoted mail', 'On Mon, 5 May 2025 Bob wrote:\n\n/foreman status'],
    ['with letters that only look alike', '/forem\u0430n status'],
    ['in nothing', ''],
  ])('%s', (_, body) => {
    expect(read(body)).toEqual({ react: false, commands: [] });
  });
});

describe('the text of a command', () => {
  test('goes on below, up to the next command', () => {
    const body =
      '/foreman add a page\n\n- one\n- two\n\n```js\n/foreman stop\n```\n\n/foreman status\nthanks';
    expect(read(body).commands).toEqual([
      { name: 'request', args: { text: 'add a page\n\n- one\n- two\n\n```js\n/foreman stop\n```' } },
      { name: 'status', args: {} },
    ]);
  });

  test('holds no comments and no invisible signs, but code as it is', () => {
    const body =
      '/foreman add\u200B a page <!-- and a backdoor -->\nwith `<!-- this -->`\n\n<!--\nhidden\n-->\n\nend';
    expect(read(body).commands).toEqual([
      { name: 'request', args: { text: 'add a page\nwith `<!-- this -->`\n\n\n\nend' } },
    ]);
  });

  test('may begin below the trigger in the same paragraph', () => {
    expect(read('@foreman\nadd a page').commands).toEqual([
      { name: 'request', args: { text: 'add a page' } },
    ]);
    expect(names('/foreman\n\nunrelated')).toEqual(['help']);
  });

  test('ends where more than the allowed number of commands begins, with a question', () => {
    const many = names('/foreman status\n'.repeat(maxCommands + 10));
    expect(many).toHaveLength(maxCommands + 1);
    expect(many.at(-1)).toBe('unknown');
  });
});

test('whether there is a command is the same before it is read as after', () => {
  const options = { trigger: '/foreman' };
  fc.assert(
    fc.property(
      fc.array(fc.oneof(hostileText, fc.constantFrom('/foreman stop', '\n@foreman x', '\n'))),
      (parts) => {
        const body = parts.join('');
        expect(holdsCommand(body, options)).toBe(readComment(body, options).react);
      },
    ),
  );
});
