import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cutToFailures } from '../../../../src/craft/output/cut-to-failures.ts';
import { failingTests } from '../../../../src/craft/output/failing-tests.ts';
import { growth } from '../../../helpers/growth.ts';

const outputOf = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/outputs/${name}.txt`, import.meta.url), 'utf8');

describe('the failing tests in the output of', () => {
  test.each([
    ['node-tap', ['rounds 12.345 to 12.35']],
    ['node-spec', ['rounds 12.345 to 12.35']],
    ['vitest', ['tests/money.test.ts > rounding > rounds 12.345 to 12.35']],
    ['jest', ['./money.test.js', 'rounding › rounds 12.345 to 12.35']],
    ['pytest', ['test_m.py::test_rounds_up', 'test_m.py::test_param[3]', 'test_m.py::test_needs']],
    [
      'unittest',
      [
        'test_boom (test_a.TestMoney.test_boom)',
        'test_rounds_up (test_a.TestMoney.test_rounds_up)',
        'test_sub (test_a.TestMoney.test_sub) (amount=3)',
      ],
    ],
    ['go', ['TestRounds/up_to_12.35', 'example.com/shop/money', 'example.com/shop/cart [build failed]']],
    ['cargo', ['tests::rounds_up']],
  ])('%s', (name, names) => {
    expect(failingTests(outputOf(name))).toEqual(names);
  });
});

test('an output that names no test gives none', () => {
  expect(failingTests('make: *** [all] Error 2\nok 1 - fine\nnot ok 2 - later # TODO\n')).toEqual([]);
});

test('a vitest file that does not load is named', () => {
  expect(failingTests(' FAIL  tests/a.test.ts [ tests/a.test.ts ]\n')).toEqual(['tests/a.test.ts']);
});

test('each test is named once, and those beyond the bound are counted', () => {
  const lines = Array.from({ length: 30 }, (_, at) => `not ok ${at + 1} - test ${at}`);
  const names = failingTests([...lines, ...lines].join('\r\n'));
  expect(names).toHaveLength(21);
  expect(names.at(-1)).toBe('(and 10 more)');
});

const MB = 1024 * 1024;
const hostile: readonly (readonly [string, string])[] = [
  ['one endless line', 'x'.repeat(MB)],
  ['carriage returns', '\r'.repeat(MB)],
  ['escapes', '\u001b['.repeat(MB / 2)],
  ['escapes with digits', `\u001b[${'1;'.repeat(MB / 2)}`],
  ['marks of vitest', ` FAIL  ${'a > '.repeat(140)}\n`.repeat(MB / 600)],
  ['marks of jest', `  ● ${'a › '.repeat(140)}\n`.repeat(MB / 600)],
  ['paths of pytest', `FAILED ${'a.py::'.repeat(90)}\n`.repeat(MB / 600)],
  ['parentheses', `✖ ${'(1ms) '.repeat(90)}\n`.repeat(MB / 600)],
  ['blanks', `${' '.repeat(590)}\n`.repeat(MB / 600)],
  ['not ok', `not ok 1 - ${' # TOD'.repeat(90)}\n`.repeat(MB / 600)],
];

test.each(hostile)('hostile output takes time in step with its length: %s', (_name, text) => {
  const read = (output: string): void => {
    failingTests(output);
    cutToFailures(output, 6000);
  };
  expect(growth(read, [text.slice(0, MB / 4), text], 10)).toBeLessThan(10);
});

describe('a cut output', () => {
  const noise = (word: string, lines: number): string => `${word} is fine\n`.repeat(lines);

  test('keeps the first failure and the summary, and says how much is left out around and between', () => {
    const output = `${noise('before', 3000)}--- FAIL: TestRounds (0.00s)\n    want 12.35\n${noise('after', 3000)}FAIL\n`;
    const cut = cutToFailures(output, 2000);
    expect(cut.length).toBeLessThan(2200);
    expect(cut).toMatch(/^\[\d+ characters before this are left out\]\nbefore is fine\n/);
    expect(cut).toContain('--- FAIL: TestRounds (0.00s)\n    want 12.35\n');
    expect(cut).toMatch(/\n\[\d+ characters between are left out\]\nafter is fine\n[^]*\nFAIL$/);
    const left = [...cut.matchAll(/\[(\d+) characters/g)].reduce((sum, [, n]) => sum + Number(n), 0);
    expect(left + cut.replace(/\[\d+ characters [a-z ]+\]\n/g, '').length).toBeGreaterThanOrEqual(
      output.trimEnd().length - 2,
    );
  });

  test('is the end alone where that reaches back to the first failure, or where nothing is named', () => {
    const end = 'FAILED test_m.py::test_rounds - assert 1 == 2\n1 failed';
    expect(cutToFailures(`${noise('before', 3000)}${end}`, 2000)).toMatch(
      /^\[\d+ characters before this are left out\]\nbefore is fine\n[^]*1 failed$/,
    );
    expect(cutToFailures(noise('before', 3000), 2000)).toMatch(/^\[\d+ characters before this/);
  });

  test('is no cut where it fits, and reads without colours', () => {
    expect(cutToFailures('\u001b[31mred\u001b[39m\r\nall\n', 50)).toBe('red\nall');
  });
});
