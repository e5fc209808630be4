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

describe('an issue', () => {
  test('is made with its parent, labels and assignees in one mutation', async () => {
    const parent = await newIssue('Referrals');
    const labelIds = [await newLabel('worker:frontend')];
    const who = await ben('{ ben: user(login: "ben") { id } eve: user(login: "eve") { id } }');
    const assigneeIds = [at(who, 'ben.id'), at(who, 'eve.id')];
    const child = await newIssue('Referral form', {
      parentIssueId: parent,
      labelIds,
      assigneeIds,
      body: 'Do it.',
    });
    const fields = `title body state author { __typename login } authorAssociation viewerDidAuthor parent { title }
      labels(first: 9) { nodes { name description } } assignees(first: 9) { nodes { login } }`;
    expect(await read(child, fields)).toEqual({
      title: 'Referral form',
      body: 'Do it.',
      state: 'OPEN',
      author: { __typename: 'User', login: 'ben' },
      authorAssociation: 'COLLABORATOR',
      viewerDidAuthor: true,
      parent: { title: 'Referrals' },
      labels: { nodes: [{ name: 'worker:frontend', description: 'by a test' }] },
      // Eve may not be assigned and is dropped without a word.
      assignees: { nodes: [{ login: 'ben' }] },
    });
    const summary =
      'subIssues(first: 9) { totalCount nodes { title } } subIssuesSummary { total completed percentCompleted }';
    expect(await read(parent, summary)).toEqual({
      subIssues: { totalCount: 1, nodes: [{ title: 'Referral form' }] },
      subIssuesSummary: { total: 1, completed: 0, percentCompleted: 0 },
    });
  });

  test('is edited, closed with its reason and reopened', async () => {
    const id = await newIssue('To close');
    await ben(
      `mutation { updateIssue(input: { id: "${id}", body: "new" }) { issue { id } actor { login } } }`,
    );
    const edited = { body: 'new', editor: { login: 'ben' }, lastEditedAt: expect.stringMatching(/Z$/) };
    expect(await read(id, 'body editor { login } lastEditedAt')).toEqual(edited);
    await ben(
      `mutation { closeIssue(input: { issueId: "${id}", stateReason: NOT_PLANNED }) { issue { id } } }`,
    );
    expect(await read(id, 'state stateReason closed')).toEqual({
      state: 'CLOSED',
      stateReason: 'NOT_PLANNED',
      closed: true,
    });
    await ben(`mutation { reopenIssue(input: { issueId: "${id}" }) { issue { id } } }`);
    expect(await read(id, 'state stateReason closedAt')).toEqual({
      state: 'OPEN',
      stateReason: 'REOPENED',
      closedAt: null,
    });
  });

  test('waits for another by addBlockedBy until removeBlockedBy', async () => {
    const [first, second] = [await newIssue('First'), await newIssue('Second')];
    const pair = `input: { issueId: "${second}", blockingIssueId: "${first}" }`;
    await ben(`mutation { addBlockedBy(${pair}) { issue { number } blockingIssue { number } } }`);
    expect(
      await read(
        second,
        'blockedBy(first: 5) { nodes { title } } issueDependenciesSummary { blockedBy blocking }',
      ),
    ).toEqual({
      blockedBy: { nodes: [{ title: 'First' }] },
      issueDependenciesSummary: { blockedBy: 1, blocking: 0 },
    });
    expect(await read(first, 'blocking(first: 5) { nodes { title } }')).toEqual({
      blocking: { nodes: [{ title: 'Second' }] },
    });
    await ben(`mutation { removeBlockedBy(${pair}) { issue { number } } }`);
    expect(await read(second, 'blockedBy(first: 5) { totalCount }')).toEqual({
      blockedBy: { totalCount: 0 },
    });
  });

  test('takes and loses labels and assignees as sets', async () => {
    const id = await newIssue('Marked');
    const labelId = await newLabel('priority:high');
    const input = { labelableId: id, labelIds: [labelId] };
    const change = (field: string) =>
      `mutation ($input: ${field.charAt(0).toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) { labelable { labels(first: 5) { nodes { name } } } } }`;
    await ben(change('addLabelsToLabelable'), { input });
    const twice = await ben(change('addLabelsToLabelable'), { input });
    expect(twice.data).toEqual({
      addLabelsToLabelable: { labelable: { labels: { nodes: [{ name: 'priority:high' }] } } },
    });
    const gone = await ben(change('removeLabelsFromLabelable'), { input });
    expect(gone.data).toEqual({ removeLabelsFromLabelable: { labelable: { labels: { nodes: [] } } } });
    expect((await ben(change('removeLabelsFromLabelable'), { input })).errors).toEqual([]);
  });
});

