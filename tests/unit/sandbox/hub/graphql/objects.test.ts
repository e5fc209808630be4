import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, openHub } from './open-hub.ts';
import type { Ask, OpenHub } from './open-hub.ts';

let open: OpenHub;
let ada: Ask;

beforeAll(async () => {
  open = await openHub();
  ada = open.as('ada');
});

afterAll(() => open.close());

async function inShop(fields: string): Promise<unknown> {
  const { data, errors } = await ada(`{ repository(owner: "ada", name: "shop") { ${fields} } }`);
  return errors.length > 0 ? errors : data['repository'];
}

async function headOfMain(): Promise<string> {
  const told = await ada(
    '{ repository(owner: "ada", name: "shop") { defaultBranchRef { target { oid } } } }',
  );
  return at(told, 'repository.defaultBranchRef.target.oid');
}

async function commit(files: Readonly<Record<string, Buffer>>, headline = 'Add files'): Promise<void> {
  const additions = Object.entries(files).map(([path, data]) => ({
    path,
    contents: data.toString('base64'),
  }));
  await ada(
    'mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { clientMutationId } }',
    {
      input: {
        branch: { repositoryNameWithOwner: 'ada/shop', branchName: 'main' },
        expectedHeadOid: await headOfMain(),
        message: { headline },
        fileChanges: { additions },
      },
    },
  );
}

test('a path of a branch gives its text, its listing, or null', async () => {
  const fields = `
    file: object(expression: "main:src/price.ts") { __typename oid ... on Blob { text byteSize isBinary isTruncated } }
    folder: object(expression: "refs/heads/main:src") { ... on Tree { entries { name path mode type size object { ... on Blob { text } } } } }
    gone: object(expression: "main:src/none.ts") { oid }
    head: object(expression: "HEAD") { ... on Commit { message tree { entries { path type } } author { name user { login } } history(first: 5) { totalCount } } }`;
  expect(await inShop(fields)).toMatchObject({
    file: {
      __typename: 'Blob',
      text: 'export const price = 1;\n',
      byteSize: 24,
      isBinary: false,
      isTruncated: false,
    },
    folder: {
      entries: [
        {
          name: 'price.ts',
          path: 'src/price.ts',
          mode: 0o100644,
          type: 'blob',
          size: 24,
          object: { text: 'export const price = 1;\n' },
        },
      ],
    },
    gone: null,
    head: {
      tree: {
        entries: [
          { path: 'README.md', type: 'blob' },
          { path: 'src', type: 'tree' },
        ],
      },
      history: { totalCount: 1 },
    },
  });
});

test('an object is read by its id, and one that is not there is null', async () => {
  const head = await headOfMain();
  expect(await inShop(`object(oid: "${head}") { __typename oid }`)).toEqual({
    object: { __typename: 'Commit', oid: head },
  });
  expect(await inShop(`object(oid: "${'a'.repeat(40)}") { oid }`)).toEqual({ object: null });
});

test('the text of a blob is cut at 512,000 bytes and only isTruncated tells', async () => {
  await commit({
    'big.txt': Buffer.alloc(600_000, 'a'),
    'limit.txt': Buffer.alloc(512_000, 'b'),
    'icon.bin': Buffer.from([1, 0, 2]),
  });
  const blob = 'oid ... on Blob { text byteSize isTruncated isBinary }';
  const fields = ['big.txt', 'limit.txt', 'icon.bin'].map(
    (path, i) => `f${i}: object(expression: "main:${path}") { ${blob} }`,
  );
  expect(await inShop(fields.join(' '))).toMatchObject({
    f0: { text: 'a'.repeat(512_000), byteSize: 600_000, isTruncated: true },
    f1: { text: 'b'.repeat(512_000), isTruncated: false },
    f2: { text: null, isBinary: true },
  });
});

