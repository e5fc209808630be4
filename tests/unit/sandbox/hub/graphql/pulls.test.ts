import { describe, expect, test } from 'vitest';
import { at } from './open-hub.ts';
import { openShop } from './open-shop.ts';

const { open, ben, repositoryId, main } = await openShop();

/** A branch from the first commit with one file changed; its head. */
async function branch(name: string, path: string, text: string): Promise<string> {
  const told = await ben(
    `mutation ($ref: CreateRefInput!, $commit: CreateCommitOnBranchInput!) {
      createRef(input: $ref) { ref { id } } createCommitOnBranch(input: $commit) { commit { oid } } }`,
    {
      ref: { repositoryId, name: `refs/heads/${name}`, oid: main },
      commit: {
        branch: { repositoryNameWithOwner: 'ada/shop', branchName: name },
        expectedHeadOid: main,
        message: { headline: `Change ${path}` },
        fileChanges: { additions: [{ path, contents: Buffer.from(text).toString('base64') }] },
      },
    },
  );
  return at(told, 'createCommitOnBranch.commit.oid');
}

async function openPull(headRefName: string, more: Record<string, unknown> = {}): Promise<string> {
  const input = { repositoryId, headRefName, baseRefName: 'main', title: `From ${headRefName}`, ...more };
  const told = await ben(
    'mutation ($input: CreatePullRequestInput!) { createPullRequest(input: $input) { pullRequest { id } } }',
    { input },
  );
  return at(told, 'createPullRequest.pullRequest.id');
}

async function read(id: string, fields: string): Promise<unknown> {
  const { data, errors } = await ben(
    `query ($id: ID!) { node(id: $id) { ... on PullRequest { ${fields} } } }`,
    { id },
  );
  return errors.length > 0 ? errors : data['node'];
}

const merge = (pullRequestId: string, more: Record<string, unknown> = {}) =>
  ben(
    'mutation ($input: MergePullRequestInput!) { mergePullRequest(input: $input) { pullRequest { merged state } } }',
    {
      input: { pullRequestId, ...more },
    },
  );

