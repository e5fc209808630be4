import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/demo/sandbox.ts';
import { listRefs } from '../../src/sandbox/hub/git/refs.ts';
import { parseCommit } from '../../src/text/trailers.ts';
import { askSmall } from './kit/ask.ts';
import { brokenLaws } from './kit/broken-laws.ts';
import { git, gitLines } from './kit/git.ts';
import { eventsOf, journalOf } from './kit/journal.ts';
import { openStage } from './kit/open-stage.ts';
import type { TestStage } from './kit/open-stage.ts';
import { takePicture } from './kit/picture.ts';
import { smallConfig } from './kit/small-request.ts';

/** GitHub tells of the end of every run, whoever started it. */
const OF_RUNS: readonly string[] = ['workflow_run', 'workflow_job'];

let stage: TestStage;
let request: number;
/** Who was seen on an issue while it ran. */
let assigned: ReadonlySet<string>;

/** What the runner gives every step's process, tokens and command files among it; red where a verify command sees any of it. */
const BLIND = "! env | grep -E '^(ACTIONS|GITHUB|INPUT|ANTHROPIC|FOREMAN)_'";

beforeAll(async () => {
  stage = await openStage({
    config: smallConfig().replace('commands: [', `commands: [${JSON.stringify(BLIND)}, `),
  });
  assigned = watchAssignees(stage.sandbox);
  request = await askSmall(stage.sandbox);
  await stage.sandbox.runner.whenIdle();
}, 120_000);

afterAll(() => stage.close());

describe('a request of three tasks, through the built bundle and the installed workflows,', () => {
  it('lands, and nothing that was said on the wire is unknown to GitHub', () => {
    expect(brokenLaws(stage.sandbox, request)).toEqual([]);
    const { threads, tracker } = takePicture(stage.sandbox, request);
    expect(tracker).toEqual(['1.1 done Write shout()', '1.2 done Write count()', '2.1 done Write greet()']);
    expect(threads).toContain('The greeter is dull | pull foreman/1/work -> main | open  |  | ');
  });

  it('starts the two tasks that wait for nothing together, and the third when both have landed', () => {
    const grants = eventsOf(journalOf(stage.sandbox, request), 'granted').map((event) =>
      event.grants.flatMap((grant) => (grant.kind === 'work' ? [grant.task] : [])),
    );
    expect(grants.filter((keys) => keys.length > 0)).toEqual([['1.1', '1.2'], ['2.1']]);
    const types = journalOf(stage.sandbox, request).map(({ event }) => event);
    const third = types.findIndex(
      (event) =>
        event.type === 'granted' && event.grants.some((one) => one.kind === 'work' && one.task === '2.1'),
    );
    const before = types.slice(0, third).flatMap((event) => (event.type === 'landed' ? event.tasks : []));
    expect(before.toSorted()).toEqual(['1.1', '1.2']);
  });

  it('leaves a repository that Git finds nothing wrong with, and tests that pass at every step of the work branch', async () => {
    const clone = await cloneOf(stage);
    expect(git(clone, 'fsck', '--full', '--strict', '--no-dangling', '--no-progress')).toBe('');
    const steps = gitLines(clone, 'rev-list', '--first-parent', `main..origin/foreman/${request}/work`);
    expect(steps.length).toBeGreaterThanOrEqual(2);
    for (const commit of steps) {
      git(clone, 'checkout', '-q', commit);
      execFileSync(process.execPath, ['--test', 'test/*.test.js'], { cwd: clone, env: {}, stdio: 'pipe' });
    }
    rmSync(clone, { recursive: true });
  });

  it('makes each checkpoint a commit with the trailers of its attempt, and of the tracker a commit of its own', () => {
    const { dir } = stage.sandbox.hub.repository(stage.sandbox.repository.fullName).git;
    const range = `refs/heads/main..refs/heads/foreman/${request}/work`;
    const messages = gitLines(dir, 'rev-list', '--no-merges', range).map((oid) =>
      git(dir, 'log', '-1', '--format=%B', oid),
    );
    const read = messages.map((message) => ({
      subject: message.split('\n')[0],
      trailers: parseCommit(message).trailers,
    }));
    const trackers = read.filter(({ trailers }) => trailers?.key?.includes('/tracker/'));
    expect(trackers.map(({ subject }) => subject).toSorted()).toEqual([
      'Tracker: 1.1',
      'Tracker: 1.2',
      'Tracker: 2.1',
    ]);
    const checkpoints = read.filter((one) => !trackers.includes(one));
    expect(checkpoints.map(({ subject }) => subject).toSorted()).toEqual([
      'Phase 1.1: Write shout()',
      'Phase 1.2: Write count()',
      'Phase 2.1: Write greet()',
    ]);
    for (const { trailers } of checkpoints) {
      expect(trailers).toMatchObject({
        request: '1',
        attempt: 1,
        key: expect.stringMatching(/^1\/\d\.\d\/\d+$/),
      });
    }
  });

  it('starts no workflow by what its jobs do, but by their dispatches', () => {
    const ours = stage.sandbox.hub.events.filter(
      ({ actor, name }) => actor === 'github-actions[bot]' && !OF_RUNS.includes(name),
    );
    expect(ours.length).toBeGreaterThan(10);
    expect([...new Set(ours.filter((event) => event.startsWorkflows).map(({ name }) => name))]).toEqual([
      'workflow_dispatch',
    ]);
  });

  it('names the step in every request to the API', () => {
    const asked = stage.sandbox.hub.requests.filter(
      ({ who, route }) => who.kind === 'job' && !route?.startsWith('git '),
    );
    const steps = [...new Set(asked.map(({ foremanJob }) => foremanJob))].toSorted();
    expect(steps).toEqual(['checkpoint', 'claim', 'intake', 'publish', 'settle']);
  });

  it('counts in the journal what its jobs send to GitHub: never less, and not half as much again', () => {
    const seen = stage.sandbox.hub.requests.filter(
      ({ who, foremanJob }) => who.kind === 'job' && foremanJob !== undefined,
    );
    const lines = journalOf(stage.sandbox, request);
    const counted = lines.reduce((sum, { requests = 0 }) => sum + requests, 0);
    expect(counted).toBeGreaterThanOrEqual(seen.length);
    expect(counted).toBeLessThan(1.5 * seen.length);
  });

  it('says on the summary page of its jobs what they cost, and what the request has taken of its limits', () => {
    const pages = stage.sandbox.runner.runs().flatMap(({ jobs }) => jobs.map(({ summary }) => summary));
    const of = (job: string) => pages.filter((page) => page.startsWith(`### Foreman, ${job}: request 1`));
    expect(of('plan')).toHaveLength(1);
    expect(of('settle').length).toBeGreaterThanOrEqual(3);
    for (const page of [...of('publish'), ...of('settle')])
      expect(page).toMatch(
        /- The request so far: .* of the \$10\.00 that it may cost, .* tokens\n- Minutes of its legs: \d+ of 240\n- Its requests to GitHub in the last hour: \d+ of 500/,
      );
    expect(of('settle')[0]).toMatch(/Cost so far: .*; \d+ model calls?/);
  });

  it('writes nothing but its own branches and what GitHub itself derives from pull requests', () => {
    const { git: repository } = stage.sandbox.hub.repository(stage.sandbox.repository.fullName);
    const foreign = listRefs(repository.dir).filter(
      ({ name }) => !/^refs\/(heads\/foreman\/1\/|pull\/)/.test(name),
    );
    expect(foreign.map(({ name }) => name)).toEqual(['refs/heads/main']);
    expect(gitLines(repository.dir, 'rev-list', 'refs/heads/main')).toHaveLength(1);
  });
});

