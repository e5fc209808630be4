import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { createClient } from '../../../../src/adapters/github/client.ts';
import { runDoctor } from '../../../../src/app/doctor/run-doctor.ts';
import { expect as demand } from '../../../../src/app/expect.ts';
import { failStep } from '../../../../src/shells/action/fail-step.ts';
import { wireDoctor } from '../../../../src/shells/action/wire-doctor.ts';
import { workflowFiles } from '../../../../src/shells/install/workflow-files.ts';
import { at, startTestHub } from '../../sandbox/hub/start-test-hub.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

function tempFile(text: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'step-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  writeFileSync(join(dir, 'file'), text);
  return join(dir, 'file');
}

test('inside a job the check-up takes from the environment what the token may not see', async () => {
  const files = workflowFiles({ action: `acme/foreman@${'ab'.repeat(20)}`, trigger: '/foreman' });
  const hub = await startTestHub({}, { seed: { 'README.md': '# Shop\n', ...files } });
  const permissions = { actions: 'write', contents: 'write', issues: 'write' } as const;
  const token = hub.createJobToken({ repository: 'octo/shop', runId: 1, jobId: 1, permissions });
  const client = createClient({ ...at, apiUrl: hub.apiUrl, token, job: 'intake', timeoutMs: 10_000 });
  vi.stubEnv('FOREMAN_HAS_KEY', 'false');
  vi.stubEnv('FOREMAN_PAUSED', 'true');
  const checks = await runDoctor(wireDoctor(client));
  const stateOf = (name: string) => checks.find(({ check }) => check === name)?.state;
  expect(stateOf('model key')).toBe('wrong');
  expect(stateOf('paused')).toBe('warning');
  expect(stateOf('pull requests by Actions')).toBe('unseen');
  expect(stateOf('workflow files')).toBe('good');
  expect(hub.violations).toEqual([]);
});

test('inside a job it is told which of the App’s two values are there, never the values', async () => {
  const hub = await startTestHub({}, { seed: { '.github/foreman.yml': 'verify: {mode: checks}\n' } });
  const permissions = { actions: 'write', contents: 'write', issues: 'write' } as const;
  const token = hub.createJobToken({ repository: 'octo/shop', runId: 1, jobId: 1, permissions });
  const client = createClient({ ...at, apiUrl: hub.apiUrl, token, job: 'intake', timeoutMs: 10_000 });
  const row = async (id: string, key: string, ready: string) => {
    vi.stubEnv('FOREMAN_HAS_APP_ID', id);
    vi.stubEnv('FOREMAN_HAS_APP_KEY', key);
    vi.stubEnv('FOREMAN_HAS_CI_TOKEN', ready);
    const found = (await runDoctor(wireDoctor(client))).find(({ check }) => check === 'CI token');
    return `${found?.state ?? 'no row'}: ${found?.found ?? ''}`;
  };
  expect(await row('true', 'true', 'false')).toContain('good: a GitHub App');
  expect(await row('true', 'false', 'true')).toContain('wrong: `FOREMAN_APP_ID` is there without');
  expect(await row('false', 'false', 'true')).toContain('good: the ready token');
  expect(await row('false', 'false', 'false')).toContain('wrong: there is none');
  // A workflow of an earlier version says nothing of them, and a job's token may not look.
  expect(await row('', '', '')).toContain('unseen');
});

test('a step that a setting stops says its code and the clicks on the run’s page', async () => {
  const summary = tempFile('');
  vi.stubEnv('GITHUB_STEP_SUMMARY', summary);
  const message = 'GitHub Actions is not permitted to create or approve pull requests.';
  const refused = { kind: 'refused', code: 'forbidden', message, setting: 'pulls-not-permitted' } as const;
  const before = process.exitCode;
  try {
    demand(refused, 'Opening the pull request');
  } catch (error) {
    await failStep(error);
  } finally {
    process.exitCode = before;
  }
  const page = readFileSync(summary, 'utf8');
  expect(page).toContain('## Foreman: a setting is in the way: `pulls-not-permitted`');
  expect(page).toContain('Settings → Actions → General');
});
