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

/** The least of some timings, since noise only ever adds. */
function least(run: () => unknown, times: number): number {
  return Math.min(
    ...Array.from({ length: times }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
}

test.each(readers)('%s takes time linear in any hostile text', (_, reader) => {
  const ratios = units.map((unit) => {
    const [small, large] = [16_384, 65_536].map((size) => `/foreman x\n${unit.repeat(size / unit.length)}`);
    const before = Math.max(
      1,
      least(() => reader(small ?? ''), 4),
    );
    return { unit, ratio: least(() => reader(large ?? ''), 4) / before };
  });
  expect(ratios.filter(({ ratio }) => ratio > 10)).toEqual([]);
});
