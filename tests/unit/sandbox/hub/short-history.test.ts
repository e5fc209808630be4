import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readCommit, renderCommit } from '../../../../src/sandbox/hub/git/commit-object.ts';
import { findMergeBase, isAncestor, listCommits } from '../../../../src/sandbox/hub/git/history.ts';
import { mergeTrees } from '../../../../src/sandbox/hub/git/merge-trees.ts';
import { createGitRepository } from '../../../../src/sandbox/hub/git/repository.ts';
import { gitText, runGit } from '../../../../src/sandbox/hub/git/run-git.ts';
import { shortMergeBase, walkStraight } from '../../../../src/sandbox/hub/git/short-history.ts';

const dir = mkdtempSync(join(tmpdir(), 'short-history-'));
const git = await createGitRepository(dir, 'main');
afterAll(() => {
  git.close();
  rmSync(dir, { recursive: true });
});

/** Commits on the given parents, each with a file of its own. */
async function commit(n: number, parents: readonly string[]): Promise<string> {
  const blob = git.objects.write('blob', Buffer.from(`file ${n}`));
  const line = `100644 blob ${blob}\t${n}.txt\n`;
  const trees = await Promise.all(parents.map((parent) => gitText(dir, ['ls-tree', parent])));
  const lines = new Set(trees.flatMap((text) => text.split('\n')).filter((each) => each !== ''));
  const tree = (await gitText(dir, ['mktree'], `${[...lines].join('\n')}\n${line}`.trimStart())).trim();
  const who = { name: 'Ann', email: 'ann@example.org', date: new Date(n * 1000).toISOString() };
  const data = renderCommit({ tree, parents, author: who, committer: who, message: `${n}` });
  return git.objects.write('commit', data);
}

/** Two roots, two lines, and two merges of them, whose best common ancestors are two. */
async function grow(): Promise<readonly string[]> {
  const [root, stranger] = [await commit(1, []), await commit(2, [])];
  const [left, right] = [await commit(3, [root]), await commit(4, [root])];
  const [merged, crossed] = [await commit(5, [left, right]), await commit(6, [right, left])];
  return [root, stranger, left, merged, crossed, await commit(7, [merged])];
}
const all = await grow();
const pairs = all.flatMap((a) => all.map((b) => [a, b] as const));

describe('what a short history tells is what Git says of it:', () => {
  it('which commit holds which', async () => {
    for (const [a, b] of pairs) {
      const { code } = await runGit(dir, ['merge-base', '--is-ancestor', a, b]);
      expect(await isAncestor(git, a, b)).toBe(code === 0);
    }
  });

  it('the best common ancestor, where there is one', async () => {
    let several = 0;
    for (const [a, b] of pairs) {
      const best = (await runGit(dir, ['merge-base', '--all', a, b])).stdout.split('\n').filter(Boolean);
      if (best.length > 1) several += 1;
      expect(shortMergeBase(git, a, b)).toBe(best.length === 1 ? best[0] : undefined);
      const found = await findMergeBase(git, a, b);
      expect(best.length === 0 ? found === undefined : best.includes(found ?? '')).toBe(true);
    }
    expect(several).toBe(4);
  });

  it('the commits between two, in their order', async () => {
    for (const [from, to] of pairs) {
      const text = await gitText(dir, ['rev-list', '--topo-order', to, `^${from}`]);
      expect(await listCommits(git, { from, to })).toEqual(text.split('\n').filter(Boolean));
    }
  });

  it('the newest commits', async () => {
    for (const to of all)
      for (const limit of [1, 2, 20]) {
        const text = await gitText(dir, ['rev-list', '--topo-order', `--max-count=${limit}`, to]);
        expect(await listCommits(git, { to, limit })).toEqual(text.split('\n').filter(Boolean));
      }
  });

  it('what a merge holds', async () => {
    for (const [a, b] of pairs) {
      const { code, stdout } = await runGit(dir, ['merge-tree', '--write-tree', a, b]);
      const merged = await mergeTrees(git, a, b);
      expect(merged).toEqual(
        code === 0 ? { clean: true, tree: stdout.trim() } : { clean: false, conflicts: expect.any(Array) },
      );
    }
  });
});

describe('a history that is longer than a short walk', () => {
  it('is asked of Git, and tells the same', async () => {
    const line = [all[0] ?? ''];
    for (let n = 0; n < 60; n += 1) {
      const parent = line.at(-1) ?? '';
      const tree = readCommit(git.objects, parent)?.tree ?? '';
      const who = { name: 'Ann', email: 'ann@example.org', date: new Date(n * 1000).toISOString() };
      const next = { tree, parents: [parent], author: who, committer: who, message: `line ${n}` };
      line.push(git.objects.write('commit', renderCommit(next)));
    }
    const [first = '', last = ''] = [line[0], line.at(-1)];
    expect(walkStraight(git, { from: first, to: last })).toBeUndefined();
    expect(shortMergeBase(git, first, last)).toBeUndefined();
    expect(await isAncestor(git, first, last)).toBe(true);
    expect(await isAncestor(git, last, first)).toBe(false);
    expect(await findMergeBase(git, first, last)).toBe(first);
    expect(await listCommits(git, { from: first, to: last })).toEqual(line.slice(1).reverse());
    expect(await listCommits(git, { to: last })).toHaveLength(61);
  });
});
