import { expect, test } from 'vitest';
import { at } from './open-hub.ts';
import { openShop } from './open-shop.ts';

const { ben, repositoryId, main } = await openShop();

const makeBranch = (name: string, oid: string) =>
  ben('mutation ($input: CreateRefInput!) { createRef(input: $input) { ref { id } } }', {
    input: { repositoryId, name: `refs/heads/${name}`, oid },
  });

/** A branch with one commit of its own. */
async function branch(name: string): Promise<string> {
  await makeBranch(name, main);
  const told = await ben(
    'mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }',
    {
      input: {
        branch: { repositoryNameWithOwner: 'ada/shop', branchName: name },
        expectedHeadOid: main,
        message: { headline: `Change ${name}` },
        fileChanges: { additions: [{ path: `${name}.txt`, contents: 'eA==' }] },
      },
    },
  );
  return at(told, 'createCommitOnBranch.commit.oid');
}

async function openPull(headRefName: string, baseRefName: string): Promise<string> {
  const told = await ben(
    'mutation ($input: CreatePullRequestInput!) { createPullRequest(input: $input) { pullRequest { id } } }',
    { input: { repositoryId, headRefName, baseRefName, title: 'A change' } },
  );
  return at(told, 'createPullRequest.pullRequest.id');
}

const turn = (pullRequestId: string, baseRefName: string) =>
  ben(
    'mutation ($input: UpdatePullRequestInput!) { updatePullRequest(input: $input) { pullRequest { baseRefName } } }',
    {
      input: { pullRequestId, baseRefName },
    },
  );

test('a pull request is turned to another base', async () => {
  await branch('one');
  await makeBranch('work', main);
  const told = await turn(await openPull('one', 'main'), 'work');
  expect(at(told, 'updatePullRequest.pullRequest.baseRefName')).toBe('work');
});

test('it is not turned to a base that holds all of it, nor to one where it stands already', async () => {
  await makeBranch('holds', await branch('two'));
  const id = await openPull('two', 'main');
  expect((await turn(id, 'holds')).errors).toMatchObject([
    { message: expect.stringContaining('no new commits') },
  ]);
  await makeBranch('other', main);
  await openPull('two', 'other');
  expect((await turn(id, 'other')).errors).toMatchObject([
    { message: expect.stringContaining('already exists') },
  ]);
});
