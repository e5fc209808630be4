import { expect, test } from 'vitest';
import { readComment } from '../../../src/intake/comment.ts';
import { neutralise } from '../../../src/text/neutralise.ts';
import { sanitise } from '../../../src/text/sanitise.ts';
import { growth } from '../../helpers/growth.ts';

const hosts = new Set(['github.com']);
const readers: [string, (text: string) => unknown][] = [
  ['readComment', (text) => readComment(text, { trigger: '/foreman' })],
  ['sanitise', sanitise],
  ['neutralise', (text) => neutralise(text, { hosts })],
];
const units = [
  ...[
    '> ',
    '>',
    '[',
    '![',
    '- ',
    '1. ',
    '*a ',
    '_*',
    '<!--',
    'a <!--\n',
    '<a ',
    '<a b="',
    '/foreman stop\n\n',
    '@a',
    '](',
    '[a](',
  ],
  ...[
    '[a]: b\n',
    '~a~~',
    '<div>\n',
    '<details>\n\n',
    '</b>',
    '<script></script>',
    '`',
    '``a`',
    '\\',
    '<?',
    '&',
    '&#64;',
    '\u200B',
    '#1 ',
  ],
  ...['[a](u "', 'www.a', 'http://', '<b ', ' ', '\t', '\n', '```\n', 'aaaa', '|a|b|\n|-|-|\n', 'deadbeef1 '],
];

const textOf = (unit: string, size: number): string => `/foreman x\n${unit.repeat(size / unit.length)}`;

/** Four times the text: about 4 when linear, 16 when quadratic. */
const MOST = 10;

test.each(readers)('%s takes time linear in any hostile text', (_, reader) => {
  const slow = units
    .map((unit) => ({ unit, ratio: growth(reader, [textOf(unit, 16_384), textOf(unit, 65_536)], MOST) }))
    .filter(({ ratio }) => ratio > MOST);
  expect(slow).toEqual([]);
});
