/** A till that tests itself in a moment: the project in which people talk with Foreman. */
export const tillProject: Readonly<Record<string, string>> = {
  'README.md': '# Till\n\nAdds up what is on the counter.\n',
  'package.json':
    '{ "name": "till", "private": true, "type": "module", "scripts": { "test": "node --test" } }\n',
  'src/sum.js': 'export const sum = (prices) => prices.reduce((all, one) => all + one, 0);\n',
  'test/sum.test.js': testOf('sum', 'sum([1, 2]) === 3'),
  '.github/foreman.yml': 'verify:\n  commands: ["node --test \'test/*.test.js\'"]\n',
};

/** A test of one module in one assertion. */
export function testOf(name: string, holds: string): string {
  return [
    "import assert from 'node:assert/strict';",
    "import { test } from 'node:test';",
    `import { ${name} } from '../src/${name}.js';`,
    '',
    `test('${name} does what was asked for', () => assert.ok(${holds}));`,
    '',
  ].join('\n');
}
