import { describe, expect, test } from 'vitest';
import type { WorldQuery } from '../../src/ports/forge.ts';
import { NOWHERE, cameTo, query, valueOf } from './answers.ts';
import type { Open } from './answers.ts';

/** What every forge does. */
export function forgeContract(open: Open): void {
  describe('the forge', () => {
    const opened = async () => {
      const stage = await open();
      const { forge } = stage.deps('settle');
      const issue = await stage.openIssue('A request', 'Please.');
      const look = async (more: Partial<WorldQuery> = {}) => valueOf(await forge.look(query(issue, more)));
      return { stage, forge, issue, look, world: await look() };
    };

    test('knows who may push', async () => {
      const { forge } = await opened();
      expect(valueOf(await forge.standing('mona'))).toMatchObject({ mayPush: true });
      expect(valueOf(await forge.standing('stranger'))).toMatchObject({ mayPush: false });
    });

    test('shows a comment as ours only if we wrote it', async () => {
      const { stage, forge, issue, world, look } = await opened();
      await stage.comment(issue, 'theirs');
      expect(cameTo((await forge.change([{ do: 'comment', on: world.issue.node, body: 'ours' }]))[0])).toBe(
        'done',
      );
      const { comments } = (await look()).issue;
      expect(comments.map(({ body, ours, bot }) => [body, ours, bot])).toEqual([
        ['theirs', false, false],
        ['ours', true, true],
      ]);
    });

    test('reacts, and reads one comment', async () => {
      const { stage, forge, issue } = await opened();
      const { comment } = await stage.comment(issue, 'hello');
      expect(cameTo(await forge.react({ comment }, 'eyes'))).toBe('done');
      expect(cameTo(await forge.react({ comment }, 'eyes'))).toBe('done');
      expect(valueOf(await forge.comment(comment))).toEqual({ body: 'hello', author: 'mona' });
      expect(cameTo(await forge.comment(987_654))).toBe('not-found');
      expect(cameTo(await forge.react({ issue: 4711 }, 'eyes'))).toBe('not-found');
    });

    test('files sub-issues with labels, and refuses a label that is there', async () => {
      const { forge, world, look } = await opened();
      const label = { do: 'create-label', name: 'worker:coding', color: 'ededed', description: 'x' } as const;
      const [made, twice] = await forge.change([label, label]);
      expect([cameTo(made), cameTo(twice)]).toEqual(['done', 'exists']);
      const id = valueOf(made).node ?? '';
      const issue = {
        do: 'create-issue',
        title: 'T',
        body: 'B',
        labels: [id],
        parent: world.issue.node,
      } as const;
      const [filed] = await forge.change([issue]);
      const { number } = valueOf(filed);
      const after = await look({ focus: [number ?? 0] });
      expect(after.subIssues.map((one) => [one.number, one.ours])).toEqual([[number, true]]);
      expect(after.focus.get(number ?? 0)?.labels.map((one) => one.name)).toEqual(['worker:coding']);
      const own = valueOf(await forge.ownIssuesSince('2020-01-01T00:00:00Z', 1));
      expect(own.map((one) => one.number)).toContain(number);
    });

    test('shows the sub-issues of sub-issues, each with the issue right above it', async () => {
      const { forge, issue, world, look } = await opened();
      const file = async (title: string, parent: string) => {
        const fresh = { do: 'create-issue', title, body: `${title}!`, labels: [], parent } as const;
        const { number, node } = valueOf((await forge.change([fresh]))[0]);
        return { number: number ?? 0, node: node ?? '' };
      };
      const epic = await file('Epic', world.issue.node);
      const task = await file('Task', epic.node);
      const direct = await file('Direct', world.issue.node);
      await file('Too deep', task.node);
      const { subIssues } = await look();
      expect(subIssues.map(({ number, parent, title, body }) => [number, parent, title, body])).toEqual([
        [epic.number, issue, 'Epic', 'Epic!'],
        [task.number, epic.number, 'Task', 'Task!'],
        [direct.number, issue, 'Direct', 'Direct!'],
      ]);
      expect(forge.subIssues).toEqual({ most: 100 });
    });

    test('shows a hole where an issue that was asked for is gone, and whether sub-issues are open', async () => {
      const { forge, world, look } = await opened();
      const issue = {
        do: 'create-issue',
        title: 'T',
        body: 'B',
        labels: [],
        parent: world.issue.node,
      } as const;
      const { number, node } = valueOf((await forge.change([issue]))[0]);
      expect((await look({ focus: [4711] })).focus.get(4711)).toBeNull();
      expect((await look()).subIssues.map((one) => [one.number, one.open])).toEqual([[number, true]]);
      await forge.change([{ do: 'close-issue', issue: node ?? '', reason: 'NOT_PLANNED' }]);
      expect((await look()).subIssues.map((one) => [one.number, one.open])).toEqual([[number, false]]);
    });

    test('moves branches by compare-and-swap, all moves of one change or none', async () => {
      const { forge, world, look } = await opened();
      const main = world.repository.head;
      const make = { do: 'refs', moves: [{ branch: 'foreman/1/work', before: null, after: main }] } as const;
      expect(cameTo((await forge.change([make]))[0])).toBe('done');
      expect(cameTo((await forge.change([make]))[0])).not.toBe('done');
      const both = {
        do: 'refs',
        moves: [
          { branch: 'foreman/1/try-7', before: null, after: main },
          { branch: 'foreman/1/work', before: NOWHERE, after: null },
        ],
      } as const;
      expect(cameTo((await forge.change([both]))[0])).not.toBe('done');
      expect([...(await look()).branches.keys()]).toEqual(['foreman/1/work']);
      const end = { do: 'refs', moves: [{ branch: 'foreman/1/work', before: main, after: null }] } as const;
      expect(cameTo((await forge.change([end]))[0])).toBe('done');
      expect((await look()).branches.size).toBe(0);
    });

    test('opens one pull request for a head', async () => {
      const { stage, forge, world, look } = await opened();
      const after = world.repository.head;
      await forge.change([{ do: 'refs', moves: [{ branch: 'foreman/1/task-2', before: null, after }] }]);
      await stage.commit('foreman/1/task-2', { 'a.txt': 'a\n' });
      const pull = {
        do: 'open-pull',
        head: 'foreman/1/task-2',
        base: 'main',
        title: 'T',
        body: 'B',
        draft: false,
      } as const;
      const [first, second] = [await forge.change([pull]), await forge.change([pull])];
      expect([cameTo(first[0]), cameTo(second[0])]).toEqual(['done', 'exists']);
      const { pulls } = await look({ heads: ['foreman/1/task-2'] });
      expect(pulls.map(({ head, open: isOpen }) => [head, isOpen])).toEqual([['foreman/1/task-2', true]]);
    });

    test('shows a request that was made on a pull request: its branch is where the work goes, deleted or not', async () => {
      const { stage, forge, world } = await opened();
      const { head, defaultBranch: base } = world.repository;
      const move = (before: typeof head | null, after: typeof head | null) =>
        forge.change([{ do: 'refs', moves: [{ branch: 'feature', before, after }] }]);
      expect(world).toMatchObject({ target: { branch: 'main', head, tree: world.repository.headTree } });
      expect(world.onPull).toBeNull();
      expect(cameTo((await move(null, head))[0])).toBe('done');
      const tip = await stage.commit('feature', { 'a.txt': 'a\n' });
      const pull = { do: 'open-pull', head: 'feature', base, title: 'T', body: 'B', draft: false } as const;
      const number = valueOf((await forge.change([pull]))[0]).number ?? 0;
      await stage.comment(number, 'on a pull request');
      const look = async () => valueOf(await forge.look(query(number)));
      const seen = await look();
      expect(seen.issue).toMatchObject({ number, title: 'T', open: true, comments: [{ author: 'mona' }] });
      expect(seen.target).toMatchObject({ branch: 'feature', head: tip });
      expect(seen.target.tree).not.toBe(world.repository.headTree);
      expect(seen.onPull).toEqual({ fork: false, open: true, gone: false });
      expect(cameTo((await move(tip, null))[0])).toBe('done');
      expect(await look()).toMatchObject({
        target: { branch: 'feature', head: tip, tree: seen.target.tree },
        onPull: { fork: false, open: false, gone: true },
      });
    });

    test('assigns who may be assigned, closes an issue, and says when there is no such account', async () => {
      const { forge, world, look } = await opened();
      const mona = (await look({ claimer: 'mona' })).claimer;
      expect(mona?.name).toBe('mona');
      const node = world.issue.node;
      const answers = await forge.change([
        { do: 'assign', to: node, users: [mona?.id ?? ''] },
        { do: 'close-issue', issue: node, reason: 'COMPLETED' },
      ]);
      expect(answers.map(cameTo)).toEqual(['done', 'done']);
      expect(answers[0]?.kind === 'done' && answers[0].value.names).toEqual(['mona']);
      expect((await look()).issue).toMatchObject({ open: false, assignees: [{ name: 'mona' }] });
      expect((await look({ claimer: 'nobody-at-all' })).claimer).toBeNull();
    });

    test('shows the folders, texts and commits that were asked for, and no others', async () => {
      const { world, look } = await opened();
      const { head } = world.repository;
      const seen = await look({
        folders: [
          { at: 'HEAD', folder: '' },
          { at: head, folder: 'no/such/folder' },
        ],
        texts: [
          { at: 'HEAD', path: 'README.md' },
          { at: 'HEAD', path: 'missing.md' },
        ],
        commits: [head],
      });
      expect(seen.entries.get('HEAD:README.md')).toMatchObject({ type: 'blob', mode: '100644' });
      expect([...seen.texts]).toEqual([['HEAD:README.md', '# Shop\n']]);
      expect(seen.commits.get(head)?.tree).toBe(world.repository.headTree);
    });

    test('one change that fails leaves the others standing', async () => {
      const { forge, world } = await opened();
      const answers = await forge.change([
        { do: 'comment', on: world.issue.node, body: 'one' },
        { do: 'comment', on: 'I_nowhere', body: 'two' },
        { do: 'comment', on: world.issue.node, body: 'three' },
      ]);
      expect(answers.map(cameTo)).toEqual(['done', 'not-found', 'done']);
    });

    test('wakes the workflow, as often as it is asked', async () => {
      const { stage, forge } = await opened();
      await forge.wake('1', 'a test');
      await forge.wake('1', 'a test');
      expect(stage.wakes()).toEqual([
        { request: '1', why: 'a test' },
        { request: '1', why: 'a test' },
      ]);
    });

    test('an issue that is not there is not found', async () => {
      const { forge } = await opened();
      expect(cameTo(await forge.look(query(4711)))).toBe('not-found');
    });
  });
}