describe('while a worker works, its task is assigned to', () => {
  it('the requester, unless told otherwise: to mona, and to nobody afterwards', () => {
    expect([...assigned]).toEqual(['mona']);
    expect(assigneesIn(stage.sandbox)).toEqual([]);
  });

  it('foreman-worker: to foreman-worker, and to nobody afterwards', async () => {
    expect(await assigneesDuring('foreman-worker')).toEqual({ during: ['foreman-worker'], after: [] });
  });

  it('none: to nobody', async () => {
    expect(await assigneesDuring('none')).toEqual({ during: [], after: [] });
  });

  it('an outsider: to nobody, since GitHub drops who may not be assigned, and the request lands all the same', async () => {
    expect(await assigneesDuring('rando')).toEqual({ during: [], after: [] });
  });
});

const assigneesIn = ({ hub, repository }: Sandbox): readonly string[] =>
  [...hub.repository(repository.fullName).issues.values()].flatMap((issue) =>
    issue.assignees.map((one) => one.login),
  );

/** Fills with whoever is on an issue at any moment from now on. */
function watchAssignees(sandbox: Sandbox): ReadonlySet<string> {
  const seen = new Set<string>();
  sandbox.runner.on(() => assigneesIn(sandbox).forEach((login) => seen.add(login)));
  return seen;
}

/** Who was seen on a task's issue while the request ran, and who is there at its end. */
async function assigneesDuring(claimAssignee: string) {
  const own = await openStage({ config: smallConfig(`claim_assignee: ${claimAssignee}\n`) });
  try {
    const during = watchAssignees(own.sandbox);
    const number = await askSmall(own.sandbox);
    await own.sandbox.runner.whenIdle();
    expect(brokenLaws(own.sandbox, number)).toEqual([]);
    return { during: [...during], after: assigneesIn(own.sandbox) };
  } finally {
    await own.close();
  }
}

/** The hub lives in this process, so nobody may wait for Git without letting it answer. */
async function cloneOf({ sandbox, dir }: TestStage): Promise<string> {
  const clone = join(dir, 'clone');
  const address = `${sandbox.hub.url}/${sandbox.repository.fullName}.git`;
  await promisify(execFile)('git', ['clone', '-q', address, clone], { timeout: 30_000 });
  return clone;
}
