import { describe, expect, test } from 'vitest';
import { blobOid } from '../../src/domain/hash.ts';
import type { Oid } from '../../src/domain/ids.ts';
import { NOWHERE, cameTo, query, valueOf } from './answers.ts';
import type { Open } from './answers.ts';

/** What every journal store does. */
export function journalContract(open: Open): void {
  describe('the journal', () => {
    const branch = 'foreman/1/journal';
    const path = 'journal/000001.jsonl';
    const begun = async () => {
      const stage = await open();
      const { journal } = stage.deps('publish');
      return { stage, journal, head: valueOf(await journal.begin(branch, path, 'one\n')) };
    };
    const append = (expected: Oid, text: string) => ({
      branch,
      path,
      expected,
      text,
      headline: 'more [skip ci]',
    });

    test('begins once', async () => {
      const { journal } = await begun();
      expect(cameTo(await journal.begin(branch, path, 'other\n'))).toBe('exists');
    });

    test('grows only from the head that was read', async () => {
      const { journal, head } = await begun();
      const next = valueOf(await journal.append(append(head, 'one\ntwo\n')));
      expect(cameTo(await journal.append(append(head, 'one\nother\n')))).toBe('stale');
      expect(cameTo(await journal.append(append(next, 'one\ntwo\nthree\n')))).toBe('done');
    });

    test('writes what belongs to an append beside it, or neither', async () => {
      const { stage, journal, head } = await begun();
      const beside = (text: string) => [{ path: 'notes/1.1.md', text }];
      const next = valueOf(
        await journal.append({ ...append(head, 'one\ntwo\n'), beside: beside('first\n') }),
      );
      const late = { ...append(head, 'one\nother\n'), beside: beside('late\n') };
      expect(cameTo(await journal.append(late))).toBe('stale');
      expect(cameTo(await journal.append(append(next, 'one\ntwo\nthree\n')))).toBe('done');
      const issue = await stage.openIssue('A', 'b');
      const at = `refs/heads/${branch}`;
      const texts = [{ at, path: 'notes/1.1.md' }];
      const world = valueOf(await stage.deps('publish').forge.look({ ...query(issue), texts }));
      expect([...world.texts.values()]).toEqual(['first\n']);
      expect(world.segments.map(({ text }) => text)).toEqual(['one\ntwo\nthree\n']);
    });

    test('has exactly one winner among sixteen writers at one head', async () => {
      const { stage, journal, head } = await begun();
      const writers = Array.from({ length: 16 }, (_, index) =>
        journal.append(append(head, `one\n${index}\n`)),
      );
      const ends = (await Promise.all(writers)).map(cameTo).toSorted();
      expect(ends).toEqual(['done', ...Array.from({ length: 15 }, () => 'stale')]);
      const issue = await stage.openIssue('A', 'b');
      const world = valueOf(await stage.deps('publish').forge.look(query(issue)));
      expect(world.segments).toHaveLength(1);
      expect(world.segments[0]?.text).toMatch(/^one\n\d+\n$/);
    });
  });
}

/** What every Git store does. */
export function gitContract(open: Open): void {
  describe('the Git store', () => {
    const opened = async () => {
      const stage = await open();
      const { git } = stage.deps('checkpoint');
      const issue = await stage.openIssue('A', 'b');
      const { repository } = valueOf(await stage.deps('publish').forge.look(query(issue)));
      return { git, head: repository.head, tree: repository.headTree };
    };
    const file = (path: string, content: string) => ({ path, content, mode: '100644' }) as const;

    test('writes a tree and a commit, and reads them back byte for byte', async () => {
      const { git, head, tree } = await opened();
      const text = 'first\r\nlast without end';
      const made = valueOf(await git.writeTree(tree, [file('deep/er/a.txt', text)]));
      const commit = valueOf(await git.writeCommit({ message: 'Add a', tree: made, parents: [head] }));
      const texts = valueOf(await git.textsAt(commit, ['deep/er/a.txt', 'README.md', 'missing.txt']));
      expect([...texts]).toEqual([
        ['deep/er/a.txt', text],
        ['README.md', '# Shop\n'],
      ]);
      expect(valueOf(await git.listAt(commit)).get('deep/er/a.txt')).toMatchObject({
        mode: '100644',
        oid: blobOid(text),
      });
    });

    test('takes files away, keeps modes, and reuses blobs', async () => {
      const { git, head, tree } = await opened();
      const run = { path: 'run.sh', content: 'echo\n', mode: '100755' } as const;
      const first = valueOf(await git.writeTree(tree, [run]));
      const moved = { path: 'bin/run.sh', blob: blobOid('echo\n'), mode: '100755' } as const;
      const second = valueOf(await git.writeTree(first, [moved, { path: 'run.sh', gone: true }]));
      const commit = valueOf(await git.writeCommit({ message: 'Move', tree: second, parents: [head] }));
      const files = valueOf(await git.listAt(commit));
      expect(files.has('run.sh')).toBe(false);
      expect(files.get('bin/run.sh')).toMatchObject({ mode: '100755', oid: blobOid('echo\n') });
    });

    test('tells what a commit changed against its first parent', async () => {
      const { git, head, tree } = await opened();
      const made = valueOf(
        await git.writeTree(tree, [file('a.txt', 'a\n'), { path: 'README.md', gone: true }]),
      );
      const commit = valueOf(await git.writeCommit({ message: 'Change', tree: made, parents: [head] }));
      const diff = valueOf(await git.diffOf(commit));
      expect(diff.parent).toBe(head);
      expect(diff.message).toBe('Change');
      expect(
        diff.files
          .map(({ path, blob, gone }) => ({ path, blob, gone }))
          .toSorted((a, b) => (a.path < b.path ? -1 : 1)),
      ).toEqual([
        { path: 'README.md', blob: null, gone: true },
        { path: 'a.txt', blob: blobOid('a\n'), gone: false },
      ]);
      expect(diff.files.find((one) => one.path === 'a.txt')?.patch).toContain('+a');
    });

    test('refuses what is not there', async () => {
      const { git } = await opened();
      expect(cameTo(await git.listAt(NOWHERE))).toBe('not-found');
      expect(['not-found', 'invalid']).toContain(cameTo(await git.diffOf(NOWHERE)));
      expect(cameTo(await git.writeTree(NOWHERE, [file('a', 'b\n')]))).not.toBe('done');
    });
  });
}

/** What every Checks port does. */
export function checksContract(open: Open): void {
  test('a status is set on a commit', async () => {
    const stage = await open();
    const { checks, forge } = stage.deps('settle');
    const issue = await stage.openIssue('A', 'b');
    const { head } = valueOf(await forge.look(query(issue))).repository;
    const status = { state: 'success', description: 'It passed.', url: 'https://github.test/1' } as const;
    expect(cameTo(await checks.setStatus(head, status))).toBe('done');
  });
}
