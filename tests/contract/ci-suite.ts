import { describe, expect, test } from 'vitest';
import type { CheckReport } from '../../src/domain/ci.ts';
import { valueOf, cameTo, query } from './answers.ts';
import type { CiStage } from './ci-stage.ts';

const ALL = { actions: 'write', checks: 'read', contents: 'write', statuses: 'write' } as const;
const BRANCH = 'foreman/1/try-1';

/** A candidate on a branch of its own, as a job's token makes it. */
async function candidate(stage: CiStage) {
  const issue = await stage.openIssue('A', 'a');
  const deps = stage.depsWith(ALL, 'settle');
  const { head, headTree } = valueOf(await deps.forge.look(query(issue))).repository;
  const tree = valueOf(
    await deps.git.writeTree(headTree, [{ path: 'a.txt', content: 'a\n', mode: '100644' }]),
  );
  const commit = valueOf(await deps.git.writeCommit({ tree, parents: [head], message: 'A candidate' }));
  valueOf(
    (await deps.forge.change([{ do: 'refs', moves: [{ branch: BRANCH, before: null, after: commit }] }]))[0],
  );
  stage.begin();
  return { head, commit };
}

const words = (reports: readonly CheckReport[]): readonly string[] =>
  reports.map(({ name, state }) => `${name} ${state}`);

