import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePairs } from '../../../../../src/sandbox/runner/job/command-files.ts';
import { parseWorkflowCommand } from '../../../../../src/sandbox/runner/job/workflow-commands.ts';

test('a block gives back whatever stands between its delimiters', () => {
  const line = fc.string().filter((text) => !/[\r\n]/.test(text) && text !== 'EOF-7');
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), (lines) => {
      const value = lines.join('\n');
      expect(parsePairs('F', `name<<EOF-7\n${value}\nEOF-7\nnext=1\n`)).toEqual([
        ['name', value],
        ['next', '1'],
      ]);
    }),
  );
});

test('a value may hold = and <<, an empty one is allowed', () => {
  expect(parsePairs('F', 'a=b=c\nd=\ne=x<<y\n')).toEqual([
    ['a', 'b=c'],
    ['d', ''],
    ['e', 'x<<y'],
  ]);
});

test('a line that is neither form is refused by name', () => {
  expect(() => parsePairs('GITHUB_OUTPUT', 'nonsense')).toThrow('GITHUB_OUTPUT: the line "nonsense"');
});

test('workflow commands are read with their properties and escapes', () => {
  expect(parseWorkflowCommand('::error file=a%2Cb.ts,line=3::x%0Ay%25')).toEqual({
    name: 'error',
    properties: { file: 'a,b.ts', line: '3' },
    text: 'x\ny%',
  });
  expect(parseWorkflowCommand('plain ::error::x')).toBeUndefined();
});