describe('a pull request', () => {
  test('shows its ends, files, commits and whether it can be merged', async () => {
    const head = await branch('feature', 'src/refer.ts', 'export const refer = 1;\n');
    const id = await openPull('feature', { body: 'Closes #999', draft: true });
    const fields = `state isDraft headRefName headRefOid baseRefName baseRefOid mergeable mergeStateStatus changedFiles additions
      files(first: 5) { nodes { path additions changeType } } commits(first: 5) { nodes { commit { oid messageHeadline } } } reviewDecision`;
    expect(await read(id, fields)).toEqual({
      state: 'OPEN',
      isDraft: true,
      headRefName: 'feature',
      headRefOid: head,
      baseRefName: 'main',
      baseRefOid: main,
      mergeable: 'MERGEABLE',
      mergeStateStatus: 'DRAFT',
      changedFiles: 1,
      additions: 1,
      files: { nodes: [{ path: 'src/refer.ts', additions: 1, changeType: 'ADDED' }] },
      commits: { nodes: [{ commit: { oid: head, messageHeadline: 'Change src/refer.ts' } }] },
      reviewDecision: null,
    });
    await ben(
      `mutation { markPullRequestReadyForReview(input: { pullRequestId: "${id}" }) { pullRequest { id } } }`,
    );
    expect(await read(id, 'isDraft mergeStateStatus')).toEqual({ isDraft: false, mergeStateStatus: 'CLEAN' });
  });

  test('is found by its head and states', async () => {
    await branch('found', 'src/found.ts', 'x');
    const id = await openPull('found');
    const find = (states: string) =>
      ben(
        `{ repository(owner: "ada", name: "shop") { pullRequests(headRefName: "found", first: 5, states: [${states}]) { nodes { id } } } }`,
      );
    expect((await find('OPEN')).data).toEqual({ repository: { pullRequests: { nodes: [{ id }] } } });
    expect((await find('MERGED, CLOSED')).data).toEqual({ repository: { pullRequests: { nodes: [] } } });
  });

  test('of a head and base exists once, and says so', async () => {
    await branch('twice', 'src/twice.ts', 'x');
    await openPull('twice');
    const input = { repositoryId, headRefName: 'twice', baseRefName: 'main', title: 'again' };
    const told = await ben(
      'mutation ($input: CreatePullRequestInput!) { createPullRequest(input: $input) { clientMutationId } }',
      { input },
    );
    expect(told.errors).toMatchObject([
      { type: 'UNPROCESSABLE', message: expect.stringMatching(/already exists/) },
    ]);
  });

  test('is reviewed with comments on lines, which decides it', async () => {
    await branch('reviewed', 'src/reviewed.ts', 'x\n');
    const pullRequestId = await openPull('reviewed');
    const review = (event: string) => ({
      input: {
        pullRequestId,
        event,
        body: 'see',
        threads: [{ path: 'src/reviewed.ts', line: 1, body: 'why?' }],
      },
    });
    const add =
      'mutation ($input: AddPullRequestReviewInput!) { addPullRequestReview(input: $input) { pullRequestReview { state comments(first: 5) { nodes { path line body } } } } }';
    const told = await open.as('ada')(add, review('REQUEST_CHANGES'));
    expect(told.data).toEqual({
      addPullRequestReview: {
        pullRequestReview: {
          state: 'CHANGES_REQUESTED',
          comments: { nodes: [{ path: 'src/reviewed.ts', line: 1, body: 'why?' }] },
        },
      },
    });
    expect(
      await read(pullRequestId, 'reviewDecision reviews(first: 5) { nodes { author { login } } }'),
    ).toEqual({
      reviewDecision: 'CHANGES_REQUESTED',
      reviews: { nodes: [{ author: { login: 'ada' } }] },
    });
    await open.as('ada')(add, review('APPROVE'));
    expect(await read(pullRequestId, 'reviewDecision')).toEqual({ reviewDecision: 'APPROVED' });
    expect((await ben(add, review('APPROVE'))).errors).toMatchObject([{ type: 'UNPROCESSABLE' }]);
  });

  test('tells the last opinion of each person, and on demand of those alone who may push', async () => {
    await branch('opinions', 'src/opinions.ts', 'x\n');
    const pullRequestId = await openPull('opinions');
    const add =
      'mutation ($input: AddPullRequestReviewInput!) { addPullRequestReview(input: $input) { pullRequestReview { state } } }';
    for (const [who, event] of [
      ['ada', 'REQUEST_CHANGES'],
      ['eve', 'APPROVE'],
      ['ada', 'APPROVE'],
      ['ada', 'COMMENT'],
    ] as const)
      await open.as(who)(add, { input: { pullRequestId, event, body: 'see' } });
    const opinions = (args: string) =>
      read(pullRequestId, `latestOpinionatedReviews(${args}) { nodes { state author { login } } }`);
    const [ada, eve] = ['ada', 'eve'].map((login) => ({ state: 'APPROVED', author: { login } }));
    expect(await opinions('first: 5')).toEqual({
      latestOpinionatedReviews: { nodes: expect.arrayContaining([ada, eve]) },
    });
    expect(await opinions('first: 5, writersOnly: true')).toEqual({
      latestOpinionatedReviews: { nodes: [ada] },
    });
  });

  test('merges only with the head that was expected, and only without a conflict', async () => {
    const head = await branch('left', 'src/price.ts', 'export const price = 2;\n');
    await branch('right', 'src/price.ts', 'export const price = 3;\n');
    const [left, right] = [await openPull('left'), await openPull('right')];
    expect((await merge(left, { expectedHeadOid: main })).errors).toMatchObject([
      { path: ['mergePullRequest'] },
    ]);
    expect(await read(left, 'merged')).toEqual({ merged: false });
    expect((await merge(left, { expectedHeadOid: head })).data).toEqual({
      mergePullRequest: { pullRequest: { merged: true, state: 'MERGED' } },
    });
    expect(await read(right, 'mergeable mergeStateStatus')).toEqual({
      mergeable: 'CONFLICTING',
      mergeStateStatus: 'DIRTY',
    });
    expect((await merge(right)).errors).toMatchObject([{ type: 'UNPROCESSABLE' }]);
  });

  test('is marked merged when its head becomes reachable by updateRefs', async () => {
    const base = await branch('work', 'src/work.ts', 'x');
    const head = await branch('task', 'src/task.ts', 'x');
    const id = await openPull('task', { baseRefName: 'work' });
    const merged = await ben(
      `mutation { mergeBranch(input: { repositoryId: "${repositoryId}", base: "work", head: "${head}" }) { mergeCommit { oid parents(first: 2) { nodes { oid } } } } }`,
    );
    expect(merged.data).toMatchObject({
      mergeBranch: { mergeCommit: { parents: { nodes: [{ oid: base }, { oid: head }] } } },
    });
    expect(await read(id, 'state merged mergedBy { login }')).toEqual({
      state: 'MERGED',
      merged: true,
      mergedBy: { login: 'ben' },
    });
    const again = await ben(
      `mutation { mergeBranch(input: { repositoryId: "${repositoryId}", base: "work", head: "${head}" }) { clientMutationId } }`,
    );
    expect(again.errors).toMatchObject([
      { type: 'UNPROCESSABLE', message: expect.stringContaining('Already merged') },
    ]);
  });

  test('is closed and reopened, and changes its base and text', async () => {
    await branch('edited', 'src/edited.ts', 'x');
    const id = await openPull('edited');
    await ben(`mutation { closePullRequest(input: { pullRequestId: "${id}" }) { pullRequest { id } } }`);
    expect(await read(id, 'state closed')).toEqual({ state: 'CLOSED', closed: true });
    await ben(`mutation { reopenPullRequest(input: { pullRequestId: "${id}" }) { pullRequest { id } } }`);
    await ben(
      `mutation { updatePullRequest(input: { pullRequestId: "${id}", title: "New", baseRefName: "work" }) { pullRequest { id } } }`,
    );
    expect(await read(id, 'state title baseRefName')).toEqual({
      state: 'OPEN',
      title: 'New',
      baseRefName: 'work',
    });
  });
});

test('nothing that was asked or answered departs from what GitHub describes', () => {
  expect(open.hub.violations).toEqual([]);
});
