import { describe, expect, test } from 'vitest';
import { Oid } from '../../src/domain/ids.ts';
import { cameTo, query, valueOf } from './answers.ts';
import type { ContractStage, Open } from './answers.ts';

const HEAD = 'foreman/1/task-2';
const WORK = 'foreman/1/work';
const pullInto = (base: string, body = 'B') =>
  ({ do: 'open-pull', head: HEAD, base, title: 'T', body, draft: false }) as const;

/** How pull requests follow their branches. */
export function pullContract(open: Open): void {
  describe('a pull request', () => {
    test('is merged when its head is reachable from its base, however the base was moved', async () => {
      const { stage, forge, main, look } = await opened(open);
      await forge.change([pullInto(WORK)]);
      const head = await stage.commit(HEAD, { 'b.txt': 'b\n' });
      expect((await look())[0]).toMatchObject({ headOid: head, open: true, merged: false });
      await forge.change([{ do: 'refs', moves: [{ branch: WORK, before: main, after: head }] }]);
      expect((await look())[0]).toMatchObject({ headOid: head, open: false, merged: true });
    });

    test('gets another text, which is nothing new where it stands already', async () => {
      const { stage, forge } = await opened(open);
      const [made] = await forge.change([pullInto(WORK)]);
      const pull = made?.kind === 'done' ? (made.value.node ?? '') : '';
      const edit = { do: 'edit-pull', pull, title: 'Another', body: 'Now it holds more.' } as const;
      expect((await forge.change([edit, edit])).map(cameTo)).toEqual(['done', 'done']);
      expect((await stage.picture()).pulls).toMatchObject([{ title: 'Another', open: true }]);
      const [lost] = await forge.change([{ ...edit, pull: 'PR_nowhere' }]);
      expect(cameTo(lost)).toBe('not-found');
    });

    test('is turned to another branch, unless that holds all of it already', async () => {
      const { stage, forge, main, look } = await opened(open);
      const [made] = await forge.change([pullInto('main')]);
      const pull = made?.kind === 'done' ? (made.value.node ?? '') : '';
      const turn = { do: 'edit-pull', pull, body: 'B', base: WORK } as const;
      expect((await forge.change([turn, turn])).map(cameTo)).toEqual(['done', 'done']);
      expect(await look()).toMatchObject([{ base: WORK, open: true }]);
      const head = await stage.commit(HEAD, { 'b.txt': 'b\n' });
      await forge.change([{ do: 'refs', moves: [{ branch: 'foreman/1/all', before: null, after: main }] }]);
      await forge.change([{ do: 'refs', moves: [{ branch: 'foreman/1/all', before: main, after: head }] }]);
      const [refused] = await forge.change([{ ...turn, base: 'foreman/1/all' }]);
      expect(cameTo(refused)).toBe('invalid');
      expect(await look()).toMatchObject([{ base: WORK }]);
    });

    test('is closed when its head is deleted, and seen so, neither open nor merged', async () => {
      const { stage, forge, task, look } = await opened(open);
      await forge.change([pullInto(WORK)]);
      await forge.change([{ do: 'refs', moves: [{ branch: HEAD, before: task, after: null }] }]);
      expect(await look()).toMatchObject([{ open: false, merged: false }]);
      expect((await stage.picture()).pulls).toMatchObject([{ open: false, merged: false }]);
      expect(valueOf(await forge.hadPull(HEAD))).toBe(true);
      expect(valueOf(await forge.hadPull(WORK))).toBe(false);
    });

    test('is closed when its base is deleted', async () => {
      const { stage, forge, main } = await opened(open);
      await forge.change([pullInto(WORK)]);
      await forge.change([{ do: 'refs', moves: [{ branch: WORK, before: main, after: null }] }]);
      expect((await stage.picture()).pulls).toMatchObject([{ open: false, merged: false }]);
    });

    test('that lands on the default branch closes the issues that it names, one on another branch does not', async () => {
      const { stage, forge, issue, main, task } = await opened(open);
      await forge.change([pullInto(WORK, `Closes #${issue}`)]);
      await forge.change([{ do: 'refs', moves: [{ branch: WORK, before: main, after: task }] }]);
      expect((await stage.picture()).issues[0]?.open).toBe(true);
      await stage.commit(HEAD, { 'c.txt': 'c\n' });
      await forge.change([pullInto('main', `Closes #${issue}`)]);
      const head = (await stage.picture()).branches.get(HEAD);
      const [moved] = await forge.change([
        { do: 'refs', moves: [{ branch: 'main', before: main, after: valueOfOid(head) }] },
      ]);
      expect(cameTo(moved)).toBe('done');
      expect((await stage.picture()).issues[0]?.open).toBe(false);
    });

    test('needs a head, a base, and something between them', async () => {
      const { forge, main } = await opened(open);
      const ends = await forge.change([
        { ...pullInto(WORK), head: 'foreman/1/none' },
        pullInto('foreman/1/none'),
        { do: 'refs', moves: [{ branch: 'foreman/1/same', before: null, after: main }] },
        { ...pullInto(WORK), head: 'foreman/1/same' },
        { ...pullInto(WORK), title: ' ' },
      ]);
      expect(ends.map(cameTo)).toEqual(['invalid', 'invalid', 'done', 'invalid', 'invalid']);
    });

    test('takes another text, and shows the one that it has', async () => {
      const { forge, look } = await opened(open);
      await forge.change([pullInto(WORK)]);
      const [shown] = await look();
      expect(shown?.body).toBe('B');
      const edits = await forge.change([
        { do: 'edit-pull', pull: shown?.node ?? '', body: 'Another text' },
        { do: 'edit-pull', pull: 'PR_none', body: 'C' },
      ]);
      expect(edits.map(cameTo)).toEqual(['done', 'not-found']);
      expect((await look())[0]?.body).toBe('Another text');
    });

    test('may have one of each base', async () => {
      const { forge, look } = await opened(open);
      expect((await forge.change([pullInto(WORK), pullInto('main')])).map(cameTo)).toEqual(['done', 'done']);
      expect(await look()).toHaveLength(2);
    });
  });
}

const valueOfOid = (oid: string | undefined): Oid => {
  const parsed = Oid.safeParse(oid);
  if (!parsed.success) throw new Error('There is no such branch.');
  return parsed.data;
};

async function opened(open: Open) {
  const stage: ContractStage = await open();
  const { forge } = stage.deps('settle');
  const issue = await stage.openIssue('A request', 'Please.');
  const world = valueOf(await forge.look(query(issue)));
  const main = world.repository.head;
  await forge.change([
    {
      do: 'refs',
      moves: [
        { branch: HEAD, before: null, after: main },
        { branch: WORK, before: null, after: main },
      ],
    },
  ]);
  const task = await stage.commit(HEAD, { 'a.txt': 'a\n' });
  const look = async () => valueOf(await forge.look(query(issue, { heads: [HEAD] }))).pulls;
  return { stage, forge, issue, main, task, look };
}
