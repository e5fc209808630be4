import { expect, test } from 'vitest';
import { files } from '../helpers/deliveries.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import { openScene, redJobs, saidOn, taskIssue, textOn } from '../helpers/shop.ts';
import type { Scene } from '../helpers/shop.ts';
import { createSweeper, SWEEP_RUN } from '../helpers/sweeper.ts';

const plan = tasksPlan({ key: '1.1' }, { key: '1.2', after: ['1.1'] });
const good = (key: string): string => files({ [partOf(key)]: `part ${key}` });
const work = { '1.1': [good('1.1')], '1.2': [good('1.2')] };

/** A request whose first worker's machine went away: its claim and its settle never came to anything. */
async function lostScene(): Promise<Scene & { readonly mend: () => void }> {
  let broken = true;
  const scene = await openScene({
    plans: [plan],
    work,
    around: (step, deps) => {
      if (!broken || (step !== 'claim' && step !== 'settle')) return deps;
      throw new Error('The machine is gone.');
    },
  });
  await scene.player.say(scene.issue, '/foreman write two parts');
  return { ...scene, mend: () => (broken = false) };
}

test('a grant of a run that is over is taken back, and the task is done by a later run', async () => {
  const { mend, ...scene } = await lostScene();
  const { stage, player, issue } = scene;
  mend();
  const { sweep, runs } = createSweeper(scene);
  runs.set(1, { conclusion: 'failure' });
  expect(await sweep()).toBeNull();
  expect(await journalOf(scene)).toContain('"type":"released","term":1,"why":"ended"');
  expect(stage.wakes()).toHaveLength(1);
  await player.wake(String(issue));
  expect(await textOn(stage, `foreman/${issue}/work`, partOf('1.2'))).toBe('part 1.2\n');
  expect(redJobs(player.jobs).every((job) => job.why === 'The machine is gone.')).toBe(true);
});

test('a run that still runs is never released, however long it takes', async () => {
  const { mend: _mend, ...scene } = await lostScene();
  const { sweep, runs } = createSweeper(scene);
  runs.set(1, { over: false, conclusion: null });
  await scene.stage.deps('settle').clock.sleep(48 * 3_600_000);
  expect(await sweep()).toBeNull();
  expect(await journalOf(scene)).not.toContain('released');
  expect(scene.stage.wakes()).toEqual([]);
});

test('a run that cannot be found is gone; where no run can be seen at all, nothing is', async () => {
  const { mend: _mend, ...scene } = await lostScene();
  const { sweep, runs } = createSweeper(scene);
  runs.set(1, null);
  runs.set(SWEEP_RUN, null);
  expect(await sweep()).toBeNull();
  expect(await journalOf(scene)).not.toContain('released');
  runs.delete(SWEEP_RUN);
  const later = createSweeper(scene);
  later.runs.set(1, null);
  expect(await later.sweep()).toBeNull();
  expect(await journalOf(scene)).toContain('"type":"released","term":1,"why":"gone"');
});

test('a run that a person cancelled is a stop: the task waits for a person, who is told so, and nothing starts again', async () => {
  const { mend, ...scene } = await lostScene();
  const { stage, player, issue } = scene;
  mend();
  const { sweep, runs } = createSweeper(scene);
  runs.set(1, { conclusion: 'cancelled' });
  expect(await sweep()).toBeNull();
  const journal = await journalOf(scene);
  expect(journal).toContain('"type":"released","term":1,"why":"cancelled"');
  expect(journal).toContain('"why":"cancelled","nonce"');
  expect(stage.wakes()).toEqual([]);
  const task = taskIssue(await stage.picture(), '1.1');
  expect(saidOn(task).join('\n')).toContain('A person cancelled the run that worked on it');
  expect(task.labels).toContain('foreman:failed');
  const status = (await stage.picture()).issues.find((one) => one.number === issue);
  expect(saidOn(status ?? task).join('\n')).toContain('a person cancelled its run');
  await player.say(task.number, `/foreman retry #${task.number}`);
  expect(await textOn(stage, `foreman/${issue}/work`, partOf('1.2'))).toBe('part 1.2\n');
});

test('a task that is lost again and again is handed to a person, once', async () => {
  const { mend: _mend, ...scene } = await lostScene();
  const { sweep } = createSweeper(scene);
  for (let times = 0; times < 3; times += 1) {
    expect(await sweep()).toBeNull();
    await scene.player.wake(String(scene.issue));
  }
  await sweep();
  expect((await journalOf(scene)).match(/"type":"released"/g)).toHaveLength(3);
  const told = saidOn(taskIssue(await scene.stage.picture(), '1.1'));
  expect(told).toEqual([expect.stringContaining('its jobs were lost three times')]);
});

async function journalOf({ stage, issue }: Scene): Promise<string> {
  return (await textOn(stage, `foreman/${issue}/journal`, 'journal/000001.jsonl')) ?? '';
}
