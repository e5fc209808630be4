import { describe, expect, test } from 'vitest';
import { blobOid } from '../../src/domain/hash.ts';
import { Oid } from '../../src/domain/ids.ts';
import type { TreeChange } from '../../src/ports/git-store.ts';
import { NOWHERE, cameTo, query, valueOf } from './answers.ts';
import type { Open } from './answers.ts';

const file = (path: string, content: string): TreeChange => ({ path, content, mode: '100644' });
const EMPTY_TREE = Oid.parse('4b825dc642cb6eb9a060e54bf8d69288fbee4904');

/** Trees and their ids, which are Git's. */
export function treeContract(open: Open): void {
  describe('a tree', () => {
    const opened = async () => {
      const stage = await open();
      const { git, forge } = stage.deps('checkpoint');
      const issue = await stage.openIssue('A', 'b');
      const { repository } = valueOf(await forge.look(query(issue)));
      return { git, forge, issue, head: repository.head, tree: repository.headTree };
    };

    test('has the id that Git gives it, whatever the order of writing', async () => {
      const { git, tree } = await opened();
      const gone: TreeChange[] = [
        { path: 'README.md', gone: true },
        { path: '.github/workflows/foreman.yml', gone: true },
      ];
      const files: TreeChange[] = [
        { path: 'ü.sh', content: 's\n', mode: '100755' },
        file('a0', '0\n'),
        file('a/b.txt', 'b\n'),
        file('a.txt', 'a\n'),
      ];
      const one = valueOf(await git.writeTree(tree, [...gone, ...files]));
      const other = valueOf(await git.writeTree(tree, [...files.toReversed(), ...gone]));
      expect([one, other]).toEqual([KNOWN_TREE, KNOWN_TREE]);
    });

    test('lists folders and files in Git’s order, and loses a folder with its last file', async () => {
      const { git, head, tree } = await opened();
      const made = valueOf(await git.writeTree(tree, [file('x/y/z.txt', 'z\n'), file('x.txt', 'x\n')]));
      const commit = valueOf(await git.writeCommit({ message: 'm', tree: made, parents: [head] }));
      expect([...valueOf(await git.listAt(commit)).keys()].filter((path) => path.startsWith('x'))).toEqual([
        'x.txt',
        'x',
        'x/y',
        'x/y/z.txt',
      ]);
      const gone = valueOf(await git.writeTree(made, [{ path: 'x/y/z.txt', gone: true }]));
      const without = valueOf(await git.writeTree(tree, [file('x.txt', 'x\n')]));
      expect(gone).toBe(without);
    });

    test('may be based on a commit as well, and refuses what it cannot hold', async () => {
      const { git, head, tree } = await opened();
      const changes = [file('a', 'a\n')];
      expect(await git.writeTree(head, changes)).toEqual(await git.writeTree(tree, changes));
      const ends = [
        await git.writeTree(tree, []),
        await git.writeTree(tree, [{ path: 'missing', gone: true }]),
        await git.writeTree(tree, [file('../up', 'x')]),
        await git.writeTree(tree, [file('.git/config', 'x')]),
        await git.writeTree(tree, [{ path: 'a', blob: NOWHERE, mode: '100644' }]),
        await git.writeCommit({ message: 'm', tree: NOWHERE, parents: [head] }),
        await git.writeCommit({ message: 'm', tree, parents: [NOWHERE] }),
        await git.writeCommit({ message: 'm', tree: EMPTY_TREE, parents: [NOWHERE] }),
      ];
      expect(ends.map(cameTo)).toEqual(ends.map(() => 'invalid'));
    });

    test('gives back no text of binary files, and refuses one that the API would cut', async () => {
      const { git, forge, issue, head, tree } = await opened();
      const long = 'ä'.repeat(256_001);
      const made = valueOf(await git.writeTree(tree, [file('bin', 'a\0b'), file('long', long)]));
      const commit = valueOf(await git.writeCommit({ message: 'm', tree: made, parents: [head] }));
      expect([...valueOf(await git.textsAt(commit, ['bin'])).keys()]).toEqual([]);
      expect(cameTo(await git.textsAt(commit, ['long']))).toBe('too-large');
      const texts = ['bin', 'long'].map((path) => ({ at: commit, path }));
      expect(valueOf(await forge.look(query(issue, { texts }))).texts.size).toBe(0);
      expect(valueOf(await git.textsAt(NOWHERE, ['README.md'])).size).toBe(0);
    });

    test('is compared with the first parent of its commit, hunk by hunk', async () => {
      const { git, head, tree } = await opened();
      const lines = (change: Readonly<Record<number, string>>) =>
        Array.from({ length: 30 }, (_, at) => `${change[at] ?? `line ${at}`}\n`).join('');
      const before = valueOf(await git.writeTree(tree, [file('a', lines({}))]));
      const first = valueOf(await git.writeCommit({ message: 'm', tree: before, parents: [head] }));
      const after = valueOf(
        await git.writeTree(before, [file('a', lines({ 3: 'three', 5: 'five', 25: 'last' }))]),
      );
      const second = valueOf(await git.writeCommit({ message: 'm', tree: after, parents: [first, head] }));
      const { parent, files } = valueOf(await git.diffOf(second));
      expect(parent).toBe(first);
      expect(files.map(({ path, blob }) => [path, blob])).toEqual([
        ['a', blobOid(lines({ 3: 'three', 5: 'five', 25: 'last' }))],
      ]);
      expect(files[0]?.patch.replaceAll(/^(@@.*@@).*$/gm, '$1')).toBe(HUNKS);
    });
  });
}

/** What `git write-tree` gave for `a/b.txt`, `a.txt`, `a0` and an executable `ü.sh`. */
const KNOWN_TREE = 'a3e52dbee1d3390d0b408ab4843cf93ac9a5433e';

const HUNKS = `@@ -1,9 +1,9 @@
 line 0
 line 1
 line 2
-line 3
+three
 line 4
-line 5
+five
 line 6
 line 7
 line 8
@@ -23,7 +23,7 @@
 line 22
 line 23
 line 24
-line 25
+last
 line 26
 line 27
 line 28`;
