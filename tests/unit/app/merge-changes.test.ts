import { expect, test } from 'vitest';
import type { ChangeSet } from '../../../src/app/checkpoint/change-set.ts';
import { mergeChanges } from '../../../src/app/checkpoint/merge-changes.ts';
import { Oid, TaskKey } from '../../../src/domain/ids.ts';
import { openFakeStage } from '../../contract/fake-stage.ts';

const LINES = 'one\ntwo\nthree\nfour\nfive\n';
const PATH = 'src/list.txt';

/** The list in a repository, and the same with one line changed, as a commit each. */
async function openLists(changes: readonly (readonly [from: string, to: string])[]) {
  const stage = openFakeStage({ [PATH]: LINES });
  const deps = stage.deps('checkpoint');
  const issue = await stage.openIssue('A list', '');
  const look = await deps.forge.look({
    issue, prefix: 'foreman/1/', focus: [], heads: [], claimer: null, commits: [], folders: [{ at: 'HEAD', folder: 'src' }], texts: [],
  }); // prettier-ignore
  if (look.kind !== 'done') throw new Error(look.message);
  const base = look.value.target.head;
  const texts = new Map<Oid, string>([[base, LINES]]);
  const sets = changes.map(([from, to], index): ChangeSet => {
    const commit = Oid.parse(`${index + 1}`.repeat(40));
    const blob = Oid.parse(`${index + 5}`.repeat(40));
    texts.set(commit, LINES.replace(from, to));
    const seen = [...look.value.entries.values()].find(({ oid }) => oid)?.oid ?? null;
    return {
      task: TaskKey.parse(`1.${index + 1}`),
      commit,
      base,
      files: [{ path: PATH, blob, seen, mode: '100644' }],
    };
  });
  const textsAt: typeof deps.git.textsAt = (commit) =>
    Promise.resolve({ kind: 'done', value: new Map([[PATH, texts.get(commit) ?? '']]) });
  const at = { ...deps, git: { ...deps.git, textsAt } };
  return mergeChanges(at, { world: look.value, head: { commit: base, at: 'HEAD' } }, sets);
}

test('two tasks of a batch that changed different lines of one file both come in', async () => {
  const merged = await openLists([['one', 'first'], ['five', 'last']]); // prettier-ignore
  expect(merged).toMatchObject({
    ok: true,
    changes: [{ path: PATH, content: 'first\ntwo\nthree\nfour\nlast\n' }],
  });
});

test('two that changed the same line are a conflict', async () => {
  expect(await openLists([['one', 'first'], ['one', 'uno']])).toEqual({ ok: false, conflicts: [PATH] }); // prettier-ignore
});
