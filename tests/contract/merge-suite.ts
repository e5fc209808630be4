import { describe, expect, test } from 'vitest';
import { NOWHERE, cameTo, query, valueOf } from './answers.ts';
import type { Open } from './answers.ts';

const WORK = 'foreman/1/work';
const SIDE = 'foreman/1/side';
const numbers = (change: Readonly<Record<number, string>>): string =>
  Array.from({ length: 12 }, (_, index) => `${change[index + 1] ?? index + 1}\n`).join('');

interface Sides {
  readonly base: Readonly<Record<string, string | null>>;
  readonly work: Readonly<Record<string, string | null>>;
  readonly side: Readonly<Record<string, string | null>>;
}

const CASES: readonly (readonly [string, Sides, Readonly<Record<string, string | null>> | 'conflict'])[] = [
  [
    'changes of different files',
    { base: { a: '1\n' }, work: { b: '2\n' }, side: { 'c/d': '3\n' } },
    { a: '1\n', b: '2\n', 'c/d': '3\n' },
  ],
  [
    'changes of different lines',
    { base: { a: numbers({}) }, work: { a: numbers({ 2: 'two' }) }, side: { a: numbers({ 10: 'ten' }) } },
    { a: numbers({ 2: 'two', 10: 'ten' }) },
  ],
  [
    'the same change',
    { base: { a: '1\n' }, work: { a: '2\n' }, side: { a: '2\n', b: 'b\n' } },
    { a: '2\n', b: 'b\n' },
  ],
  [
    'a file taken away on both sides',
    { base: { a: '1\n', b: '1\n' }, work: { a: null, b: '2\n' }, side: { a: null } },
    { a: null, b: '2\n' },
  ],
  [
    'a folder taken away beside a change',
    { base: { 'd/a': '1\n', b: '1\n' }, work: { 'd/a': null }, side: { b: '2\n' } },
    { 'd/a': null, b: '2\n' },
  ],
  ['two changes of one line', { base: { a: '1\n' }, work: { a: '2\n' }, side: { a: '3\n' } }, 'conflict'],
  [
    'changes of lines that touch',
    { base: { a: numbers({}) }, work: { a: numbers({ 5: 'five' }) }, side: { a: numbers({ 6: 'six' }) } },
    'conflict',
  ],
  ['a change of what is gone', { base: { a: '1\n' }, work: { a: '2\n' }, side: { a: null } }, 'conflict'],
  ['two new files of one name', { base: {}, work: { a: '1\n' }, side: { a: '2\n' } }, 'conflict'],
  ['a file where there is a folder', { base: {}, work: { a: '1\n' }, side: { 'a/b': '2\n' } }, 'conflict'],
  [
    'no newline at the end',
    { base: { a: '1\n2\n' }, work: { a: '1\n2' }, side: { a: '0\n2\n' } },
    'conflict',
  ],
];

/** How the forge merges: as Git does. */
export function mergeContract(open: Open): void {
  describe('a merge on a branch', () => {
    test.each(CASES)('of %s', async (_name, sides, wanted) => {
      const { forge, git, heads, merge } = await opened(open, sides);
      const [answer] = await forge.change([merge(heads.side)]);
      if (wanted === 'conflict') {
        expect(cameTo(answer)).toBe('conflict');
        return;
      }
      const { oid } = valueOf(answer);
      if (oid === null) throw new Error('The merge has no commit.');
      const texts = valueOf(await git.textsAt(oid, Object.keys(wanted)));
      const found = Object.keys(wanted).map((path) => [path, texts.get(path) ?? null]);
      expect(Object.fromEntries(found)).toEqual(wanted);
    });

    test('has two parents and the message, and moves the branch; a second one has nothing to merge', async () => {
      const sides = { base: {}, work: { a: 'a\n' }, side: { b: 'b\n' } };
      const { forge, look, heads, merge } = await opened(open, sides);
      const oid = valueOf((await forge.change([merge(heads.side)]))[0]).oid;
      const branch = (await look()).branches.get(WORK);
      expect(branch).toMatchObject({ oid, message: 'Join the sides' });
      expect(cameTo((await forge.change([merge(heads.side)]))[0])).toBe('invalid');
      expect((await look()).branches.get(WORK)?.oid).toBe(oid);
    });

    test('of a head that the branch could simply move to makes a commit all the same', async () => {
      const { forge, heads, merge } = await opened(open, { base: {}, work: {}, side: { b: 'b\n' } });
      const oid = valueOf((await forge.change([merge(heads.side)]))[0]).oid;
      expect(oid).not.toBe(heads.side);
    });

    test('needs a branch and a commit', async () => {
      const { forge, heads, merge } = await opened(open, { base: {}, work: {}, side: { b: 'b\n' } });
      const ends = await forge.change([{ ...merge(heads.side), branch: 'foreman/1/none' }, merge(NOWHERE)]);
      expect(ends.map(cameTo)).toEqual(['not-found', 'not-found']);
    });
  });
}

async function opened(open: Open, { base, work, side }: Sides) {
  const stage = await open();
  const { forge, git } = stage.deps('settle');
  const issue = await stage.openIssue('A', 'b');
  const look = async () => valueOf(await forge.look(query(issue)));
  const start =
    Object.keys(base).length > 0 ? await stage.commit('main', base) : (await look()).repository.head;
  const moves = [WORK, SIDE].map((branch) => ({ branch, before: null, after: start }));
  await forge.change([{ do: 'refs', moves }]);
  if (Object.keys(work).length > 0) await stage.commit(WORK, work);
  const heads = { side: await stage.commit(SIDE, side) };
  const merge = (head: typeof start) =>
    ({ do: 'merge', branch: WORK, head, message: 'Join the sides' }) as const;
  return { forge, git, look, heads, merge };
}
