import { expect, test } from 'vitest';
import { at, clientOf, headOf, jobClient, refusalOf, startTestHub } from './start-test-hub.ts';

const REPO = '/repos/{owner}/{repo}';

const rule = (parameters: Readonly<Record<string, unknown>> = {}) => ({
  branches: 'held/**',
  type: 'required_status_checks',
  parameters: {
    strict_required_status_checks_policy: false,
    required_status_checks: [{ context: 'ci/test' }],
    ...parameters,
  },
});

/** A hub whose branches below `held/` take no commit without `ci/test`; it may be made where main stands. */
async function openHeld() {
  const hub = await startTestHub({}, { settings: { rules: [rule({ do_not_enforce_on_create: true })] } });
  const writer = clientOf(hub, 'writer');
  const main = await headOf(hub, 'main');
  await writer.request(`POST ${REPO}/git/refs`, { ...at, ref: 'refs/heads/held/work', sha: main });
  const commit = await writer.request(`POST ${REPO}/git/commits`, {
    ...at,
    message: 'One more',
    tree: (await writer.request(`GET ${REPO}/git/commits/{commit_sha}`, { ...at, commit_sha: main })).data
      .tree.sha,
    parents: [main],
  });
  const sha = commit.data.sha;
  await writer.request(`POST ${REPO}/git/refs`, { ...at, ref: 'refs/heads/try', sha });
  const move = () => writer.request(`PATCH ${REPO}/git/refs/{ref}`, { ...at, ref: 'heads/held/work', sha });
  return { hub, writer, sha, move };
}

test('a branch that requires a check takes no commit without it, with a red one, or with one that goes on', async () => {
  const { hub, writer, sha, move } = await openHeld();
  expect(await refusalOf(move())).toMatchObject({
    status: 422,
    message: expect.stringContaining('is expected'),
  });
  const say = (state: 'failure' | 'pending' | 'success') =>
    writer.request(`POST ${REPO}/statuses/{sha}`, { ...at, sha, state, context: 'ci/test' });
  await say('failure');
  expect(await refusalOf(move())).toMatchObject({ message: expect.stringContaining('is failing') });
  await say('pending');
  expect(await refusalOf(move())).toMatchObject({ message: expect.stringContaining('is in progress') });
  await say('success');
  expect((await move()).status).toBe(200);
  expect(hub.violations).toEqual([]);
});

test('without the exemption such a branch cannot be made either', async () => {
  const hub = await startTestHub({}, { settings: { rules: [rule()] } });
  const make = clientOf(hub, 'writer').request(`POST ${REPO}/git/refs`, {
    ...at,
    ref: 'refs/heads/held/new',
    sha: await headOf(hub, 'main'),
  });
  expect((await refusalOf(make)).status).toBe(422);
});

test('a pull request is merged only where its head bears the check', async () => {
  const { hub, writer, sha } = await openHeld();
  const pull = await writer.request(`POST ${REPO}/pulls`, {
    ...at,
    head: 'try',
    base: 'held/work',
    title: 'One more',
  });
  const merge = () =>
    writer.request(`PUT ${REPO}/pulls/{pull_number}/merge`, { ...at, pull_number: pull.data.number });
  expect((await refusalOf(merge())).status).toBe(405);
  await writer.request(`POST ${REPO}/statuses/{sha}`, { ...at, sha, state: 'success', context: 'ci/test' });
  expect((await merge()).status).toBe(200);
  expect(hub.violations).toEqual([]);
});

test.each([
  ['push', 200],
  ['workflow_dispatch', 422],
])('a green job of a run by %s shows as a check run, and the rule answers %i', async (name, status) => {
  const { hub, sha, move } = await openHeld();
  const event = hub.emit({
    name,
    repository: 'octo/shop',
    payload: {},
    sha,
    ref: 'refs/heads/try',
    actor: 'writer',
    startsWorkflows: false,
  });
  const workflowPath = '.github/workflows/ci.yml';
  const run = hub.createRun({
    repository: 'octo/shop',
    event,
    workflowPath,
    workflowName: 'CI',
    displayTitle: 'CI',
  });
  for (const attempt of [1, 2]) {
    const job = hub.createJob(run, { name: 'ci/test', attempt, status: 'in_progress' });
    hub.updateRun(run, { attempt, status: 'in_progress' });
    const conclusion = attempt === 1 ? 'failure' : 'success';
    hub.updateJob(job, { name: 'ci/test', attempt, status: 'completed', conclusion });
  }
  const client = jobClient(hub, { checks: 'read' });
  const told = async (filter: 'all' | 'latest') =>
    (
      await client.request(`GET ${REPO}/commits/{ref}/check-runs`, { ...at, ref: sha, filter })
    ).data.check_runs.map(({ conclusion }) => conclusion);
  expect(await told('all')).toEqual(['failure', 'success']);
  expect(await told('latest')).toEqual(['success']);
  const moved = await move().catch((error: { status: number }) => error);
  expect(moved.status).toBe(status);
  expect(hub.violations).toEqual([]);
});
