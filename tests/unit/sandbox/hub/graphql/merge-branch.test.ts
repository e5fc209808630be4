import { expect, test } from 'vitest';
import { at } from './open-hub.ts';
import type { Told } from './open-hub.ts';
import { openShop } from './open-shop.ts';

const { open, ben, repositoryId, main } = await openShop();

/** A branch from main with one file; its head. */
async function branch(name: string, path: string, contents = 'x\n'): Promise<string> {
  await ben('mutation ($input: CreateRefInput!) { createRef(input: $input) { clientMutationId } }', {
    input: { repositoryId, name: `refs/heads/${name}`, oid: main },
  });
  const told = await ben(
    'mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }',
    {
      input: {
        branch: { repositoryNameWithOwner: 'ada/shop', branchName: name },
        expectedHeadOid: main,
        message: { headline: `Add ${path}` },
        fileChanges: { additions: [{ path, contents: Buffer.from(contents).toString('base64') }] },
      },
    },
  );
  return at(told, 'createCommitOnBranch.commit.oid');
}

const merge = (input: Readonly<Record<string, string>>, ask = ben): Promise<Told> =>
  ask(
    `mutation ($input: MergeBranchInput!) { mergeBranch(input: $input) { mergeCommit {
      oid message author { email } parents(first: 2) { nodes { oid } } } } }`,
    { input: { repositoryId, ...input } },
  );

async function headOf(name: string): Promise<string> {
  const query =
    'query ($name: String!) { repository(owner: "ada", name: "shop") { ref(qualifiedName: $name) { target { oid } } } }';
  return at(await ben(query, { name: `refs/heads/${name}` }), 'repository.ref.target.oid');
}

test('merges a commit into a branch with a merge commit of the given words and address', async () => {
  const base = await branch('base', 'src/base.ts');
  const head = await branch('head', 'src/head.ts');
  const told = await merge({
    base: 'base',
    head,
    commitMessage: 'Checkpoint 3',
    authorEmail: 'ben@example.org',
  });
  expect(told.errors).toEqual([]);
  expect(told.data).toMatchObject({
    mergeBranch: {
      mergeCommit: {
        message: 'Checkpoint 3',
        author: { email: 'ben@example.org' },
        parents: { nodes: [{ oid: base }, { oid: head }] },
      },
    },
  });
  expect(await headOf('base')).toBe(at(told, 'mergeBranch.mergeCommit.oid'));
});

test('merges a branch by its name, even where the base could be moved forward instead', async () => {
  await branch('ahead', 'src/ahead.ts');
  const forward = await merge({ base: 'refs/heads/main', head: 'ahead' });
  expect(forward.data).toMatchObject({
    mergeBranch: {
      mergeCommit: { message: 'Merge ahead into main', parents: { nodes: [{ oid: main }, {}] } },
    },
  });
});

test('what is merged already is an error and moves nothing', async () => {
  const base = await branch('full', 'src/full.ts');
  const told = await merge({ base: 'full', head: main });
  expect(told.data).toEqual({ mergeBranch: null });
  expect(told.errors).toMatchObject([
    { type: 'UNPROCESSABLE', path: ['mergeBranch'], message: 'Failed to merge: "Already merged"' },
  ]);
  expect(await headOf('full')).toBe(base);
});

test('a conflict is an error and moves nothing', async () => {
  const base = await branch('left', 'src/price.ts', 'export const price = 2;\n');
  await branch('right', 'src/price.ts', 'export const price = 3;\n');
  const told = await merge({ base: 'left', head: 'right' });
  expect(told.errors).toMatchObject([
    { type: 'UNPROCESSABLE', path: ['mergeBranch'], message: 'Failed to merge: "Merge conflict"' },
  ]);
  expect(await headOf('left')).toBe(base);
});

test('the base must be a branch, and the head must exist', async () => {
  const head = await branch('lonely', 'src/lonely.ts');
  for (const base of ['nowhere', main]) {
    expect((await merge({ base, head })).errors).toMatchObject([
      { type: 'NOT_FOUND', message: 'No such base.' },
    ]);
  }
  expect((await merge({ base: 'lonely', head: 'f'.repeat(40) })).errors).toMatchObject([
    { type: 'NOT_FOUND' },
  ]);
});

test('a job needs contents: write, and never brings workflow files in', async () => {
  await branch('jobs', 'src/jobs.ts');
  await branch('more', 'src/more.ts');
  await branch('flows', '.github/workflows/x.yml', 'on: push\n');
  const reads = open.asJob({ contents: 'read', issues: 'write' });
  expect((await merge({ base: 'jobs', head: 'more' }, reads)).errors).toMatchObject([{ type: 'FORBIDDEN' }]);
  const writes = open.asJob({ contents: 'write' });
  expect((await merge({ base: 'jobs', head: 'more' }, writes)).errors).toEqual([]);
  const before = await headOf('jobs');
  expect((await merge({ base: 'jobs', head: 'flows' }, writes)).errors).toMatchObject([
    { type: 'FORBIDDEN' },
  ]);
  expect(await headOf('jobs')).toBe(before);
});

test('nothing that was asked or answered departs from what GitHub describes', () => {
  expect(open.hub.violations).toEqual([]);
});
