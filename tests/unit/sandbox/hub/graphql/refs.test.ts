import { describe, expect, test } from 'vitest';
import { at } from './open-hub.ts';
import { openShop } from './open-shop.ts';

const zeros = '0'.repeat(40);
const { open, ben, repositoryId, main } = await openShop();

interface Move {
  readonly name: string;
  readonly beforeOid?: string;
  readonly afterOid: string;
  readonly force?: boolean;
}

const move = (refUpdates: readonly Move[], ask = ben) =>
  ask('mutation ($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }', {
    input: { repositoryId, refUpdates },
  });

async function headOf(branch: string): Promise<unknown> {
  const query =
    'query ($name: String!) { repository(owner: "ada", name: "shop") { ref(qualifiedName: $name) { target { oid } } } }';
  const { data } = await ben(query, { name: `refs/heads/${branch}` });
  return data;
}

const atOid = (oid: string) => ({ repository: { ref: { target: { oid } } } });
const absent = { repository: { ref: null } };

const commit = (branchName: string, expectedHeadOid: string, ask = ben) =>
  ask(
    `mutation ($input: CreateCommitOnBranchInput!) {
      createCommitOnBranch(input: $input) { commit { oid message parents(first: 2) { nodes { oid } } } ref { name target { oid } } } }`,
    {
      input: {
        branch: { repositoryNameWithOwner: 'ada/shop', branchName },
        expectedHeadOid,
        message: { headline: 'Phase 1.1: refer', body: 'Foreman-Task: 7' },
        fileChanges: {
          additions: [{ path: 'src/refer.ts', contents: Buffer.from('export {};\n').toString('base64') }],
          deletions: [{ path: 'README.md' }],
        },
      },
    },
  );

