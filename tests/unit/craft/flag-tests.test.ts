import { describe, expect, it } from 'vitest';
import { flagTests } from '../../../src/craft/flag-tests.ts';

const kinds = (path: string, base: string | undefined, next: string | null) =>
  flagTests(() => base, [{ path, next }]).map(({ kind }) => kind);

const js =
  "it('a', () => {\n  expect(1).toBe(1);\n  expect(2).toBe(2);\n});\nit('b', () => expect(3).toBe(3));\n";
const py = 'def test_a():\n    assert a == 1\n    assert b\n';
const go = 'func TestA(t *testing.T) {\n\tif x { t.Errorf("no") }\n}\n';

describe('tests that a checkpoint weakens', () => {
  it.each([
    ['tests/a.test.ts', js, null, ['deleted']],
    ['src/a.spec.ts', js, js.replace("it('a'", "it.skip('a'"), ['skipped', 'fewer-tests']],
    ['src/a.spec.ts', js, js.replace("it('a'", "it.only('a'"), ['focused']],
    ['src/a.test.js', js, js.replace("it('b'", "xit('b'"), ['skipped', 'fewer-tests']],
    ['src/a.test.js', js, js.replace('  expect(2).toBe(2);\n', ''), ['fewer-assertions']],
    ['tests/test_a.py', py, py.replace('    assert b\n', ''), ['fewer-assertions']],
    ['tests/test_a.py', py, `@pytest.mark.skip\n${py}`, ['skipped']],
    ['pkg/a_test.go', go, go.replace('if x { t.Errorf("no") }', 't.Skip()'), ['skipped', 'fewer-assertions']],
    ['src/a.test.ts', js, `${js}${js}`, []],
    ['src/a.test.ts', undefined, js, []],
    ['src/a.test.ts', undefined, js.replace("it('a'", "it.only('a'"), ['focused']],
    ['src/contest.ts', js, null, []],
    ['src/a.ts', js, '', []],
  ])('in %s are listed (%#)', (path, base, next, expected) => {
    expect(kinds(path, base, next)).toEqual(expected);
  });
});
