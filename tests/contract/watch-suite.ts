import { describe, expect, test } from 'vitest';
import { Oid } from '../../src/domain/ids.ts';
import { cameTo, valueOf } from './answers.ts';
import type { Open } from './answers.ts';

const LONG_AGO = '2020-01-01T00:00:00Z';

/** Looking over the repository with no event in hand. */
export function watchContract(open: Open): void {
  describe('looking over the repository', () => {
    test('shows the ends of journals, and no other branches', async () => {
      const stage = await open();
      const { journal, forge } = stage.deps('settle');
      const begin = (branch: string) => journal.begin(branch, 'journal/000001.jsonl', 'one\n');
      await begin('foreman/2/journal');
      const head = valueOf(await begin('foreman/1/journal'));
      await forge.change([{ do: 'refs', moves: [{ branch: 'foreman/1/work', before: null, after: head }] }]);
      const path = 'journal/000001.jsonl';
      const expected = head;
      await journal.append({
        branch: 'foreman/1/journal',
        path,
        expected,
        text: 'one\ntwo\n',
        headline: 'granted',
      });
      const { tips, next } = valueOf(await forge.journals(null));
      expect(tips.map(({ branch, headline }) => [branch, headline])).toEqual([
        ['foreman/1/journal', 'granted'],
        ['foreman/2/journal', 'Begin the journal [skip ci]'],
      ]);
      expect(tips[0]?.at).toMatch(/^2026-03-01T09:\d\d:\d\dZ$/);
      expect(next).toBeNull();
    });

    test('lists comments of all issues, the youngest first, with who wrote them and whether they were heard', async () => {
      const stage = await open();
      const { forge } = stage.deps('settle');
      const [one, two] = [await stage.openIssue('A', 'a'), await stage.openIssue('B', 'b')];
      const first = await stage.comment(one, 'first');
      const second = await stage.comment(two, 'second', 'stranger');
      await forge.react({ comment: first.comment }, 'eyes');
      await forge.react({ comment: first.comment }, 'rocket');
      await forge.react({ comment: second.comment }, 'confused');
      const listed = valueOf(await forge.commentsSince(LONG_AGO, 1));
      expect(listed.map(({ createdAt: _at, ...rest }) => rest)).toEqual([
        {
          id: second.comment,
          issue: two,
          author: 'stranger',
          authorType: 'User',
          body: 'second',
          edited: false,
          eyes: 0,
          confused: 1,
          insider: false,
        },
        {
          id: first.comment,
          issue: one,
          author: 'mona',
          authorType: 'User',
          body: 'first',
          edited: false,
          eyes: 1,
          confused: 0,
          insider: true,
        },
      ]);
      expect(valueOf(await forge.commentsSince(LONG_AGO, 2))).toEqual([]);
      expect(valueOf(await forge.commentsSince('2030-01-01T00:00:00Z', 1))).toEqual([]);
      expect(valueOf(await forge.listedComment(first.comment))).toEqual(listed[1]);
      expect(cameTo(await forge.listedComment(4711))).toBe('not-found');
    });

    test('lists the last reviews with their texts, each once, under the pull request that they are of', async () => {
      const stage = await open();
      const { forge } = stage.deps('settle');
      const { branches } = await stage.picture();
      const main = Oid.parse(branches.get('main'));
      await forge.change([{ do: 'refs', moves: [{ branch: 'feature', before: null, after: main }] }]);
      await stage.commit('feature', { 'a.txt': 'a\n' });
      const pull = { head: 'feature', base: 'main', title: 'T', body: '', draft: false } as const;
      await forge.change([{ do: 'open-pull', ...pull }]);
      const { number = 0 } = (await stage.picture()).pulls[0] ?? {};
      expect(valueOf(await forge.recentReviews())).toEqual([]);
      const lines = [{ path: 'a.txt', line: 1, body: 'here' }];
      await stage.review(number, { body: 'All in all', lines }, 'writer');
      await stage.review(number, { body: 'So', lines: [] }, 'stranger');
      const listed = valueOf(await forge.recentReviews());
      expect(listed.map(({ id: _id, createdAt: _at, ...rest }) => rest)).toEqual([
        {
          ...{ pull: number, head: 'feature', fork: false, asksForChanges: false },
          ...{ author: 'writer', authorType: 'User', insider: true, texts: ['All in all', 'here'] },
        },
        {
          ...{ pull: number, head: 'feature', fork: false, asksForChanges: false },
          ...{ author: 'stranger', authorType: 'User', insider: false, texts: ['So'] },
        },
      ]);
      expect(listed[0]?.createdAt).toMatch(/^2026-03-01T09:\d\d:\d\dZ$/);
    });

    test('shows one issue or pull request', async () => {
      const stage = await open();
      const { forge } = stage.deps('settle');
      const issue = await stage.openIssue('A', 'a');
      expect(valueOf(await forge.listedIssue(issue))).toEqual({
        number: issue,
        title: 'A',
        body: 'a',
        open: true,
        onPull: false,
        labels: [],
      });
      expect(cameTo(await forge.listedIssue(4711))).toBe('not-found');
    });

    test('a run that is not there is not found', async () => {
      const { forge } = (await open()).deps('settle');
      expect(cameTo(await forge.run(4711))).toBe('not-found');
      expect(cameTo(await forge.rerunFailed(4711))).toBe('not-found');
    });
  });
}
