import { expect, test } from 'vitest';
import { files, question } from '../helpers/deliveries.ts';
import { at } from '../helpers/place.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import { issueAt, openScene, saidOn, taskIssue, textOn } from '../helpers/shop.ts';
import type { Scene } from '../helpers/shop.ts';
import { createSweeper } from '../helpers/sweeper.ts';

const good = (key: string): string => files({ [partOf(key)]: `part ${key}` });

test('skipping the last open task finishes the request: the sweep of that run opens the last pull request', async () => {
  const scene = await openScene({
    plans: [tasksPlan({ key: '1.1' }, { key: '1.2' })],
    work: { '1.1': [question('Five or ten?')], '1.2': [good('1.2')] },
  });
  const { stage, player, issue } = scene;
  await player.say(issue, '/foreman write two parts');
  const task = taskIssue(await stage.picture(), '1.1').number;
  await player.say(task, `/foreman skip #${task}`);
  const { sweep } = createSweeper(scene);
  expect(await sweep(issue)).toBeNull();
  const last = (await stage.picture()).pulls.filter((pull) => pull.head === `foreman/${issue}/work`);
  expect(last).toEqual([expect.objectContaining({ base: 'main', open: true })]);
  const status = saidOn(issueAt(await stage.picture(), issue)).join('\n');
  expect(status).toContain(`#${last[0]?.number ?? '?'}`);
});

/** A request whose settle of a second failure wrote its line and died before it showed anything. */
async function halfSettled(): Promise<Scene> {
  let settles = 0;
  const scene: Scene = await openScene({
    plans: [tasksPlan({ key: '1.1' }, { key: '1.2' })],
    work: {
      '1.1': [files({ 'elsewhere.txt': 'x' }), files({ 'beyond.txt': 'x' })],
      '1.2': [question('Five or ten?')],
    },
    around: (step, deps) => {
      if (step === 'settle') settles += 1;
      if (step !== 'settle' || settles !== 3) return deps;
      return {
        ...deps,
        forge: { ...deps.forge, change: () => Promise.reject(new Error('The machine is gone.')) },
      };
    },
  });
  await scene.player.say(scene.issue, '/foreman write two parts');
  return scene;
}

test('a wake-up that was lost is made again, and the next attempt is told what was wrong', async () => {
  const scene = await openScene({
    plans: [tasksPlan({ key: '1.1' }, { key: '1.2' })],
    work: { '1.1': [files({ 'elsewhere.txt': 'x' }), good('1.1')], '1.2': [good('1.2')] },
    around: (step, deps) =>
      step === 'settle'
        ? { ...deps, forge: { ...deps.forge, wake: () => Promise.reject(new Error('The machine is gone.')) } }
        : deps,
  });
  const { stage, player, issue } = scene;
  await player.say(issue, '/foreman write two parts');
  expect(stage.wakes()).toEqual([]);
  const { sweep } = createSweeper(scene);
  expect(await sweep()).toBeNull();
  expect(stage.wakes()).toHaveLength(1);
});

test('what a settle decided and could not say is said by the sweep, once, in its own words and with what was tried before', async () => {
  const scene = await halfSettled();
  const { stage, issue } = scene;
  const { sweep, runs } = createSweeper(scene);
  runs.set(1, { conclusion: 'failure' });
  const said = async () =>
    (await stage.picture()).issues
      .flatMap((one) => saidOn(one))
      .filter((body) => body.includes('<!-- foreman:failure '));
  expect(await said()).toEqual([]);
  expect(await sweep()).toBeNull();
  expect(await sweep()).toBeNull();
  const told = await said();
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('beyond.txt');
  expect(told[0]).toMatch(/Tried before, attempt 1[\s\S]*elsewhere\.txt/);
  expect(issueAt(await stage.picture(), issue).open).toBe(true);
});

test('what people need to know and cannot be said makes the job red, with the words and the permission that it lacks', async () => {
  const scene = await halfSettled();
  const sweeper = createSweeper(scene);
  sweeper.runs.set(1, { conclusion: 'failure' });
  const lacking = { actions: 'write', contents: 'write', issues: 'read', 'pull-requests': 'read' } as const;
  const { change } = scene.stage.depsWith(lacking, 'sweep').forge;
  sweeper.around = (deps) => ({ ...deps, forge: { ...deps.forge, change } });
  const red = await sweeper.sweep();
  expect(red).toContain('it failed after its retry');
  expect(red).toContain('`issues: write`');
});

test('a work branch that stayed behind the journal is moved, and the last pull request is opened', async () => {
  let lost = 0;
  const scene = await openScene({
    plans: [tasksPlan({ key: '1.1' }, { key: '1.2', after: ['1.1'] })],
    work: { '1.1': [good('1.1')], '1.2': [good('1.2')] },
    around: (step, deps) => {
      if (step !== 'settle' || (lost += 1) < 2) return deps;
      return {
        ...deps,
        forge: { ...deps.forge, change: () => Promise.reject(new Error('The machine is gone.')) },
      };
    },
  });
  const { stage, player, issue } = scene;
  await player.say(issue, '/foreman write two parts');
  expect(await textOn(stage, `foreman/${issue}/work`, partOf('1.2'))).toBeUndefined();
  const { sweep, runs } = createSweeper(scene);
  for (const run of [1, 2]) runs.set(run, { conclusion: 'failure' });
  expect(await sweep()).toBeNull();
  expect(await textOn(stage, `foreman/${issue}/work`, partOf('1.2'))).toBe('part 1.2\n');
  const last = (await stage.picture()).pulls.filter((pull) => pull.head === `foreman/${issue}/work`);
  expect(last.map((pull) => pull.base)).toEqual(['main']);
  expect(taskIssue(await stage.picture(), '1.2').open).toBe(false);
});