describe('comments and reactions', () => {
  test('are posted, edited and deleted, each with its event', async () => {
    const subjectId = await newIssue('Talk');
    const add = await ben(
      'mutation ($input: AddCommentInput!) { addComment(input: $input) { commentEdge { cursor node { id databaseId body } } subject { id } } }',
      {
        input: { subjectId, body: 'hello', clientMutationId: 'x' },
      },
    );
    const id = at(add, 'addComment.commentEdge.node.id');
    await ben(
      `mutation { updateIssueComment(input: { id: "${id}", body: "bye" }) { issueComment { body } } }`,
    );
    expect(await read(subjectId, 'comments(last: 5) { nodes { id body author { login } } }')).toEqual({
      comments: { nodes: [{ id, body: 'bye', author: { login: 'ben' } }] },
    });
    await ben(`mutation { deleteIssueComment(input: { id: "${id}" }) { clientMutationId } }`);
    expect(await read(subjectId, 'comments(first: 5) { totalCount }')).toEqual({
      comments: { totalCount: 0 },
    });
    const actions = open.events
      .filter(({ name }) => name === 'issue_comment')
      .map(({ payload }) => payload['action']);
    expect(actions.slice(-3)).toEqual(['created', 'edited', 'deleted']);
  });

  test('count one reaction of a kind for each account', async () => {
    const subjectId = await newIssue('Liked');
    const react =
      'mutation ($input: AddReactionInput!) { addReaction(input: $input) { reaction { content } subject { id } } }';
    for (let turn = 0; turn < 2; turn += 1) await ben(react, { input: { subjectId, content: 'EYES' } });
    const fields =
      'reactions(first: 5) { totalCount nodes { content user { login } } } reactionGroups { content viewerHasReacted }';
    expect(await read(subjectId, fields)).toMatchObject({
      reactions: { totalCount: 1, nodes: [{ content: 'EYES', user: { login: 'ben' } }] },
      reactionGroups: expect.arrayContaining([{ content: 'EYES', viewerHasReacted: true }]),
    });
    await ben(
      `mutation { removeReaction(input: { subjectId: "${subjectId}", content: EYES }) { reaction { content } } }`,
    );
    expect(await read(subjectId, 'reactions(first: 5) { totalCount }')).toEqual({
      reactions: { totalCount: 0 },
    });
  });

  test('of a job are by github-actions and start no workflow', async () => {
    const subjectId = await newIssue('By a job');
    const job = open.asJob({ issues: 'write' });
    const told = await job(
      `mutation { addComment(input: { subjectId: "${subjectId}", body: "status" }) { commentEdge { node { viewerDidAuthor author { __typename login } } } } }`,
    );
    expect(told.data).toMatchObject({
      addComment: {
        commentEdge: {
          node: { viewerDidAuthor: true, author: { __typename: 'Bot', login: 'github-actions' } },
        },
      },
    });
    expect(open.events.at(-1)).toMatchObject({
      name: 'issue_comment',
      actor: 'github-actions[bot]',
      startsWorkflows: false,
    });
    expect((await job('{ viewer { login } }')).data).toEqual({ viewer: { login: 'github-actions[bot]' } });
  });
});

describe('lists of issues', () => {
  test('filter by state, label, author and assignee, and page', async () => {
    const labelIds = [await newLabel('listed')];
    for (const title of ['L1', 'L2', 'L3']) await newIssue(title, { labelIds });
    const list = (args: string) =>
      `{ repository(owner: "ada", name: "shop") { issues(${args}) { totalCount nodes { title } pageInfo { endCursor } } } }`;
    const first = await ben(
      list('first: 2, labels: ["Listed"], filterBy: { createdBy: "ben", states: [OPEN] }'),
    );
    expect(first.data).toMatchObject({
      repository: { issues: { totalCount: 3, nodes: [{ title: 'L1' }, { title: 'L2' }] } },
    });
    const cursor = at(first, 'repository.issues.pageInfo.endCursor');
    const second = await ben(list(`first: 2, after: "${cursor}", labels: ["listed"]`));
    expect(second.data).toMatchObject({ repository: { issues: { nodes: [{ title: 'L3' }] } } });
    const newest = await ben(
      list('first: 1, labels: ["listed"], orderBy: { field: CREATED_AT, direction: DESC }'),
    );
    expect(newest.data).toMatchObject({ repository: { issues: { nodes: [{ title: 'L3' }] } } });
    expect((await ben(list('first: 1, filterBy: { mentioned: "ben" }'))).errors).toMatchObject([
      { type: 'NOT_BUILT' },
    ]);
  });
});

test('nothing that was asked or answered departs from what GitHub describes', () => {
  expect(open.hub.violations).toEqual([]);
});
