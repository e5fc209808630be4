import { describe, expect, test } from 'vitest';
import type { Deps } from '../../src/app/deps.ts';
import type { Change } from '../../src/domain/change.ts';
import type { World } from '../../src/domain/world.ts';
import { cameTo, query, valueOf } from './answers.ts';
import type { Open } from './answers.ts';

/** What a token without the permission may not do, and what nobody's token may. */
export function permissionContract(open: Open): void {
  describe('without the permission', () => {
    const opened = async (permissions: Parameters<Awaited<ReturnType<Open>>['depsWith']>[0]) => {
      const stage = await open();
      const issue = await stage.openIssue('A', 'b');
      const deps = stage.depsWith(permissions, 'reader');
      return { stage, issue, deps, world: valueOf(await deps.forge.look(query(issue))) };
    };

    test('each write is forbidden, and nothing is written', async () => {
      const { stage, issue, deps, world } = await opened({ contents: 'read' });
      const ends = await everyWrite(deps, issue, world);
      expect(ends).toEqual(ends.map(() => 'forbidden'));
      expect([...(await stage.picture()).branches.keys()]).toEqual(['main']);
    });

    test.each([
      ['issues', ['create-issue', 'comment', 'close-issue', 'create-label', 'assign']],
      ['pull-requests', ['comment', 'close-issue', 'create-label', 'assign']],
      ['contents', ['refs']],
    ] as const)('a token with nothing but %s writes %j', async (scope, allowed) => {
      const { deps, world } = await opened({ [scope]: 'write' });
      const done: string[] = [];
      for (const change of someChanges(world)) {
        const [answer] = await deps.forge.change([change]);
        if (answer?.kind === 'done') done.push(change.do);
        else expect(cameTo(answer)).toBe('forbidden');
      }
      expect(done).toEqual(allowed);
    });

    test('a job never brings a workflow file, by no way', async () => {
      const { stage, deps, world } = await opened({ contents: 'write' });
      const { head, headTree } = world.repository;
      const path = '.github/workflows/own.yml';
      const tree = valueOf(await deps.git.writeTree(headTree, [{ path, content: 'x', mode: '100644' }]));
      const made = await deps.git.writeCommit({ message: 'x', tree, parents: [head] });
      expect(cameTo(made)).toBe('forbidden');
      await deps.forge.change([
        { do: 'refs', moves: [{ branch: 'foreman/1/work', before: null, after: head }] },
      ]);
      const addition = { path, content: 'x' };
      const commit = {
        do: 'commit',
        branch: 'foreman/1/work',
        expected: head,
        headline: 'x',
        body: '',
      } as const;
      const [committed] = await deps.forge.change([{ ...commit, additions: [addition], deletions: [] }]);
      expect(cameTo(committed)).toBe('forbidden');
      expect((await stage.picture()).branches.get('foreman/1/work')).toBe(head);
    });
  });
}

async function everyWrite(
  { forge, git, journal, checks }: Deps,
  issue: number,
  world: World,
): Promise<readonly string[]> {
  const { head, headTree } = world.repository;
  const status = { state: 'success', description: 'x', url: 'https://github.test' } as const;
  return [
    cameTo(await journal.begin('foreman/1/journal', 'journal/000001.jsonl', 'x\n')),
    cameTo(await git.writeTree(headTree, [{ path: 'a', content: 'a\n', mode: '100644' }])),
    cameTo(await git.writeCommit({ message: 'x', tree: headTree, parents: [head] })),
    cameTo(await checks.setStatus(head, status)),
    cameTo(await forge.wake('1', 'x')),
    cameTo(await forge.react({ issue }, 'eyes')),
    ...(await forge.change(someChanges(world))).map(cameTo),
  ];
}

const someChanges = ({ issue, repository }: World): readonly Change[] => [
  { do: 'create-issue', title: 'T', body: 'B', labels: [], parent: issue.node },
  { do: 'comment', on: issue.node, body: 'x' },
  { do: 'refs', moves: [{ branch: 'foreman/1/work', before: null, after: repository.head }] },
  { do: 'close-issue', issue: issue.node, reason: 'COMPLETED' },
  { do: 'create-label', name: 'x', color: 'ededed', description: '' },
  { do: 'assign', to: issue.node, users: [] },
];