/** The repository's own CI, which stands on both sides as a workflow of two jobs. */
export function ciContract(open: () => Promise<CiStage>): void {
  describe('the repository’s own CI', () => {
    test('begins by a dispatch on exactly the head of the branch, and is open until it has ended', async () => {
      const stage = await open();
      const ci = stage.ciAs(ALL);
      const { commit, head } = await candidate(stage);
      expect(valueOf(await ci.runsOn(commit, 'ci.yml'))).toEqual([]);
      expect(valueOf(await ci.isOpenOn(commit))).toBe(false);
      expect(cameTo(await ci.start('ci.yml', BRANCH))).toBe('done');
      expect(stage.begin()).toBe(1);
      const [run] = valueOf(await ci.runsOn(commit, 'ci.yml'));
      expect([run?.attempt, run?.report.state]).toEqual([1, 'pending']);
      expect(words(valueOf(await ci.jobsOf(run?.id ?? 0)))).toEqual(['lint pending', 'test pending']);
      expect(words(valueOf(await ci.checkRunsOn(commit)))).toEqual(['lint pending', 'test pending']);
      expect(valueOf(await ci.isOpenOn(commit))).toBe(true);
      stage.end({ lint: 'red' });
      expect(words(valueOf(await ci.jobsOf(run?.id ?? 0)))).toEqual(['lint red', 'test green']);
      expect(valueOf(await ci.runsOn(commit, 'ci.yml')).map(({ report }) => report.state)).toEqual(['red']);
      expect(valueOf(await ci.isOpenOn(commit))).toBe(false);
      expect(valueOf(await ci.runsOn(commit, 'quiet.yml'))).toEqual([]);
      expect(valueOf(await ci.runsOn(head, 'ci.yml'))).toEqual([]);
      expect(valueOf(await ci.checkRunsOn(head))).toEqual([]);
    });

    test.each([
      ['green', 'green', 'green'],
      ['skipped', 'skipped', 'green'],
      ['void', 'void', 'void'],
    ] as const)('says of a job that ended as %s: %s; of the whole run: %s', async (end, job, whole) => {
      const stage = await open();
      const ci = stage.ciAs(ALL);
      const { commit } = await candidate(stage);
      await ci.start('ci.yml', BRANCH);
      stage.begin();
      stage.end({ test: end });
      const [run] = valueOf(await ci.runsOn(commit, 'ci.yml'));
      expect(run?.report.state).toBe(whole);
      expect(words(valueOf(await ci.jobsOf(run?.id ?? 0)))).toEqual(['lint green', `test ${job}`]);
    });

    test('keeps what earlier attempts said, the oldest first, and counts the newest for the run', async () => {
      const stage = await open();
      const ci = stage.ciAs(ALL);
      const { commit } = await candidate(stage);
      await ci.start('ci.yml', BRANCH);
      stage.begin();
      stage.end({ test: 'red' });
      stage.again();
      const [open1] = valueOf(await ci.runsOn(commit, 'ci.yml'));
      expect([open1?.attempt, open1?.report.state]).toEqual([2, 'pending']);
      stage.end();
      const [run] = valueOf(await ci.runsOn(commit, 'ci.yml'));
      expect([run?.attempt, run?.report.state]).toEqual([2, 'green']);
      const all = ['lint green', 'test red', 'lint green', 'test green'];
      expect(words(valueOf(await ci.jobsOf(run?.id ?? 0)))).toEqual(all);
      expect(words(valueOf(await ci.checkRunsOn(commit)))).toEqual(all);
    });

    test('started twice runs twice, and both are listed', async () => {
      const stage = await open();
      const ci = stage.ciAs(ALL);
      const { commit } = await candidate(stage);
      await ci.start('ci.yml', BRANCH);
      await ci.start('ci.yml', BRANCH);
      expect(stage.begin()).toBe(2);
      stage.end();
      const runs = valueOf(await ci.runsOn(commit, 'ci.yml'));
      expect(runs.map(({ report }) => report.state)).toEqual(['green', 'green']);
      expect(runs[0]?.id).toBeLessThan(runs[1]?.id ?? 0);
    });

    test('is not started where it cannot be', async () => {
      const stage = await open();
      await candidate(stage);
      const ci = stage.ciAs(ALL);
      expect(cameTo(await ci.start('nowhere.yml', BRANCH))).toBe('not-found');
      expect(cameTo(await ci.start('ci.yml', 'foreman/1/nowhere'))).toBe('invalid');
      expect(cameTo(await ci.start('quiet.yml', BRANCH))).toBe('invalid');
      expect(cameTo(await stage.ciAs({ contents: 'write' }).start('ci.yml', BRANCH))).toBe('forbidden');
      expect(stage.begin()).toBe(0);
    });

    test('listens to a branch that a person makes, and not to one that a job’s token makes', async () => {
      const stage = await open();
      const { commit } = await candidate(stage);
      const silent = stage.ciAs(ALL);
      expect(cameTo(await silent.show('foreman/1/ci-1', commit))).toBe('done');
      expect(stage.begin()).toBe(0);
      const heard = stage.ciAs(ALL, 'writer');
      expect(cameTo(await heard.show('foreman/1/ci-1', commit))).toBe('exists');
      expect(cameTo(await heard.show('foreman/1/ci-2', commit))).toBe('done');
      expect(stage.begin()).toBe(1);
      stage.end();
      expect(words(valueOf(await silent.checkRunsOn(commit)))).toEqual(['lint green', 'test green']);
    });

    test('is told of by commit statuses too, but not by Foreman’s own', async () => {
      const stage = await open();
      const { commit } = await candidate(stage);
      const { checks } = stage.depsWith(ALL, 'settle');
      const status = { description: 'as it is', url: 'https://ci.test/1' };
      await checks.setStatus(commit, { ...status, state: 'success' });
      await checks.setStatus(commit, { ...status, state: 'pending', context: 'outside' });
      await checks.setStatus(commit, { ...status, state: 'failure', context: 'outside' });
      expect(words(valueOf(await stage.ciAs(ALL).statusesOn(commit)))).toEqual([
        'outside pending',
        'outside red',
      ]);
    });

    test('tells what a job printed once it is over, by the number that its jobs and its check runs bear', async () => {
      const stage = await open();
      const ci = stage.ciAs(ALL);
      const { commit } = await candidate(stage);
      await ci.start('ci.yml', BRANCH);
      stage.begin();
      const [run] = valueOf(await ci.runsOn(commit, 'ci.yml'));
      const jobs = async () => valueOf(await ci.jobsOf(run?.id ?? 0));
      const [open1] = await jobs();
      expect(cameTo(await ci.logOf(open1?.job ?? 0))).toBe('not-found');
      stage.end({ test: 'red' });
      const numbers = (await jobs()).map(({ job }) => job);
      expect(valueOf(await ci.checkRunsOn(commit)).map(({ job }) => job)).toEqual(numbers);
      expect(valueOf(await ci.logOf(numbers[1] ?? 0))).toContain('test is red');
      expect(cameTo(await ci.logOf(4711))).toBe('not-found');
    });

    test('a run that nobody knows has no jobs to tell of', async () => {
      const stage = await open();
      expect(cameTo(await stage.ciAs(ALL).jobsOf(4711))).toBe('not-found');
    });
  });
}
