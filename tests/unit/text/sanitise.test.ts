import { describe, expect, test } from 'vitest';
import { sanitise } from '../../../src/text/sanitise.ts';

describe('what people do not see does not reach the model', () => {
  test.each([
    ['a comment', 'see this <!-- SECRET -->', 'comment'],
    ['an unclosed comment', 'see this\n\n<!-- SECRET\n\nSECRET', 'comment'],
    ['a comment closed as browsers do', 'see this <!-- SECRET --!> SECRET -->', 'comment'],
    ['a comment in a comment', 'see this <!-- <!-- SECRET -->', 'comment'],
    ['a comment in a quote', '> see this <!--\n> SECRET -->', 'comment'],
    ['an attribute', '<a title="SECRET">see this</a>', 'tag'],
    ['an attribute over lines of a quote', '> <a\n> title="SECRET">see this</a>', 'tag'],
    ["an image's attributes", '<img alt="SECRET" src="x"> see this', 'tag'],
    ['a processing instruction', 'see this <?SECRET?>', 'declaration'],
    ['a declaration', 'see this <!SECRET>', 'declaration'],
    ['a script', '<script>\nSECRET\n</script>\n\nsee this', 'script'],
    ['an unused definition', 'see this\n\n[//]: # (SECRET)', 'definition'],
    ['an unused definition over lines', 'see this\n\n[x]:\n  /SECRET\n  "SECRET"', 'definition'],
    ['the title of a used definition', 'see this [x]\n\n[x]: /u "SECRET"', 'title'],
    ['the title of a link', '[see this](/u "SECRET")', 'title'],
    ['the title of a link to odd places', "[see this](<a b> (SECRET)) ![y](x[y] 'SECRET')", 'title'],
    ['the words behind a language', '```js SECRET\nsee this\n```', 'info'],
  ])('%s', (_, body, kind) => {
    const { text, removed } = sanitise(body);
    expect(text).not.toContain('SECRET');
    expect(text).toContain('see this');
    expect(removed.map((found) => found.kind)).toContain(kind);
  });

  test('no code point without a shape gets through, as itself or as an entity', () => {
    const through: string[] = [];
    for (let point = 0; point <= 0x10ffff; point++) {
      if (point >= 0xd800 && point <= 0xdfff) continue;
      const sign = String.fromCodePoint(point);
      if (!/[\p{Cf}\p{DI}\p{Cc}]/u.test(sign) || '\n\t\r'.includes(sign)) continue;
      if (sanitise(`a${sign}b`).text !== 'ab') through.push(point.toString(16));
      if (point > 0x9f && sanitise(`a&#${point};b`).text !== 'ab') through.push(`&#${point};`);
    }
    expect(through).toEqual([]);
  });
});

describe('what people see stays', () => {
  test.each([
    ['plain words', 'a **b** [c](d)', 'a **b** [c](d)'],
    ['what an image shows when it does not load', '![a cat](c.png)', '[image: a cat](c.png)'],
    ['a comment in code', '`<!-- a -->`\n\n    <!-- b -->', '`<!-- a -->`\n\n    <!-- b -->'],
    ['a comment written with entities', '&lt;!-- a --&gt;', '&lt;!-- a --&gt;'],
    ['the words of folded text', '<details><summary>a</summary>b</details>', 'ab'],
    ['emoji of several parts', '👩\u200D💻 ❤\uFE0F 1\uFE0F\u20E3', '👩\u200D💻 ❤\uFE0F 1\uFE0F\u20E3'],
    ['letters, composed', 'e\u0301', '\u00E9'],
    ['letters in code, as they are', '```\ne\u0301\n```', '```\ne\u0301\n```'],
    ['text that would join to a tag', 'a <!<!-- x -->-- b', 'a <! -- b'],
  ])('%s', (_, body, text) => {
    expect(sanitise(body).text).toBe(text);
  });

  test('and nothing is told as removed', () => {
    expect(sanitise('a **b** ![c](d)').removed).toEqual([]);
  });
});
