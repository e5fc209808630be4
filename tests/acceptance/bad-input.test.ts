import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { startModelServer } from '../../src/sandbox/model/server.ts';
import type { RunSnapshot } from '../../src/sandbox/runner/index.ts';
import { askSmall } from './kit/ask.ts';
import { brokenLaws } from './kit/broken-laws.ts';
import { openStage } from './kit/open-stage.ts';
import type { StageOptions, TestStage } from './kit/open-stage.ts';
import { smallConfig, smallScript } from './kit/small-request.ts';

let stage: TestStage;

afterEach(() => stage.close());

/** Opens a stage, asks for the small request and waits until nothing moves. */
async function play(options: StageOptions, before: () => void = () => undefined): Promise<number> {
  stage = await openStage(options);
  before();
  const request = await askSmall(stage.sandbox);
  await stage.sandbox.runner.whenIdle();
  return request;
}

const runs = (): readonly RunSnapshot[] => stage.sandbox.runner.runs();

const redJobs = (): readonly string[] =>
  runs().flatMap(({ jobs }) =>
    jobs.filter(({ conclusion }) => conclusion === 'failure').map(({ name }) => name),
  );

const errors = (): readonly string[] =>
  runs()
    .flatMap(({ jobs }) => jobs.flatMap(({ log }) => log))
    .filter((line) => line.startsWith('##[error]') && !line.includes('exit code'));

function saidOn(number: number): string {
  const { hub, repository } = stage.sandbox;
  const comments = hub.repository(repository.fullName).issues.get(number)?.comments ?? [];
  return comments
    .filter(({ user }) => user.login === 'github-actions[bot]')
    .map(({ body }) => body)
    .join('\n');
}

const threads = (): number => {
  const { hub, repository } = stage.sandbox;
  return hub.repository(repository.fullName).issues.size;
};

describe('bad input gets one clear error, on the issue and in the job,', () => {
  it('when the secret with the key is missing: before any issue is filed', async () => {
    const model = await startModelServer({ script: smallScript });
    try {
      const request = await play({ config: smallConfig(), outside: { baseUrl: model.url, key: '' } });
      expect(redJobs()).toEqual(['publish']);
      expect(errors()).toHaveLength(1);
      expect(errors()[0]).toContain('add the secret ANTHROPIC_API_KEY');
      expect(saidOn(request)).toContain('add the secret ANTHROPIC_API_KEY');
      expect(threads()).toBe(1);
      expect(model.requests).toHaveLength(0);
    } finally {
      await model.close();
    }
  });

  it('when foreman.yml has an unknown key: with its line and the nearest key', async () => {
    const request = await play({ config: 'verfy:\n  commands: [npm test]\n' });
    expect(redJobs()).toHaveLength(1);
    expect(errors()).toHaveLength(1);
    for (const text of [errors()[0] ?? '', saidOn(request)]) {
      expect(text).toContain('.github/foreman.yml');
      expect(text).toContain('verfy');
      expect(text).toContain('verify');
    }
    expect(threads()).toBe(1);
  });

  it('when a delivery was changed between the jobs: it is refused, done anew, and the request lands', async () => {
    let tampered = false;
    const request = await play({}, () => {
      stage.sandbox.runner.on((event) => {
        if (
          tampered ||
          event.kind !== 'job' ||
          event.phase !== 'completed' ||
          event.name !== '1.1 coding / work'
        )
          return;
        tampered = changeDeliveries(join(stage.dir, 'runner'));
      });
    });
    expect(tampered).toBe(true);
    expect(redJobs()).toEqual(['1.1 coding / checkpoint']);
    expect(errors()).toHaveLength(1);
    expect(errors()[0]).toContain('The delivery is not that of term 1');
    expect(brokenLaws(stage.sandbox, request)).toEqual([]);
  });
});

it('a workflow file that cannot be read starts nothing, and the run says which line is wrong', async () => {
  await play({
    files: { '.github/workflows/foreman.yml': 'on: issue_comment\njobs:\n  intake:\n    steps: nothing\n' },
  });
  expect(runs().map(({ conclusion }) => conclusion)).toEqual(['startup_failure']);
  expect(runs()[0]?.log.join('\n')).toContain('foreman.yml');
  expect(threads()).toBe(1);
});

/** Makes every delivery that lies in the runner's folder one of another term. */
function changeDeliveries(folder: string): boolean {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.includes('artifact') && path.endsWith('delivery.json'),
  );
  for (const path of paths) {
    const file = join(folder, path);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"term":\s*1\b/, '"term": 77'));
  }
  return paths.length > 0;
}
