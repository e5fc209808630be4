import { describe, expect, test } from 'vitest';
import { GraphqlRefusal } from '../../../../../src/sandbox/hub/graphql/refusal.ts';
import { runDocument } from '../../../../../src/sandbox/hub/graphql/run-document.ts';
import type { GraphqlOutcome } from '../../../../../src/sandbox/hub/graphql/run-document.ts';
import type { View } from '../../../../../src/sandbox/hub/graphql/view.ts';

function run(query: string, root: View = {}): Promise<GraphqlOutcome> {
  return runDocument({ query, variables: {}, operationName: undefined }, () => root);
}

async function pointsOf(selection: string): Promise<number> {
  const outcome = await run(`{ repository(owner: "o", name: "n") { ${selection} } }`, { repository: null });
  return outcome.cost.points;
}

describe('the points of a query', () => {
  test('are at least one', async () => {
    expect(await pointsOf('id')).toBe(1);
  });

  test('count each connection once for every parent that may hold it, by the hundred', async () => {
    const labels = 'labels(first: 60) { totalCount }';
    const comments = 'comments(first: 50) { nodes { reactions(first: 10) { totalCount } } }';
    expect(await pointsOf(`issues(first: 100) { nodes { ${labels} } }`)).toBe(1);
    expect(await pointsOf(`issues(first: 100) { nodes { ${labels} ${comments} } }`)).toBe(52);
    const fragment = `... on Repository { issues(first: 100) { nodes { ${comments} } } }`;
    expect(await pointsOf(fragment)).toBe(51);
  });

  test('are one for a mutation', async () => {
    const { cost } = await run('mutation { deleteRef(input: { refId: "r" }) { clientMutationId } }', {
      deleteRef: null,
    });
    expect(cost.points).toBe(1);
  });

  test('do not matter where half a million nodes are passed: the query is refused', async () => {
    const deep =
      'issues(first: 100) { nodes { comments(first: 100) { nodes { reactions(first: 100) { totalCount } } } } }';
    const { body } = await run(`{ repository(owner: "o", name: "n") { ${deep} } }`);
    expect(body).toMatchObject({ errors: [{ type: 'MAX_NODE_LIMIT_EXCEEDED' }] });
  });
});

describe('an error', () => {
  test('of one alias leaves the others, with the type and the path of its own', async () => {
    const root = {
      repository: ({ name }: View) => {
        if (name === 'b') throw new GraphqlRefusal('NOT_FOUND', 'No such repository.');
        return { id: String(name) };
      },
    };
    const alias = (name: string): string => `${name}: repository(owner: "o", name: "${name}") { id }`;
    const { body } = await run(`{ ${alias('a')} ${alias('b')} ${alias('c')} }`, root);
    expect(body.data).toEqual({ a: { id: 'a' }, b: null, c: { id: 'c' } });
    expect(body.errors).toMatchObject([{ type: 'NOT_FOUND', path: ['b'], message: 'No such repository.' }]);
  });

  test('names a field that is not built instead of answering null', async () => {
    const { body } = await run('{ viewer { login bio } }', { viewer: { login: 'ada' } });
    expect(body.data).toEqual({ viewer: { login: 'ada', bio: null } });
    expect(body.errors).toMatchObject([
      { type: 'NOT_BUILT', path: ['viewer', 'bio'], message: expect.stringContaining('User.bio') },
    ]);
  });

  test('of the document answers no data at all', async () => {
    const { body } = await run('{ viewer { shoeSize } }');
    expect(body).toMatchObject({ errors: [{ message: expect.stringContaining('shoeSize') }] });
    expect(body).not.toHaveProperty('data');
  });

  test('that the hub did not mean is thrown, not hidden in the answer', async () => {
    const root = {
      viewer: () => {
        throw new TypeError('a defect');
      },
    };
    await expect(run('{ viewer { id } }', root)).rejects.toThrow('a defect');
  });
});