test('refs under a prefix go on from it', async () => {
  const head = await headOfMain();
  for (const name of ['foreman/42/work', 'foreman/42/task-57', 'foreman/43/work']) {
    await open.octokit.request('POST /repos/ada/shop/git/refs', { ref: `refs/heads/${name}`, sha: head });
  }
  expect(
    await inShop(
      'refs(refPrefix: "refs/heads/foreman/42/", first: 9) { totalCount nodes { name target { oid } } }',
    ),
  ).toEqual({
    refs: {
      totalCount: 2,
      nodes: [
        { name: 'task-57', target: { oid: head } },
        { name: 'work', target: { oid: head } },
      ],
    },
  });
  expect(await inShop('ref(qualifiedName: "foreman/42/work") { name prefix }')).toEqual({
    ref: { name: 'foreman/42/work', prefix: 'refs/heads/' },
  });
});

test('statuses of a commit show the latest of each context and the worst of all', async () => {
  const sha = await headOfMain();
  const post = (state: 'pending' | 'success' | 'failure', context: string) =>
    open.octokit.request('POST /repos/{owner}/{repo}/statuses/{sha}', {
      owner: 'ada',
      repo: 'shop',
      sha,
      state,
      context,
    });
  await post('pending', 'verify');
  await post('success', 'verify');
  await post('failure', 'lint');
  const fields =
    'object(oid: "' +
    sha +
    '") { ... on Commit { status { state contexts { context state } } statusCheckRollup { state contexts(first: 5) { totalCount } } } }';
  expect(await inShop(fields)).toEqual({
    object: {
      status: {
        state: 'FAILURE',
        contexts: [
          { context: 'verify', state: 'SUCCESS' },
          { context: 'lint', state: 'FAILURE' },
        ],
      },
      statusCheckRollup: { state: 'FAILURE', contexts: { totalCount: 2 } },
    },
  });
});

test('who may be assigned and who collaborates is told to who may know', async () => {
  expect(
    await inShop(
      'assignableUsers(first: 9) { nodes { login } } collaborators(first: 9) { edges { permission node { login } } } viewerPermission',
    ),
  ).toEqual({
    assignableUsers: { nodes: [{ login: 'ada' }, { login: 'ben' }] },
    collaborators: {
      edges: [
        { permission: 'ADMIN', node: { login: 'ada' } },
        { permission: 'WRITE', node: { login: 'ben' } },
      ],
    },
    viewerPermission: 'ADMIN',
  });
});

test('a job reads of a private repository only what its permissions cover', async () => {
  const job = open.asJob({ contents: 'read', issues: 'read' }, 'ada/vault');
  const { data, errors } = await job(`{ repository(owner: "ada", name: "vault") {
    file: object(expression: "main:README.md") { ... on Blob { text } }
    issues(first: 1) { totalCount }
    head: object(expression: "main") { ... on Commit { statusCheckRollup { state } } } } }`);
  expect(data).toEqual({
    repository: { file: { text: '# Shop\n' }, issues: { totalCount: 0 }, head: { statusCheckRollup: null } },
  });
  expect(errors).toMatchObject([{ type: 'FORBIDDEN', path: ['repository', 'head', 'statusCheckRollup'] }]);
  const outside = open.asJob({ contents: 'read' });
  const refused = await outside('{ repository(owner: "ada", name: "vault") { id } }');
  expect(refused.errors).toMatchObject([{ type: 'NOT_FOUND' }]);
});

test('nothing that was asked or answered departs from what GitHub describes', () => {
  expect(open.hub.violations).toEqual([]);
});

test('a headline of more than 72 characters is shortened, and its body begins with the rest', async () => {
  const long = `${'settled, landed, '.repeat(5)}finished [skip ci]`;
  await commit({ 'a.txt': Buffer.from('a') }, long);
  const fields = 'object(expression: "main") { ... on Commit { message messageHeadline messageBody } }';
  expect(await inShop(fields)).toEqual({
    object: {
      message: long,
      messageHeadline: `${long.slice(0, 69)}…`,
      messageBody: `…${long.slice(69)}`,
    },
  });
});
