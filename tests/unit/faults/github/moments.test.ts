import { describe, expect, test } from 'vitest';
import { cameTo, valueOf } from '../../../contract/answers.ts';
import { BOT, openGithub, queryOf } from './open.ts';

const JOURNAL = { branch: 'foreman/1/journal', path: 'journal/000001.jsonl' };

describe('a kept moment', () => {
  test('shows what stood there, whatever was written since', async () => {
    const { github, ports } = openGithub();
    const issue = github.people.openIssue('A', 'a');
    const expected = valueOf(await ports.journal.begin(JOURNAL.branch, JOURNAL.path, 'one\n'));
    const before = github.snapshot();
    const then = valueOf(await ports.forge.look(queryOf(issue)));
    await ports.journal.append({ ...JOURNAL, expected, text: 'one\ntwo\n', headline: 'x' });
    github.people.comment(issue, 'later');
    github.people.renameDefaultBranch('trunk');
    expect(valueOf(github.lookAt(before, BOT, queryOf(issue)))).toEqual(then);
    expect(github.issuesAt(before, { since: '2020-01-01T00:00:00Z', page: 1 })).toHaveLength(1);
    const now = valueOf(github.lookAt(github.snapshot(), BOT, queryOf(issue)));
    expect(now.segments[0]?.text).toBe('one\ntwo\n');
    expect(now.issue.comments).toHaveLength(1);
  });

  test('does not know an issue that was made later', () => {
    const { github } = openGithub();
    const before = github.snapshot();
    const issue = github.people.openIssue('A', 'a');
    expect(cameTo(github.lookAt(before, BOT, queryOf(issue)))).toBe('not-found');
  });
});

describe('the history', () => {
  test('tells who changed what and when, and nothing where a write changed nothing', async () => {
    const { github, ports, pass } = openGithub();
    const issue = github.people.openIssue('A', 'a');
    const { node } = valueOf(await ports.forge.look(queryOf(issue))).issue;
    pass(5000);
    const from = github.history.length;
    const label = { do: 'create-label', name: 'x', color: 'ededed', description: '' } as const;
    const labels = [valueOf((await ports.forge.change([label]))[0]).node ?? ''];
    await ports.forge.change([
      { do: 'add-labels', to: node, labels },
      { do: 'add-labels', to: node, labels },
      { do: 'close-issue', issue: node, reason: 'COMPLETED' },
      { do: 'close-issue', issue: node, reason: 'COMPLETED' },
      label,
    ]);
    const at = Date.parse('2026-03-01T09:00:05.000Z');
    const by = BOT.login;
    expect(github.history.slice(from)).toEqual([
      { what: 'label', name: 'x', how: 'created', at, by },
      { what: 'labels', number: issue, added: ['x'], removed: [], at, by },
      { what: 'issue-closed', number: issue, reason: 'COMPLETED', at, by },
    ]);
  });

  test('of runs is kept by whoever plays them', async () => {
    const started: number[] = [];
    const run = { id: 7, attempt: 1, over: true, conclusion: 'failure' };
    const runs = {
      view: (id: number) => (id === 7 ? run : undefined),
      rerun: (id: number) => void started.push(id),
    };
    const { ports, github } = openGithub({ runs });
    expect(valueOf(await ports.forge.run(7))).toEqual(run);
    expect(cameTo(await ports.forge.rerunFailed(7))).toBe('done');
    expect(cameTo(await github.connect({ ...BOT, permissions: {} }).forge.rerunFailed(7))).toBe('forbidden');
    expect(started).toEqual([7]);
  });
});
