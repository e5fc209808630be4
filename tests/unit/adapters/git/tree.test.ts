import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openGitTree } from '../../../../src/adapters/git/tree.ts';
import type { Tree } from '../../../../src/ports/tree.ts';
import { testRepository } from './test-repository.ts';

const repository = testRepository();
const outside = join(repository.root, '..', 'foreman-outside.txt');
let tree: Tree;

beforeAll(async () => {
  writeFileSync(outside, 'secret outside');
  repository.link('trap', '../foreman-outside.txt');
  repository.link('trapdir', '..');
  const commit = repository.commit({
    'README.md': 'Hello\nsecond line\n',
    'src/a.ts': 'export const a = 1;\n',
    'src/käse/ü b.ts': 'export const cheese = a + 2;\n',
    'src/[id]/-x.ts': 'export const id = 3;\n',
    'bin/data': 'a\0b',
    'big.txt': 'x'.repeat(2_000_000),
  });
  repository.commit({ 'src/a.ts': 'changed later\n', 'later.ts': 'export const later = 1;\n' });
  writeFileSync(join(repository.root, 'README.md'), 'changed in the work tree');
  tree = await openGitTree(repository.root, commit);
});
afterAll(() => {
  repository.remove();
  rmSync(outside, { force: true });
});

test('the tree lists every path of its commit and none that came later', async () => {
  const entries = await tree.list();
  expect(entries.map((entry) => [entry.path, entry.kind])).toEqual([
    ['README.md', 'file'],
    ['big.txt', 'file'],
    ['bin/data', 'file'],
    ['src/[id]/-x.ts', 'file'],
    ['src/a.ts', 'file'],
    ['src/käse/ü b.ts', 'file'],
    ['trap', 'symlink'],
    ['trapdir', 'symlink'],
  ]);
  expect(await tree.find('README.md')).toMatchObject({ size: 18 });
});

test('a file is read as it was committed, whatever the work tree holds', async () => {
  expect(await tree.read('README.md')).toEqual({ ok: true, value: 'Hello\nsecond line\n' });
  expect(await tree.read('src/a.ts')).toEqual({ ok: true, value: 'export const a = 1;\n' });
  expect(await tree.read('src/käse/ü b.ts')).toMatchObject({ ok: true });
});

describe('a read is refused', () => {
  const refusals = [
    ['trap', 'symlink'],
    ['trapdir/foreman-outside.txt', 'symlink'],
    ['../foreman-outside.txt', 'outside'],
    ['src/../../foreman-outside.txt', 'outside'],
    ['/etc/passwd', 'outside'],
    ['..\\foreman-outside.txt', 'outside'],
    ['', 'outside'],
    ['src', 'folder'],
    ['src/', 'folder'],
    ['.git/config', 'not-found'],
    ['later.ts', 'not-found'],
    ['HEAD:src/a.ts', 'not-found'],
    ['--help', 'not-found'],
    ['bin/data', 'binary'],
    ['big.txt', 'too-large'],
  ] as const;
  test.each(refusals)('of %j as %s', async (path, reason) => {
    expect(await tree.read(path)).toEqual({ ok: false, error: reason });
  });
});

describe('a search', () => {
  const paths = (found: Awaited<ReturnType<Tree['search']>>) =>
    found.ok ? found.value.hits.map((hit) => `${hit.path}:${hit.line}`) : found.error;

  test('finds plain text and expressions in the commit only, in paths of any form', async () => {
    const plain = await tree.search({ pattern: 'export const', literal: true, maxHits: 10 });
    expect(paths(plain)).toEqual(['src/[id]/-x.ts:1', 'src/a.ts:1', 'src/käse/ü b.ts:1']);
    const digits = await tree.search({ pattern: String.raw`= \d;$`, literal: false, maxHits: 10 });
    expect(paths(digits)).toEqual(['src/[id]/-x.ts:1', 'src/a.ts:1']);
  });

  test('does not look into symlinks', async () => {
    const found = await tree.search({ pattern: 'foreman-outside', literal: true, maxHits: 10 });
    expect(paths(found)).toEqual([]);
  });

  test('stops at the wanted number and says that there is more', async () => {
    const found = await tree.search({ pattern: 'export', literal: true, maxHits: 2 });
    expect(found).toMatchObject({ ok: true, value: { more: true } });
    expect(paths(found)).toHaveLength(2);
  });

  test('takes only files that are accepted, and can ignore case', async () => {
    const accept = (path: string) => path.startsWith('src/k');
    const found = await tree.search({
      pattern: 'EXPORT',
      literal: true,
      ignoreCase: true,
      maxHits: 5,
      accept,
    });
    expect(paths(found)).toEqual(['src/käse/ü b.ts:1']);
  });

  test('treats a pattern that looks like an option as a pattern', async () => {
    const found = await tree.search({ pattern: '--open-files-in-pager=touch x', literal: true, maxHits: 5 });
    expect(paths(found)).toEqual([]);
  });

  test('refuses a broken expression, an empty one and one over several lines', async () => {
    for (const pattern of ['(', '', 'a\nb'])
      expect(await tree.search({ pattern, literal: false, maxHits: 5 })).toEqual({
        ok: false,
        error: 'bad-pattern',
      });
  });
});

test('something that is no commit is a fault that names it', async () => {
  await expect(openGitTree(repository.root, '--all')).rejects.toThrow('--all is no commit');
  await expect(openGitTree(repository.root, 'nothing')).rejects.toThrow('nothing is no commit');
});
