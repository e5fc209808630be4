import { expect, test } from 'vitest';
import { readComment } from '../../../src/intake/comment.ts';
import { neutralise } from '../../../src/text/neutralise.ts';
import { sanitise } from '../../../src/text/sanitise.ts';

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

/** The least of some measurements of processor time in milliseconds, which a busy machine disturbs less than a clock. */
function least(run: () => unknown, times: number): number {
  return Math.min(
    ...Array.from({ length: times }, () => {
      const start = process.cpuUsage();
      run();
      return process.cpuUsage(start).user / 1000;
    }),
  );
}

/** How much longer four times the text takes: about 4 when linear, 16 when quadratic; a busy machine gets more tries. */
function growth(reader: (text: string) => unknown, unit: string): number {
  const text = (size: number): string => `/foreman x\n${unit.repeat(size / unit.length)}`;
  let ratio = Infinity;
  for (let tries = 0; tries < 6 && ratio > 10; tries++) {
    const small = Math.max(
      1,
      least(() => reader(text(16_384)), 3),
    );
    ratio = Math.min(ratio, least(() => reader(text(65_536)), 3) / small);
  }
  return ratio;
}

test.each(readers)('%s takes time linear in any hostile text', (_, reader) => {
  const slow = units.map((unit) => ({ unit, ratio: growth(reader, unit) })).filter(({ ratio }) => ratio > 10);
  expect(slow).toEqual([]);
});
