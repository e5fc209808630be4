import { describe, expect, it } from 'vitest';
import { MOST_LOCK_BYTES, checkLock } from '../../../src/craft/lock/check-lock.ts';
import { changedDependencies } from '../../../src/craft/lock/dependency-parts.ts';
import { parseDelivery } from '../../../src/craft/parse-delivery.ts';
import { files } from '../../helpers/deliveries.ts';

const entry = (name: string, version: string, registry = 'https://registry.npmjs.org') => ({
  version,
  resolved: `${registry}/${name}/-/${name}-${version}.tgz`,
  integrity: `sha512-${name}-${version}`,
});
const manifest = { path: 'package.json', content: '{"dependencies":{"tea":"^1.0.0"}}' };
const root = { dependencies: { tea: '^1.0.0' } };
const lockOf = (packages: object, version = 3): string =>
  JSON.stringify({ lockfileVersion: version, packages: { '': root, ...packages } });
const check = (content: string, more: object = {}) =>
  checkLock({ path: 'package-lock.json', content, base: undefined, files: [manifest], ...more });
const tea = { 'node_modules/tea': entry('tea', '1.2.0') };

describe('a lock file that was made by a job without a secret', () => {
  it('tells what comes in, and which versions were there', () => {
    const base = lockOf({
      'node_modules/tea': entry('tea', '1.0.0'),
      'node_modules/cup': entry('cup', '2.0.0'),
    });
    const next = {
      ...tea,
      'node_modules/cup': entry('cup', '2.0.0'),
      'node_modules/a/node_modules/@b/c': entry('@b/c', '3.0.0'),
    };
    expect(check(lockOf(next), { base })).toEqual({
      ok: true,
      value: [
        { name: '@b/c', version: '3.0.0', integrity: 'sha512-@b/c-3.0.0', before: [] },
        { name: 'tea', version: '1.2.0', integrity: 'sha512-tea-1.2.0', before: ['1.0.0'] },
      ],
    });
  });

  it('calls another content under the same version new', () => {
    const base = lockOf({ 'node_modules/tea': { ...entry('tea', '1.2.0'), integrity: 'sha512-other' } });
    expect(check(lockOf(tea), { base })).toMatchObject({
      ok: true,
      value: [{ name: 'tea', before: ['1.2.0'] }],
    });
  });

  it('knows packages of the repository itself as nobody’s business', () => {
    const own = {
      'packages/cup': { version: '1.0.0' },
      'node_modules/cup': { resolved: 'packages/cup', link: true },
      'node_modules/pot': { resolved: 'file:vendor/pot.tgz', version: '1.0.0', integrity: 'sha512-pot' },
    };
    expect(check(lockOf(own))).toEqual({ ok: true, value: [] });
  });

  it('takes packages from the registries of the lock file before, and from no other', () => {
    const own = 'http://127.0.0.1:4873';
    const content = lockOf({ 'node_modules/tea': entry('tea', '1.2.0', own) });
    expect(check(content)).toEqual({ ok: false, error: expect.stringContaining(`takes tea from ${own}`) });
    const base = lockOf({ 'node_modules/cup': entry('cup', '1.0.0', own) });
    expect(check(content, { base }).ok).toBe(true);
    expect(
      check(lockOf({ 'node_modules/tea': entry('tea', '1.2.0', 'https://registry.npmjs.org.evil.example') }))
        .ok,
    ).toBe(false);
  });

  it.each([
    ['is no JSON', '{'],
    ['is no lock file of version 2 or 3', lockOf(tea, 1)],
    ['is larger than', `${' '.repeat(MOST_LOCK_BYTES)}{}`],
    [
      'git+ssh://git@github.com/a/b.git#c0ffee',
      lockOf({ 'node_modules/tea': { resolved: 'git+ssh://git@github.com/a/b.git#c0ffee' } }),
    ],
    ['../../elsewhere', lockOf({ 'node_modules/tea': { resolved: '../../elsewhere', link: true } })],
    ['file:/etc', lockOf({ 'node_modules/tea': { resolved: 'file:/etc' } })],
    [
      'does not pin the content of tea',
      lockOf({ 'node_modules/tea': { ...tea['node_modules/tea'], integrity: undefined } }),
    ],
    ['does not say where node_modules/tea comes from', lockOf({ 'node_modules/tea': { version: '1.0.0' } })],
    [
      'was made for other packages than package.json names',
      JSON.stringify({ lockfileVersion: 3, packages: { '': { dependencies: { tea: '^2.0.0' } } } }),
    ],
    ['says nothing about package.json', JSON.stringify({ lockfileVersion: 3, packages: {} })],
  ])('is refused where it %s', (why, content) => {
    expect(check(content)).toEqual({ ok: false, error: expect.stringContaining(why) });
  });

  it('is refused under another name, or where the delivery has no manifest of it', () => {
    expect(check(lockOf(tea), { path: 'src/index.js' })).toEqual({
      ok: false,
      error: 'is no package-lock.json',
    });
    expect(check(lockOf(tea), { path: 'other/package-lock.json' }).ok).toBe(false);
    expect(check(lockOf(tea), { files: [] }).ok).toBe(false);
  });
});

describe('the packages of a manifest', () => {
  it('change with what is installed, and with nothing else', () => {
    expect(
      changedDependencies('{"name":"a","dependencies":{}}', '{"name":"b","version":"2"}'),
    ).toBeUndefined();
    expect(changedDependencies(undefined, '{"workspaces":["a"]}')).toBe('workspaces');
    expect(changedDependencies('{"overrides":{"a":"1"}}', '{}')).toBe('overrides');
  });

  it.each([
    'pyproject.toml|uv.lock|uv lock',
    'go.mod|go.sum|go mod tidy',
    'Cargo.toml|Cargo.lock|cargo update',
  ])('of another manager are refused by name: %s', (row) => {
    const [path = '', lock = '', run = ''] = row.split('|');
    const answer = files({ [path]: 'a new line' });
    const options = { mayDepend: true, tree: [{ path }, { path: lock }], baseOf: () => 'an old line\n' };
    expect(parseDelivery(answer, options)).toMatchObject({
      ok: false,
      error: { reason: 'dependencies', path, message: expect.stringContaining(run) },
    });
    expect(parseDelivery(answer, { ...options, tree: [{ path }] }).ok).toBe(true);
  });

  it('never open the script sections: those stay closed whatever the contract says', () => {
    const answer = files({ 'package.json': '{"scripts":{"test":"true"},"dependencies":{"tea":"1"}}' });
    const base = '{"scripts":{"test":"node --test"}}';
    expect(parseDelivery(answer, { mayDepend: true, baseOf: () => base })).toMatchObject({
      ok: false,
      error: { reason: 'protected-file' },
    });
  });
});