describe('updateRefs', () => {
  test('makes what must not exist and deletes what is where it was seen', async () => {
    const created = await move([{ name: 'refs/heads/one', beforeOid: zeros, afterOid: main }]);
    expect(created.errors).toEqual([]);
    expect(await headOf('one')).toEqual(atOid(main));
    const deleted = await move([{ name: 'refs/heads/one', beforeOid: main, afterOid: zeros }]);
    expect(deleted.errors).toEqual([]);
    expect(await headOf('one')).toEqual(absent);
  });

  test('moves all refs or none', async () => {
    await move([{ name: 'refs/heads/two', beforeOid: zeros, afterOid: main }]);
    const told = await move([
      { name: 'refs/heads/three', beforeOid: zeros, afterOid: main },
      { name: 'refs/heads/two', beforeOid: zeros, afterOid: main },
    ]);
    expect(told.errors).toMatchObject([{ path: ['updateRefs'] }]);
    expect(told.data).toEqual({ updateRefs: null });
    expect(await headOf('three')).toEqual(absent);
  });

  test('refuses a ref that is not where it is said to be', async () => {
    await move([{ name: 'refs/heads/four', beforeOid: zeros, afterOid: main }]);
    const stale = 'a'.repeat(40);
    const { errors } = await move([{ name: 'refs/heads/four', beforeOid: stale, afterOid: main }]);
    expect(errors).toMatchObject([{ type: 'STALE_DATA' }]);
    expect(await headOf('four')).toEqual(atOid(main));
  });

  test('of twenty at once lets one make the ref', async () => {
    const tries = Array.from({ length: 20 }, () =>
      move([{ name: 'refs/heads/race', beforeOid: zeros, afterOid: main }]),
    );
    const told = await Promise.all(tries);
    expect(told.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
  });

  test('writes refs outside heads and tags, which GraphQL then does not show', async () => {
    const { errors } = await move([{ name: 'refs/foreman/claims/1', beforeOid: zeros, afterOid: main }]);
    expect(errors).toEqual([]);
    const query =
      '{ repository(owner: "ada", name: "shop") { ref(qualifiedName: "refs/foreman/claims/1") { id } } }';
    expect(await ben(query)).toEqual({ data: { repository: { ref: null } }, errors: [] });
    const found = await open.octokit.request('GET /repos/ada/shop/git/matching-refs/foreman/claims/1');
    expect(found.data).toMatchObject([{ object: { sha: main } }]);
  });

  test('is refused to a job without contents: write', async () => {
    const job = open.asJob({ contents: 'read', issues: 'write' });
    const { errors } = await move([{ name: 'refs/heads/job', beforeOid: zeros, afterOid: main }], job);
    expect(errors).toMatchObject([{ type: 'FORBIDDEN', path: ['updateRefs'] }]);
    expect(await headOf('job')).toEqual(absent);
  });
});

describe('createCommitOnBranch', () => {
  test('commits additions and deletions on the head that was expected', async () => {
    await move([{ name: 'refs/heads/work', beforeOid: zeros, afterOid: main }]);
    const told = await commit('work', main);
    expect(told.errors).toEqual([]);
    const oid = at(told, 'createCommitOnBranch.commit.oid');
    expect(told.data).toMatchObject({
      createCommitOnBranch: {
        commit: { message: 'Phase 1.1: refer\n\nForeman-Task: 7', parents: { nodes: [{ oid: main }] } },
        ref: { name: 'work', target: { oid } },
      },
    });
    const tree =
      '{ repository(owner: "ada", name: "shop") { object(expression: "work:") { ... on Tree { entries { path } } } } }';
    expect(await ben(tree)).toMatchObject({
      data: { repository: { object: { entries: [{ path: 'src' }] } } },
    });
  });

  test('answers STALE_DATA and writes nothing when the branch has moved', async () => {
    await move([{ name: 'refs/heads/stale', beforeOid: zeros, afterOid: main }]);
    const first = await commit('stale', main);
    const second = await commit('stale', main);
    expect(second.errors).toMatchObject([{ type: 'STALE_DATA', path: ['createCommitOnBranch'] }]);
    expect(second.data).toEqual({ createCommitOnBranch: null });
    expect(await headOf('stale')).toEqual(atOid(at(first, 'createCommitOnBranch.commit.oid')));
  });

  test('of ten at once lets one through and tells nine that they are stale', async () => {
    await move([{ name: 'refs/heads/ten', beforeOid: zeros, afterOid: main }]);
    const told = await Promise.all(Array.from({ length: 10 }, () => commit('ten', main)));
    const types = told.flatMap(({ errors }) => errors.map(({ type }) => type));
    expect(types).toEqual(Array.from({ length: 9 }, () => 'STALE_DATA'));
  });

  test('makes no branch', async () => {
    const { errors } = await commit('nowhere', main);
    expect(errors).toMatchObject([{ type: 'NOT_FOUND' }]);
  });

  test('is refused to a job that would write workflow files', async () => {
    await move([{ name: 'refs/heads/flows', beforeOid: zeros, afterOid: main }]);
    const job = open.asJob({ contents: 'write' });
    const { errors } = await job(
      'mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { clientMutationId } }',
      {
        input: {
          branch: { repositoryNameWithOwner: 'ada/shop', branchName: 'flows' },
          expectedHeadOid: main,
          message: { headline: 'x' },
          fileChanges: { additions: [{ path: '.github/workflows/x.yml', contents: 'YQ==' }] },
        },
      },
    );
    expect(errors).toMatchObject([{ type: 'FORBIDDEN' }]);
    expect(await headOf('flows')).toEqual(atOid(main));
  });
});

test('aliased mutations run in order and a refused one neither undoes nor stops the others', async () => {
  const one = (name: string, before: string) =>
    `updateRefs(input: { repositoryId: "${repositoryId}", refUpdates: [{ name: "refs/heads/${name}", beforeOid: "${before}", afterOid: "${main}" }] }) { clientMutationId }`;
  const told = await ben(
    `mutation { a: ${one('first', zeros)} b: ${one('first', zeros)} c: ${one('last', zeros)} }`,
  );
  expect(told.data).toEqual({ a: { clientMutationId: null }, b: null, c: { clientMutationId: null } });
  expect(told.errors).toMatchObject([
    { path: ['b'], type: 'UNPROCESSABLE', message: expect.stringMatching(/already exists/) },
  ]);
  expect(await headOf('first')).toEqual(atOid(main));
  expect(await headOf('last')).toEqual(atOid(main));
});

test('createRef, updateRef and deleteRef work by the id of a ref', async () => {
  const create = 'mutation ($input: CreateRefInput!) { createRef(input: $input) { ref { id name prefix } } }';
  const made = await ben(create, { input: { repositoryId, name: 'refs/heads/by/id', oid: main } });
  expect(made.data).toMatchObject({ createRef: { ref: { name: 'by/id', prefix: 'refs/heads/' } } });
  const refId = at(made, 'createRef.ref.id');
  const next = at(await commit('by/id', main), 'createCommitOnBranch.commit.oid');
  const back = 'mutation ($input: UpdateRefInput!) { updateRef(input: $input) { ref { target { oid } } } }';
  const refused = await ben(back, { input: { refId, oid: main } });
  expect(refused.errors).toMatchObject([{ type: 'UNPROCESSABLE' }]);
  expect(await headOf('by/id')).toEqual(atOid(next));
  const forced = await ben(back, { input: { refId, oid: main, force: true } });
  expect(forced.data).toEqual({ updateRef: { ref: { target: { oid: main } } } });
  await ben(`mutation { deleteRef(input: { refId: "${refId}" }) { clientMutationId } }`);
  expect(await headOf('by/id')).toEqual(absent);
});

test('nothing that was asked or answered departs from what GitHub describes', () => {
  expect(open.hub.violations).toEqual([]);
});
