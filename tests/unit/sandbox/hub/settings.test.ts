import { expect, test } from 'vitest';
import { at, clientOf, commitFile, jobClient, refusalOf, startTestHub } from './start-test-hub.ts';

const REPO = '/repos/{owner}/{repo}' as const;

test('an admin reads and changes the settings of Actions; a writer and a job token see nothing of them', async () => {
  const hub = await startTestHub();
  const admin = clientOf(hub, 'octo');
  await admin.request(`PUT ${REPO}/actions/permissions`, {
    ...at,
    enabled: true,
    allowed_actions: 'selected',
  });
  await admin.request(`PUT ${REPO}/actions/permissions/workflow`, {
    ...at,
    can_approve_pull_request_reviews: false,
    default_workflow_permissions: 'write',
  });
  const shown = await admin.request(`GET ${REPO}/actions/permissions`, at);
  expect(shown.data).toMatchObject({ enabled: true, allowed_actions: 'selected' });
  const token = await admin.request(`GET ${REPO}/actions/permissions/workflow`, at);
  expect(token.data).toEqual({
    default_workflow_permissions: 'write',
    can_approve_pull_request_reviews: false,
  });
  for (const client of [clientOf(hub, 'writer'), jobClient(hub, { actions: 'write', contents: 'write' })]) {
    const { status } = await refusalOf(client.request(`GET ${REPO}/actions/permissions`, at));
    expect([403, 404]).toContain(status);
  }
  expect(hub.violations).toEqual([]);
});

test('where the setting forbids it, a job token opens no pull request and a person still does', async () => {
  const hub = await startTestHub({}, { settings: { actionsMayOpenPulls: false } });
  await commitFile(hub, 'change', ['b.txt', 'b\n']);
  const pull = { ...at, title: 'Change', head: 'change', base: 'main' };
  const job = jobClient(hub, { contents: 'write', 'pull-requests': 'write' });
  const refusal = await refusalOf(job.request(`POST ${REPO}/pulls`, pull));
  expect(refusal.status).toBe(403);
  expect(refusal.message).toContain('GitHub Actions is not permitted to create or approve pull requests');
  expect((await clientOf(hub, 'writer').request(`POST ${REPO}/pulls`, pull)).status).toBe(201);
  expect(hub.violations).toEqual([]);
});

test('an archived repository takes no write, and one without issues no issue', async () => {
  const archived = await startTestHub({}, { settings: { archived: true } });
  const label = { ...at, name: 'x', color: 'ededed' };
  const refusal = await refusalOf(clientOf(archived, 'octo').request(`POST ${REPO}/labels`, label));
  expect(refusal).toMatchObject({ status: 403 });
  expect(refusal.message).toContain('archived so is read-only');
  const silent = await startTestHub({}, { settings: { hasIssues: false } });
  const none = await refusalOf(
    clientOf(silent, 'octo').request(`POST ${REPO}/issues`, { ...at, title: 'x' }),
  );
  expect(none.status).toBe(410);
  expect([...archived.violations, ...silent.violations]).toEqual([]);
});

test('secrets are told by name alone, and variables are made, changed and taken away', async () => {
  const hub = await startTestHub({}, { secrets: { ANTHROPIC_API_KEY: 'hidden' } });
  const writer = clientOf(hub, 'writer');
  const secrets = await writer.request(`GET ${REPO}/actions/secrets`, at);
  expect(JSON.stringify(secrets.data)).not.toContain('hidden');
  expect(secrets.data.secrets.map(({ name }) => name)).toEqual(['ANTHROPIC_API_KEY']);
  const name = 'FOREMAN_PAUSED';
  await writer.request(`POST ${REPO}/actions/variables`, { ...at, name, value: 'true' });
  await writer.request(`PATCH ${REPO}/actions/variables/{name}`, { ...at, name, value: 'false' });
  expect(hub.variablesOf('octo/shop')).toMatchObject({ FOREMAN_PAUSED: 'false' });
  await writer.request(`DELETE ${REPO}/actions/variables/{name}`, { ...at, name });
  const gone = await refusalOf(writer.request(`GET ${REPO}/actions/variables/{name}`, { ...at, name }));
  expect(gone.status).toBe(404);
  expect(hub.violations).toEqual([]);
});

test('the rules of a branch are told before the branch exists', async () => {
  const rule = { branches: 'foreman/**', type: 'creation' };
  const hub = await startTestHub({}, { settings: { rules: [rule] } });
  const ask = (branch: string) =>
    clientOf(hub, 'reader').request(`GET ${REPO}/rules/branches/{branch}`, { ...at, branch });
  expect((await ask('foreman/1/work')).data.map(({ type }) => type)).toEqual(['creation']);
  expect((await ask('main')).data).toEqual([]);
  expect(hub.violations).toEqual([]);
});
