import { expect, test } from 'vitest';
import type { Hub, HubOptions } from '../../../../src/sandbox/hub/index.ts';
import {
  at,
  clientOf,
  cloneWith,
  commitFile,
  git,
  headOf,
  jobClient,
  refusalOf,
  startTestHub,
} from './start-test-hub.ts';

const shop = 'octo/shop';
const one = { ...at, issue_number: 1 };
const issueRoute = '/repos/{owner}/{repo}/issues/{issue_number}' as const;

const twoRepositories: Partial<HubOptions> = {
  repositories: ['shop', 'store'].map((name) => ({
    owner: 'octo',
    name,
    seed: { 'README.md': `# ${name}\n` },
    collaborators: { writer: 'write' },
  })),
};

async function openIssue(hub: Hub, title = 'Wanted'): Promise<string> {
  const { data } = await clientOf(hub, 'octo').request('POST /repos/{owner}/{repo}/issues', {
    ...at,
    title,
    labels: ['one', 'two'],
  });
  return data.node_id;
}

const lastEvent = (hub: Hub, name: string) => hub.events.findLast((event) => event.name === name)?.payload;

test('a locked issue takes comments from those alone who may write', async () => {
  const hub = await startTestHub();
  await openIssue(hub);
  const [reader, writer] = [clientOf(hub, 'reader'), clientOf(hub, 'writer')];
  expect((await writer.request(`PUT ${issueRoute}/lock`, one)).status).toBe(204);
  expect(lastEvent(hub, 'issues')).toMatchObject({ action: 'locked', issue: { locked: true } });
  const comment = { ...one, body: 'Hello' };
  expect((await refusalOf(reader.request(`POST ${issueRoute}/comments`, comment))).status).toBe(403);
  await writer.request(`POST ${issueRoute}/comments`, comment);
  await writer.request(`DELETE ${issueRoute}/lock`, one);
  await reader.request(`POST ${issueRoute}/comments`, comment);
  expect(hub.violations).toEqual([]);
});

test('an issue that became a discussion is closed and locked', async () => {
  const hub = await startTestHub();
  await openIssue(hub);
  hub.convertToDiscussion(shop, 1);
  const { data } = await clientOf(hub, 'reader').request(`GET ${issueRoute}`, one);
  expect(data).toMatchObject({ state: 'closed', locked: true });
});

test('a deleted issue is 410 for ever, its number is not used again, and only an admin deletes', async () => {
  const hub = await startTestHub();
  const issueId = await openIssue(hub);
  const mutation =
    'mutation ($issueId: ID!) { deleteIssue(input: { issueId: $issueId }) { repository { name } } }';
  await expect(clientOf(hub, 'writer').graphql(mutation, { issueId })).rejects.toThrow();
  await expect(jobClient(hub, { issues: 'write' }).graphql(mutation, { issueId })).rejects.toThrow();
  await clientOf(hub, 'octo').graphql(mutation, { issueId });
  expect(lastEvent(hub, 'issues')).toMatchObject({ action: 'deleted', issue: { number: 1 } });
  const gone = clientOf(hub, 'octo').request(`PATCH ${issueRoute}`, { ...one, title: 'x' });
  expect((await refusalOf(gone)).status).toBe(410);
  await openIssue(hub, 'Second');
  const { data } = await clientOf(hub, 'octo').request('GET /repos/{owner}/{repo}/issues', at);
  expect(data.map(({ number }) => number)).toEqual([2]);
  expect(hub.violations).toEqual([]);
});

test('a transferred issue is a new one elsewhere with its comments, and the old address leads to it', async () => {
  const hub = await startTestHub(twoRepositories);
  const octo = clientOf(hub, 'octo');
  const issueId = await openIssue(hub);
  await octo.request(`POST ${issueRoute}/comments`, { ...one, body: 'Kept' });
  await octo.request('POST /repos/{owner}/{repo}/labels', { ...at, repo: 'store', name: 'ONE' });
  const { data: target } = await octo.request('GET /repos/{owner}/{repo}', { ...at, repo: 'store' });
  const told = await octo.graphql(
    'mutation ($input: TransferIssueInput!) { transferIssue(input: $input) { issue { number labels(first: 5) { nodes { name } } } } }',
    { input: { issueId, repositoryId: target.node_id } },
  );
  expect(told).toEqual({ transferIssue: { issue: { number: 1, labels: { nodes: [{ name: 'ONE' }] } } } });
  const moved = await octo.request(`GET ${issueRoute}/comments`, one);
  expect(moved.url).toContain('/repos/octo/store/issues/1/comments');
  expect(moved.data).toMatchObject([{ body: 'Kept' }]);
  await octo.request(`PATCH ${issueRoute}`, { ...one, title: 'Through the old address' });
  expect(hub.repository('octo/store').issues.get(1)?.title).toBe('Through the old address');
  expect(hub.repository(shop).issues.size).toBe(0);
  expect(hub.violations).toEqual([]);
});

