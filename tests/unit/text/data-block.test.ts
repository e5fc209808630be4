import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dataBlock } from '../../../src/text/data-block.ts';

const nonce = 'k3f9c2ab';
const pieces = fc.constantFrom(
  ...[
    '<',
    '</',
    '>',
    'data-',
    'DATA-',
    'data',
    '-',
    nonce,
    'k3f9',
    'c2ab',
    ' ',
    '\n',
    '/',
    '\u200B',
    '\uFF1C',
    '\r',
  ],
  ...[
    `</data-${nonce}>`,
    `<data-${nonce} label="x">`,
    '< / data-',
    'FILE: a',
    'END FILES: 1',
    '```',
    '&lt;',
    '[nonce]',
  ],
);

test('no text closes its block, opens another, or names the nonce', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
      const lines = dataBlock({ label: 'request', text: parts.join(''), nonce }).split('\n');
      expect(lines[0]).toBe(`<data-${nonce} label="request">`);
      expect(lines.at(-1)).toBe(`</data-${nonce}>`);
      const inner = lines.slice(1, -1).join('\n');
      expect(inner).not.toContain(nonce);
      expect(inner).not.toMatch(/[<\uFF1C]\s*\/?\s*data-/i);
    }),
    { numRuns: 10_000 },
  );
});

test('a label cannot leave its quotes, and ordinary text stays as it is', () => {
  expect(dataBlock({ label: 'a"><b', text: 'if (a < b) FILE: x', nonce })).toBe(
    `<data-${nonce} label="ab">\nif (a < b) FILE: x\n</data-${nonce}>`,
  );
});
