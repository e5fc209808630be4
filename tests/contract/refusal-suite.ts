import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/domain/change.ts';
import { NOWHERE, cameTo, query, valueOf } from './answers.ts';
import type { Open } from './answers.ts';

const label = (name: string, color = 'ededed'): Change => ({
  do: 'create-label',
  name,
  color,
  description: '',
});

/** What is refused, and with which word; what is dropped or found without a word. */
export function refusalContract(open: Open): void {
  describe('the forge refuses', () => {
    const opened = async () => {
      const stage = await open();
      const { forge } = stage.deps('settle');
      const issue = await stage.openIssue('A request', 'Please.');
      const world = valueOf(await forge.look(query(issue)));
      const say = async (...changes: readonly Change[]) => (await forge.change(changes)).map(cameTo);
      return { stage, forge, issue, say, node: world.issue.node, head: world.repository.head };
    };

    test('labels by name in any case, and colours that are none', async () => {
      const { say } = await opened();
      expect(await say(label('Worker:A'), label('worker:a'), label('b', 'red'), label(''))).toEqual([
        'done',
        'exists',
        'invalid',
        'invalid',
      ]);
    });

    test('texts that are empty or too long', async () => {
      const { say, node } = await opened();
      const comment = (body: string): Change => ({ do: 'comment', on: node, body });
      const issue = (title: string, body: string): Change => ({
        do: 'create-issue',
        title,
        body,
        labels: [],
        parent: node,
      });
      const ends = await say(
        comment(' \n'),
        comment('x'.repeat(65_537)),
        comment('x'.repeat(65_536)),
        issue('', 'b'),
        issue('t'.repeat(257), 'b'),
        issue('t', 'x'.repeat(65_537)),
        issue('t', ''),
      );
      expect(ends).toEqual(['invalid', 'invalid', 'done', 'invalid', 'invalid', 'invalid', 'done']);
    });

    test('objects that are not there', async () => {
      const { say, node } = await opened();
      expect(
        await say(
          { do: 'create-issue', title: 'T', body: '', labels: ['LA_nowhere'], parent: node },
          { do: 'create-issue', title: 'T', body: '', labels: [], parent: 'I_nowhere' },
          { do: 'add-labels', to: node, labels: ['LA_nowhere'] },
          { do: 'assign', to: node, users: ['U_nowhere'] },
          { do: 'edit-comment', comment: 'IC_nowhere', body: 'x', journal: 'foreman/1/journal' },
          { do: 'close-issue', issue: 'I_nowhere', reason: 'COMPLETED' },
          { do: 'block', issue: node, by: 'I_nowhere' },
        ),
      ).toEqual(Array.from({ length: 7 }, () => 'not-found'));
    });

    test('a dependency twice, and of itself; it is noted once', async () => {
      const { stage, forge, say, node } = await opened();
      const other = valueOf(await forge.look(query(await stage.openIssue('B', 'b')))).issue.node;
      const block = { do: 'block', issue: node, by: other } as const;
      expect(await say(block, block, { do: 'block', issue: node, by: node })).toEqual([
        'done',
        'invalid',
        'invalid',
      ]);
    });

    test('moves of branches that are wrong, each with its own word', async () => {
      const { stage, say, head } = await opened();
      const next = await stage.commit('main', { a: 'a\n' });
      const move = (branch: string, before: typeof head | null, after: typeof head | null): Change => ({
        do: 'refs',
        moves: [{ branch, before, after }],
      });
      expect(
        await say(
          move('foreman/1/work', null, next),
          move('foreman/1/work', null, next),
          move('foreman/1/work', head, next),
          move('foreman/1/work', next, head),
          move('foreman/1/none', head, next),
          move('foreman/1/none', head, null),
          move('foreman/1/none', null, NOWHERE),
          move('foreman/1/work/deeper', null, next),
          move('foreman/1', null, next),
          move('foreman/1/a..b', null, next),
          move('main', next, null),
        ),
      ).toEqual([
        'done',
        'exists',
        'stale',
        'invalid',
        'stale',
        'stale',
        'invalid',
        'invalid',
        'invalid',
        'invalid',
        'invalid',
      ]);
    });

    test('commits on a branch that moved, is not there, or lacks the file', async () => {
      const { stage, forge, head } = await opened();
      await stage.commit('main', { a: 'a\n' });
      const commit = { do: 'commit', branch: 'main', expected: head, headline: 'x', body: '' } as const;
      const ends = await forge.change([
        { ...commit, additions: [], deletions: [] },
        { ...commit, branch: 'foreman/1/none', additions: [], deletions: [] },
        { do: 'refs', moves: [{ branch: 'foreman/1/work', before: null, after: head }] },
        { ...commit, branch: 'foreman/1/work', additions: [], deletions: ['missing'] },
        { ...commit, branch: 'foreman/1/work', additions: [{ path: 'a/../b', content: '' }], deletions: [] },
      ]);
      expect(ends.map(cameTo)).toEqual(['stale', 'not-found', 'done', 'invalid', 'invalid']);
    });
  });

  describe('the forge does without a word', () => {
    test('drop who may not be assigned, and find a label that is on the issue', async () => {
      const stage = await open();
      const { forge } = stage.deps('settle');
      const issue = await stage.openIssue('A', 'b');
      const look = async (claimer: string) => valueOf(await forge.look(query(issue, { claimer })));
      const [stranger, writer] = [await look('stranger'), await look('writer')];
      const to = writer.issue.node;
      const ids = [stranger.claimer?.id ?? '', writer.claimer?.id ?? ''];
      const made = valueOf((await forge.change([label('x')]))[0]).node ?? '';
      const answers = await forge.change([
        { do: 'assign', to, users: ids },
        { do: 'unassign', from: to, users: ids },
        { do: 'add-labels', to, labels: [made, made] },
        { do: 'remove-labels', from: to, labels: [made] },
        { do: 'remove-labels', from: to, labels: [made] },
      ]);
      expect(answers.map((answer) => valueOf(answer).names)).toEqual([['writer'], [], ['x'], [], []]);
      expect((await look('github-actions[bot]')).claimer).toBeNull();
    });

    test('let a stranger be assigned where they have commented', async () => {
      const stage = await open();
      const { forge } = stage.deps('settle');
      const issue = await stage.openIssue('A', 'b');
      await stage.comment(issue, 'me', 'stranger');
      const world = valueOf(await forge.look(query(issue, { claimer: 'Stranger' })));
      const users = [world.claimer?.id ?? ''];
      const [answer] = await forge.change([{ do: 'assign', to: world.issue.node, users }]);
      expect(valueOf(answer).names).toEqual(['stranger']);
    });

    test('close what is closed, and tell the journal’s head with an edited comment', async () => {
      const stage = await open();
      const { forge, journal } = stage.deps('publish');
      const issue = await stage.openIssue('A', 'b');
      const head = valueOf(await journal.begin('foreman/1/journal', 'journal/000001.jsonl', 'one\n'));
      const { node } = valueOf(await forge.look(query(issue))).issue;
      const close = { do: 'close-issue', issue: node, reason: 'NOT_PLANNED' } as const;
      const [first, second, comment] = await forge.change([
        close,
        close,
        { do: 'comment', on: node, body: 'x' },
      ]);
      expect([valueOf(first).number, valueOf(second).number]).toEqual([issue, issue]);
      const { node: on } = valueOf(comment);
      const edit = {
        do: 'edit-comment',
        comment: on ?? '',
        body: 'y',
        journal: 'foreman/1/journal',
      } as const;
      expect(valueOf((await forge.change([edit]))[0])).toMatchObject({ node: on, journal: head });
      const show = { comment: on ?? '', body: 'shown' };
      const stale = {
        branch: 'foreman/1/journal',
        path: 'a',
        expected: NOWHERE,
        text: 'x',
        headline: 'x',
        show,
      };
      expect(cameTo(await journal.append(stale))).toBe('stale');
      const { comments } = valueOf(await forge.look(query(issue))).issue;
      expect(comments.map(({ body }) => body)).toEqual(['shown']);
    });
  });
}
