import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEventPayload } from '../../../../src/adapters/actions/events.ts';
import { needInput, readInput } from '../../../../src/adapters/actions/inputs.ts';
import { writeOutput } from '../../../../src/adapters/actions/outputs.ts';
import { writeSummary } from '../../../../src/adapters/actions/summary.ts';
import { parsePairs } from '../../../../src/sandbox/runner/job/command-files.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foreman-actions-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('inputs', () => {
  it('are read from the environment and trimmed; one that was not given is empty', () => {
    const environment = { INPUT_STEP: ' intake \n', 'INPUT_DRY-RUN': 'yes' };
    expect(readInput('step', environment)).toBe('intake');
    expect(readInput('dry-run', environment)).toBe('yes');
    expect(readInput('token', environment)).toBe('');
  });

  it('that a step needs are asked for by name', () => {
    expect(() => needInput('leg', { INPUT_LEG: ' ' })).toThrow(/"leg" is missing/);
  });
});

describe('outputs', () => {
  it('reach the runner byte for byte, also where a value imitates the format', async () => {
    const environment = { GITHUB_OUTPUT: join(folder, 'output') };
    const hostile = 'a\nEOF\ngo=true\nx<<EOF\n\n';
    await writeOutput('legs', hostile, environment);
    await writeOutput('go', 'false', environment);
    expect(parsePairs('GITHUB_OUTPUT', await readFile(environment.GITHUB_OUTPUT, 'utf8'))).toEqual([
      ['legs', hostile],
      ['go', 'false'],
    ]);
  });

  it('cannot be set outside a workflow', async () => {
    await expect(writeOutput('go', 'true', {})).rejects.toMatchObject({ code: 'bad-input' });
  });
});

describe('the summary', () => {
  it('is appended, and cut at a line below the megabyte that GitHub takes', async () => {
    const environment = { GITHUB_STEP_SUMMARY: join(folder, 'summary') };
    await writeSummary('# Done', environment);
    expect(await readFile(environment.GITHUB_STEP_SUMMARY, 'utf8')).toBe('# Done\n');
    const long = { GITHUB_STEP_SUMMARY: join(folder, 'long') };
    await writeSummary('Ünit tests\n'.repeat(200_000), long);
    const written = await readFile(long.GITHUB_STEP_SUMMARY);
    expect(written.length).toBeLessThanOrEqual(1024 * 1024);
    expect(written.length).toBeGreaterThan(1024 * 1024 - 100);
    expect(written.toString('utf8')).toMatch(/Ünit tests\n\n…\n\n$/);
  });
});

describe('the event', () => {
  it('is read from the file that the runner left', async () => {
    const path = join(folder, 'event.json');
    await writeFile(path, '{"action":"created"}');
    const environment = { GITHUB_EVENT_NAME: 'issue_comment', GITHUB_EVENT_PATH: path };
    expect(readEventPayload(environment)).toEqual({
      name: 'issue_comment',
      payload: { action: 'created' },
    });
  });

  it('is asked for in one sentence where there is none', () => {
    expect(() => readEventPayload({})).toThrow(/inside a workflow only/);
  });
});
