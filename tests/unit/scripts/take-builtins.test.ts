import { expect, test } from 'vitest';
import { withBuiltins } from '../../../scripts/bundle/take-builtins.ts';

const IMPORT = 'import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";\n';
const required = (name: string): string =>
  `module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("${name}");\n`;

test('a module of Node is taken from Node, with no require', () => {
  expect(withBuiltins(`${IMPORT}${required('node:http')}${required('buffer')}`)).toBe(
    '\nmodule.exports = process.getBuiltinModule("node:http");\nmodule.exports = process.getBuiltinModule("buffer");\n',
  );
});

test('anything else that is required, or required in another way, fails the build', () => {
  expect(() => withBuiltins(`${IMPORT}${required('left-pad')}`)).toThrow(/left-pad, which is not of Node/);
  expect(() => withBuiltins(`${IMPORT}const r = __WEBPACK_EXTERNAL_createRequire(here);\n`)).toThrow(
    /not replaced/,
  );
});