test('a renamed label stays on its issues', async () => {
  const hub = await startTestHub();
  await openIssue(hub);
  const rename = { ...at, name: 'one', new_name: 'First' };
  await clientOf(hub, 'writer').request('PATCH /repos/{owner}/{repo}/labels/{name}', rename);
  const names = hub
    .repository(shop)
    .issues.get(1)
    ?.labels.map(({ name }) => name);
  expect(names).toEqual(['First', 'two']);
});

test('a renamed repository is found by its old name: by reads, writes, GraphQL, Git and tokens of running jobs', async () => {
  const hub = await startTestHub();
  await openIssue(hub);
  const job = jobClient(hub, { issues: 'write' });
  const clone = await cloneWith(hub, 'token-writer');
  const rename = { ...at, name: 'market' };
  expect(
    (await refusalOf(clientOf(hub, 'writer').request('PATCH /repos/{owner}/{repo}', rename))).status,
  ).toBe(403);
  await clientOf(hub, 'octo').request('PATCH /repos/{owner}/{repo}', rename);
  const read = await job.request(`GET ${issueRoute}`, one);
  expect(read.url).toContain('/repos/octo/market/issues/1');
  await job.request(`POST ${issueRoute}/comments`, { ...one, body: 'Through 307' });
  expect(hub.repository('octo/market').issues.get(1)?.comments).toHaveLength(1);
  const query = (follow: boolean) =>
    `{ repository(owner: "octo", name: "shop", followRenames: ${follow}) { nameWithOwner } }`;
  expect(await job.graphql(query(true))).toEqual({ repository: { nameWithOwner: 'octo/market' } });
  await expect(job.graphql(query(false))).rejects.toThrow('Could not resolve');
  await git(clone, 'fetch', '-q', 'origin');
  expect(lastEvent(hub, 'repository')).toMatchObject({ action: 'renamed' });
  await hub.restart();
  expect((await job.request(`GET ${issueRoute}`, one)).data.number).toBe(1);
  expect(hub.violations).toEqual([]);
});

test('pull requests into a renamed branch follow it, one from it is closed', async () => {
  const hub = await startTestHub();
  const writer = clientOf(hub, 'writer');
  await commitFile(hub, 'base', ['base.txt', 'x\n']);
  await commitFile(hub, 'topic', ['topic.txt', 'x\n']);
  const open = (head: string, base: string) =>
    writer.request('POST /repos/{owner}/{repo}/pulls', { ...at, title: head, head, base });
  await open('topic', 'base');
  await open('base', 'main');
  const rename = { ...at, branch: 'base', new_name: 'ground' };
  const { status, data } = await writer.request(
    'POST /repos/{owner}/{repo}/branches/{branch}/rename',
    rename,
  );
  expect([status, data.name]).toEqual([201, 'ground']);
  const pulls = [...hub.repository(shop).issues.values()].map(({ state, pull }) => [state, pull?.baseRef]);
  expect(pulls).toEqual([
    ['open', 'ground'],
    ['closed', 'main'],
  ]);
  expect(hub.violations).toEqual([]);
});

test('the default branch is changed or renamed by an admin alone, and clones follow', async () => {
  const hub = await startTestHub();
  const rename = { ...at, branch: 'main', new_name: 'trunk' };
  const route = 'POST /repos/{owner}/{repo}/branches/{branch}/rename';
  expect((await refusalOf(clientOf(hub, 'writer').request(route, rename))).status).toBe(403);
  await clientOf(hub, 'octo').request(route, rename);
  expect(hub.defaultBranch(shop)).toBe('trunk');
  expect(await git(await cloneWith(hub, 'token-writer'), 'branch', '--show-current')).toBe('trunk');
  const other = clientOf(hub, 'octo').request('PATCH /repos/{owner}/{repo}', {
    ...at,
    default_branch: 'none',
  });
  expect((await refusalOf(other)).status).toBe(422);
  expect(await headOf(hub, 'trunk')).toMatch(/^[0-9a-f]{40}$/);
  expect(lastEvent(hub, 'repository')).toMatchObject({ changes: { default_branch: { from: 'main' } } });
  expect(hub.violations).toEqual([]);
});
