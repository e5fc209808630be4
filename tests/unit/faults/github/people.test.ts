import { describe, expect, test } from 'vitest';
import { ImpossibleAct } from '../../../../faults/github/index.ts';
import { cameTo, valueOf } from '../../../contract/answers.ts';
import { openGithub, queryOf } from './open.ts';

describe('people on the GitHub in memory', () => {
  test('start workflows by comments, on issues and pull requests; a bot does so by dispatches alone', async () => {
    const { github, ports } = openGithub();
    const issue = github.people.openIssue('A', 'a', { by: 'writer' });
    github.people.label(issue, ['bug']);
    const event = github.people.comment(issue, '/foreman do it', { by: 'stranger' });
    const { node } = valueOf(await ports.forge.look(queryOf(issue))).issue;
    await ports.forge.change([{ do: 'comment', on: node, body: 'seen' }]);
    await ports.forge.wake('1', 'a test');
    await ports.forge.hear(event.comment, 'missed');
    expect(github.events).toEqual([
      { kind: 'comment', event },
      { kind: 'dispatch', request: '1', comment: null, why: 'a test' },
      { kind: 'dispatch', request: '', comment: event.comment, why: 'missed' },
    ]);
    expect(event).toMatchObject({ author: 'stranger', labels: ['bug'], issueOpen: true, onPull: false });
  });

  test('delete an issue, and nothing of it is left: it is not found, nor is its parent waiting for it', async () => {
    const { github, ports } = openGithub();
    const parent = github.people.openIssue('A', 'a');
    const { node } = valueOf(await ports.forge.look(queryOf(parent))).issue;
    const child = { do: 'create-issue', title: 'T', body: 'B', labels: [], parent: node } as const;
    const number = valueOf((await ports.forge.change([child]))[0]).number ?? 0;
    github.people.deleteIssue(number);
    expect(valueOf(await ports.forge.look(queryOf(parent))).subIssues).toEqual([]);
    const gone = await ports.forge.look(queryOf(parent, { focus: [number] }));
    expect(gone.kind === 'done' && gone.value.focus.get(number)).toBeNull();
  });

  test('put an issue below another, as far as that has room', () => {
    const { github } = openGithub();
    const [parent, child] = [github.people.openIssue('A', 'a'), github.people.openIssue('B', 'b')];
    github.people.addSubIssue(parent, child);
    expect(github.picture().issues.find(({ name }) => name === 'B')?.parent).toBe('A');
    expect(() => github.people.addSubIssue(parent, child)).toThrow('duplicate');
  });

  test('rename and delete labels, which issues follow', async () => {
    const { github, ports } = openGithub();
    const issue = github.people.openIssue('A', 'a');
    const names = async () =>
      valueOf(await ports.forge.look(queryOf(issue))).issue.labels.map(({ name }) => name);
    github.people.label(issue, ['one', 'two']);
    github.people.renameLabel('one', 'eins');
    expect(await names()).toEqual(['eins', 'two']);
    github.people.deleteLabel('EINS');
    github.people.unlabel(issue, ['Two']);
    expect(await names()).toEqual([]);
  });

  test('push by force, rename the default branch and take it from under a waiting dispatch', async () => {
    const { github, ports } = openGithub();
    const { people } = github;
    const first = people.headOf('main');
    const second = people.commit('main', { 'a.txt': 'a\n', 'README.md': null });
    const third = people.commit('main', { 'b.txt': 'b\n' }, { by: 'writer', force: true });
    expect([people.textOn('main', 'a.txt'), people.textOn('main', 'README.md')]).toEqual(['a\n', null]);
    expect(github.history.filter(({ what }) => what === 'ref')).toMatchObject([
      { before: first, after: second, forced: false, by: 'mona' },
      { before: second, after: third, forced: true, by: 'writer' },
    ]);
    people.renameDefaultBranch('trunk');
    expect(cameTo(await ports.forge.wake('1', 'x'))).toBe('invalid');
    expect(
      cameTo(
        await github
          .connect({ login: 'github-actions[bot]', permissions: { actions: 'write' } })
          .forge.wake('1', 'x'),
      ),
    ).toBe('done');
  });

  test('merge a pull request, which lands it; squashed as well; a conflict is impossible', () => {
    const { github } = openGithub();
    const { people } = github;
    const base = people.headOf('main');
    if (base === null) throw new Error('No default branch.');
    const pull = (head: string) =>
      people.openPull({ head, base: 'main', title: head, body: '', draft: false });
    for (const branch of ['a', 'b', 'c']) people.createBranch(branch, base);
    people.commit('a', { 'a.txt': 'a\n' });
    people.commit('b', { 'b.txt': 'b\n' });
    people.commit('c', { 'a.txt': 'other\n' });
    const [one, two, three] = [pull('a'), pull('b'), pull('c')];
    people.reviewPull(one, { state: 'APPROVED', body: '' }, { by: 'writer' });
    people.mergePull(one);
    people.mergePull(two, 'squash');
    expect(() => people.mergePull(three)).toThrow(ImpossibleAct);
    expect(people.textOn('main', 'b.txt')).toBe('b\n');
    expect(github.seen().pulls.map(({ merged }) => merged)).toEqual([true, true, false]);
  });

  test('cannot do what their role does not allow, and then nothing has changed', () => {
    const { github } = openGithub();
    const { people } = github;
    const issue = people.openIssue('A', 'a');
    const before = github.history.length;
    const who = { by: 'stranger' };
    const acts: readonly (() => unknown)[] = [
      () => people.commit('main', { a: 'a' }, who),
      () => people.label(issue, ['x'], who),
      () => people.closeIssue(issue, 'COMPLETED', who),
      () => people.deleteIssue(issue, { by: 'writer' }),
      () => people.lockIssue(issue, true, who),
      () => people.deleteBranch('main'),
      () => people.comment(4711, 'x'),
      () => people.comment(issue, 'x', { by: 'nobody' }),
    ];
    for (const act of acts) expect(act).toThrow(ImpossibleAct);
    expect(github.history).toHaveLength(before);
    people.setRole('stranger', 'triage');
    people.closeIssue(issue, 'NOT_PLANNED', who);
    expect(github.seen().issues[0]?.open).toBe(false);
  });

  test('lock an issue against strangers, not against those who keep it', () => {
    const { github } = openGithub();
    const issue = github.people.openIssue('A', 'a');
    github.people.lockIssue(issue);
    expect(() => github.people.comment(issue, 'x', { by: 'stranger' })).toThrow(/locked/);
    github.people.comment(issue, 'x', { by: 'writer' });
    expect(github.seen().issues[0]?.comments).toHaveLength(1);
  });
});
