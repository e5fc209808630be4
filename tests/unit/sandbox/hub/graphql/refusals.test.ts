import { describe, expect, test } from 'vitest';
import { at } from './open-hub.ts';
import { openShop } from './open-shop.ts';

const { open, ben, repositoryId } = await openShop();

const create =
  'mutation ($input: CreateIssueInput!) { createIssue(input: $input) { issue { id number title } } }';

async function newIssue(title: string, more: Record<string, unknown> = {}): Promise<string> {
  return at(await ben(create, { input: { repositoryId, title, ...more } }), 'createIssue.issue.id');
}

async function newLabel(name: string): Promise<string> {
  const input = { repositoryId, name, color: 'd73a4a', description: 'by a test' };
  const told = await ben(
    'mutation ($input: CreateLabelInput!) { createLabel(input: $input) { label { id } } }',
    { input },
  );
  return at(told, 'createLabel.label.id');
}

async function read(id: string, fields: string, ask = ben): Promise<unknown> {
  const { data, errors } = await ask(`query ($id: ID!) { node(id: $id) { ... on Issue { ${fields} } } }`, {
    id,
  });
  return errors.length > 0 ? errors : data['node'];
}

describe('refusals', () => {
  test('tell a stranger NOT_FOUND for what is private', async () => {
    const { data, errors } = await open.as('eve')('{ repository(owner: "ada", name: "vault") { id } }');
    expect(data).toEqual({ repository: null });
    expect(errors).toMatchObject([{ type: 'NOT_FOUND', path: ['repository'] }]);
  });

  test('tell a stranger FORBIDDEN for what needs triage', async () => {
    const [labelableId, labelId] = [await newIssue('Guarded'), await newLabel('guard')];
    const input = { labelableId, labelIds: [labelId] };
    const told = await open.as('eve')(
      'mutation ($input: AddLabelsToLabelableInput!) { addLabelsToLabelable(input: $input) { clientMutationId } }',
      { input },
    );
    expect(told.errors).toMatchObject([{ type: 'FORBIDDEN', path: ['addLabelsToLabelable'] }]);
    expect(await read(labelableId, 'labels(first: 1) { totalCount }')).toEqual({ labels: { totalCount: 0 } });
  });

  test('tell a job without issues: write FORBIDDEN', async () => {
    const job = open.asJob({ contents: 'write', issues: 'read' });
    const told = await job(create, { input: { repositoryId, title: 'no' } });
    expect(told.errors).toMatchObject([{ type: 'FORBIDDEN', path: ['createIssue'] }]);
  });

  test('name an id that leads nowhere, beside those that lead somewhere', async () => {
    const id = await newIssue('Found');
    const told = await ben('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [id, 'I_nothing'] });
    expect(told.data).toEqual({ nodes: [{ id }, null] });
    expect(told.errors).toMatchObject([{ type: 'NOT_FOUND', path: ['nodes', 1] }]);
  });

  test('name an input that is not built', async () => {
    const told = await ben(create, { input: { repositoryId, title: 'x', milestoneId: 'M' } });
    expect(told.errors).toMatchObject([
      { type: 'NOT_BUILT', message: expect.stringContaining('milestoneId') },
    ]);
  });

  test('word a taken label and a missing title as GraphQL does', async () => {
    await newLabel('taken');
    const input = { repositoryId, name: 'Taken', color: 'ffffff' };
    const label = await ben(
      'mutation ($input: CreateLabelInput!) { createLabel(input: $input) { label { id } } }',
      { input },
    );
    expect(label.errors).toMatchObject([{ type: 'UNPROCESSABLE', message: 'Name has already been taken' }]);
    const blank = await ben(create, { input: { repositoryId, title: ' ' } });
    expect(blank.errors).toMatchObject([{ type: 'UNPROCESSABLE', message: "Title can't be blank" }]);
  });
});

test('points are counted on the graphql resource and shown by rateLimit', async () => {
  const before = await open.octokit.graphql('{ rateLimit { cost limit used remaining resetAt nodeCount } }');
  const after = await open.octokit.request('POST /graphql', {
    baseUrl: `${open.hub.url}/api`,
    query: '{ viewer { login } }',
  });
  expect(before).toMatchObject({ rateLimit: { cost: 1, limit: 5000, nodeCount: 0 } });
  const used = Number(Reflect.get(Object(Reflect.get(Object(before), 'rateLimit')), 'used'));
  expect(after.headers).toMatchObject({
    'x-ratelimit-resource': 'graphql',
    'x-ratelimit-used': String(used + 1),
  });
});

test('nothing that was asked or answered departs from what GitHub describes', () => {
  expect(open.hub.violations).toEqual([]);
});
