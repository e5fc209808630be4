import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listRefs } from '../../../../src/sandbox/hub/git/refs.ts';

const oid = 'a'.repeat(40);

function repositoryWith(loose: readonly string[], packed: readonly string[]): string {
  const dir = mkdtempSync(join(tmpdir(), 'refs-'));
  onTestFinished(() => {
    rmSync(dir, { recursive: true });
  });
  for (const name of loose) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), `${oid}\n`);
  }
  writeFileSync(join(dir, 'packed-refs'), packed.map((name) => `${oid} ${name}\n`).join(''));
  return dir;
}

const namesBelow = (dir: string, prefix?: string) => listRefs(dir, prefix).map(({ name }) => name);

describe('refs below a prefix', () => {
  const loose = ['refs/heads/main', 'refs/heads/foreman/4/work', 'refs/heads/foreman/42/try-5.lock'];
  const dirOf = () =>
    repositoryWith([...loose, 'refs/heads/foreman/42/task-57'], ['refs/heads/foreman/42/work']);

  it('are found loose and packed, whether the prefix ends with a folder or within a name', () => {
    const dir = dirOf();
    expect(namesBelow(dir, 'refs/heads/foreman/42/')).toEqual([
      'refs/heads/foreman/42/task-57',
      'refs/heads/foreman/42/work',
    ]);
    expect(namesBelow(dir, 'refs/heads/foreman/4')).toHaveLength(3);
    expect(namesBelow(dir)).toHaveLength(4);
  });

  it('are none where the folder is not there, or is a branch', () => {
    const dir = dirOf();
    expect(namesBelow(dir, 'refs/heads/nothing/here/')).toEqual([]);
    expect(namesBelow(dir, 'refs/heads/main/')).toEqual([]);
  });

  it('never come from outside the refs', () => {
    const dir = dirOf();
    expect(namesBelow(dir, '../')).toEqual([]);
    expect(namesBelow(dir, 'refs/heads/../../')).toEqual([]);
  });
});