/** A task has landed in the journal alone, and no sweep came for five hours. */
async function longUnshown(): Promise<Scene> {
  let dead = false;
  const scene = await openScene({
    plans: [tasksPlan({ key: '1.1' }, { key: '1.2' })],
    work: { '1.1': [good('1.1')], '1.2': [question('Five or ten?')] },
    around: (step, deps) => {
      if (step !== 'settle' || dead) return deps;
      dead = true;
      return {
        ...deps,
        forge: { ...deps.forge, change: () => Promise.reject(new Error('The machine is gone.')) },
      };
    },
  });
  await scene.player.say(scene.issue, '/foreman write two parts');
  await scene.stage.deps('settle').clock.sleep(5 * 3_600_000);
  return scene;
}

const stateOf = (labels: readonly string[]): readonly string[] =>
  labels.filter((name) => name.startsWith('foreman:'));

test('an issue that still wears what was shown before the landing is brought up to date, however late', async () => {
  const scene = await longUnshown();
  const { sweep, runs } = createSweeper(scene);
  runs.set(1, { conclusion: 'failure' });
  const before = taskIssue(await scene.stage.picture(), '1.1');
  expect([stateOf(before.labels), before.open]).toEqual([['foreman:working'], true]);
  expect(await sweep()).toBeNull();
  const after = taskIssue(await scene.stage.picture(), '1.1');
  expect([stateOf(after.labels), after.open]).toEqual([['foreman:done'], false]);
});

test('after so long an issue that a person has given another label stays as they left it', async () => {
  const scene = await longUnshown();
  const { number } = taskIssue(await scene.stage.picture(), '1.1');
  const route = 'PUT /repos/{owner}/{repo}/issues/{issue_number}/labels';
  await scene.stage.as('mona').request(route, { ...at, issue_number: number, labels: ['foreman:blocked'] });
  const { sweep, runs } = createSweeper(scene);
  runs.set(1, { conclusion: 'failure' });
  expect(await sweep()).toBeNull();
  const after = taskIssue(await scene.stage.picture(), '1.1');
  expect([stateOf(after.labels), after.open]).toEqual([['foreman:blocked'], true]);
});

test('a last pull request that a person closed is not opened again', async () => {
  const scene = await openScene({
    plans: [tasksPlan({ key: '1.1' }, { key: '1.2' })],
    work: { '1.1': [good('1.1')], '1.2': [good('1.2')] },
  });
  const { stage, player, issue } = scene;
  await player.say(issue, '/foreman write two parts');
  const find = async () =>
    (await stage.picture()).pulls.filter((pull) => pull.head === `foreman/${issue}/work`);
  const [last] = await find();
  const route = 'PATCH /repos/{owner}/{repo}/pulls/{pull_number}';
  await stage.as('mona').request(route, { ...at, pull_number: last?.number ?? 0, state: 'closed' });
  expect(await createSweeper(scene).sweep()).toBeNull();
  expect(await find()).toEqual([expect.objectContaining({ number: last?.number, open: false })]);
});

test('a run that died before it filed its plan is run again once; then the issue says what can be done', async () => {
  const scene = await openScene({
    plans: [tasksPlan({ key: '1.1' })],
    around: (step, deps) => {
      if (step === 'publish') throw new Error('The machine is gone.');
      return deps;
    },
  });
  const { stage, player, issue } = scene;
  await player.say(issue, '/foreman write one part').catch(() => undefined);
  const { sweep, runs, rerun } = createSweeper(scene);
  runs.set(1, { conclusion: 'failure' });
  expect(await sweep()).toBeNull();
  expect(rerun).toEqual([1]);
  const later = createSweeper(scene);
  later.runs.set(1, { conclusion: 'failure', attempt: 2 });
  expect(await later.sweep()).toBeNull();
  expect(later.rerun).toEqual([]);
  expect(saidOn(issueAt(await stage.picture(), issue)).join('\n')).toContain('/foreman resume');
});

test('a journal that cannot be trusted is told on its issue once, and stops no other request', async () => {
  const scene = await openScene({
    plans: [tasksPlan({ key: '1.1' }, { key: '1.2' })],
    work: { '1.1': [question('Five or ten?')], '1.2': [good('1.2')] },
  });
  const { stage, player, issue } = scene;
  await player.say(issue, '/foreman write two parts');
  await stage.commit(`foreman/${issue}/journal`, { 'journal/000001.jsonl': 'scribbled\n' });
  const { sweep } = createSweeper(scene);
  expect(await sweep()).toBeNull();
  expect(await sweep()).toBeNull();
  const told = saidOn(issueAt(await stage.picture(), issue)).filter((body) => body.includes('journal'));
  expect(told.filter((body) => body.includes('cannot be trusted'))).toHaveLength(1);
});

test('a finished request costs one line of a list, once it is old', async () => {
  const scene = await openScene({
    plans: [tasksPlan({ key: '1.1' }, { key: '1.2' })],
    work: { '1.1': [good('1.1')], '1.2': [good('1.2')] },
  });
  const { stage, player, issue } = scene;
  await player.say(issue, '/foreman write two parts');
  await stage.deps('intake').clock.sleep(25 * 3_600_000);
  const before = stage.hub.requests.length;
  expect(await createSweeper(scene).sweep()).toBeNull();
  const routes = stage.hub.requests.slice(before).map((request) => request.route);
  // The journals, then the comments and the reviews that nobody heard.
  expect(routes).toEqual(['POST /graphql', 'GET /repos/{owner}/{repo}/issues/comments', 'POST /graphql']);
});
