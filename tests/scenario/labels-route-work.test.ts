import { describe, expect, it } from 'vitest';
import type { Deps } from '../../src/app/deps.ts';
import { hearPayload } from '../../src/app/intake/hear-payload.ts';
import { runIntake } from '../../src/app/intake/run-intake.ts';
import { files, question } from '../helpers/deliveries.ts';
import { lastLabelled, putLabel } from '../helpers/label.ts';
import { at } from '../helpers/place.ts';
import { partOf, singlePlan, tasksPlan } from '../helpers/plans.ts';
import { issueAt, openScene, redJobs, saidOn, taskIssue } from '../helpers/shop.ts';

const good = (key: string): string => files({ [partOf(key)]: `part ${key}` });
const CONFIGURATION = [
  'verify: {commands: [npm test]}',
  'approval: never',
  'pools:',
  '  - {name: coding, count: 1}',
  '  - {name: test-builder, count: 1, route_types: [testing]}',
  '',
].join('\n');
const pools = { '.github/foreman.yml': CONFIGURATION };

describe('a worker label on a plain issue', () => {
  it('makes it a request of one task for that worker, built like any other', async () => {
    const scene = await openScene(
      { plans: [singlePlan({ key: '1.1', worker: 'test-builder' })], work: { '1.1': [good('1.1')] } },
      pools,
    );
    await putLabel(scene, scene.issue, { label: 'worker:testing', by: 'writer' });
    const picture = await scene.stage.picture();
    expect(redJobs(scene.player.jobs)).toEqual([]);
    expect(picture.issues.map((one) => one.number)).toEqual([scene.issue]);
    expect(picture.pulls).toEqual([
      expect.objectContaining({ head: `foreman/${scene.issue}/task-${scene.issue}`, base: 'main' }),
    ]);
    const [plan] = scene.player.prompts;
    expect(JSON.stringify(plan)).toContain('So that friends bring friends.');
    expect(JSON.stringify(plan)).toContain(
      'exactly one task (kind `single`) for the worker type `test-builder`',
    );
  });

  it('gets one repair where the foreman chose another worker or several tasks', async () => {
    const plans = [
      tasksPlan({ key: '1.1' }, { key: '1.2' }),
      singlePlan({ key: '1.1', worker: 'test-builder' }),
    ];
    const scene = await openScene({ plans, work: { '1.1': [good('1.1')] } }, pools);
    await putLabel(scene, scene.issue, { label: 'worker:testing' });
    expect(JSON.stringify(scene.player.prompts)).toContain('A label asks for one task of the worker type');
    expect((await scene.stage.picture()).pulls).toHaveLength(1);
  });

  it('by somebody who may not push does nothing', async () => {
    const scene = await openScene({ plans: [] }, pools);
    await putLabel(scene, scene.issue, { label: 'worker:testing' }).catch(() => undefined);
    const [payload] = lastLabelled(scene);
    const fresh = await openScene({ plans: [] }, pools);
    const other = { ...Object(payload), sender: { login: 'stranger', type: 'User' } };
    await fresh.player.take((deps) => hearPayload(deps, other, null));
    const bot = { ...Object(payload), sender: { login: 'github-actions[bot]', type: 'Bot' } };
    await fresh.player.take((deps) => hearPayload(deps, bot, null));
    const picture = await fresh.stage.picture();
    expect([...picture.branches.keys()]).toEqual(['main']);
    expect(saidOn(issueAt(picture, fresh.issue))).toEqual([]);
  });

  it('is told once where it belongs where a request is being planned there already', async () => {
    const plans = [singlePlan({ key: '1.1', worker: 'test-builder' })];
    const scene = await openScene(
      { plans, work: {} },
      { '.github/foreman.yml': CONFIGURATION.replace('approval: never', 'approval: always') },
    );
    await putLabel(scene, scene.issue, { label: 'worker:testing' });
    await putLabel(scene, scene.issue, { label: 'worker:coding' });
    const again = lastLabelled(scene).at(-1);
    await scene.player.take((deps) => hearPayload(deps, again, null));
    const said = saidOn(issueAt(await scene.stage.picture(), scene.issue));
    expect(said.filter((text) => text.includes('worker:coding changed nothing'))).toMatchInlineSnapshot(`
      [
        "**Request 1 is being planned already, so the label worker:coding changed nothing.**

      What happens next: the request goes on as it is. To give a task to that worker, put it on the task once that is there. Nothing else is needed from you.

      <!-- foreman:reply request=1 nonce=99a13a104d3629e24614f3bae438b07c -->",
      ]
    `);
  });

  it('that nobody serves is answered once with the labels that are understood', async () => {
    const scene = await openScene({ plans: [] }, pools);
    await putLabel(scene, scene.issue, { label: 'worker:painting' });
    const again = lastLabelled(scene).at(-1);
    await scene.player.take((deps) => hearPayload(deps, again, null));
    const said = saidOn(issueAt(await scene.stage.picture(), scene.issue));
    expect(said).toHaveLength(1);
    expect(said[0]).toMatchInlineSnapshot(`
      "**Request 1: nobody serves the worker type painting, so the label changed nothing.**

      Labels that are understood here: \`worker:coding\`, \`worker:task\`, \`worker:feature\`, \`worker:bug\`, \`worker:chore\`, \`worker:refactor\`, \`worker:test-builder\` and \`worker:testing\`.

      What happens next: nothing by itself. Put one of these labels, add a pool for that type to \`.github/foreman.yml\`, or write \`/foreman <what you want>\`.

      <!-- foreman:reply request=1 nonce=ebcc8c2f9b519aaa7921540a54a44a42 -->"
    `);
  });
});

describe('on a task of a running request', () => {
  const play = {
    plans: [tasksPlan({ key: '1.1' }, { key: '1.2', after: ['1.1'] }, { key: '1.3', after: ['1.1'] })],
    work: {
      '1.1': [question('Which one?'), good('1.1')],
      '1.2': [good('1.2')],
      '1.3': [good('1.3')],
    },
  };

  it('a worker label gives it to that worker with a mandate of its own, and the old label goes', async () => {
    const scene = await openScene(play, pools);
    await scene.player.say(scene.issue, '/foreman write parts');
    const task = taskIssue(await scene.stage.picture(), '1.1');
    await putLabel(scene, task.number, { label: 'worker:test-builder' });
    const picture = await scene.stage.picture();
    expect(redJobs(scene.player.jobs)).toEqual([]);
    expect(taskIssue(picture, '1.1').labels).toContain('worker:test-builder');
    expect(taskIssue(picture, '1.1').labels).not.toContain('worker:coding');
    expect(taskIssue(picture, '1.1').open).toBe(false);
    expect(saidOn(issueAt(picture, scene.issue)).join('\n')).toContain('is done: 3 tasks');
  });

  it('a priority label puts it first among those that are ready', async () => {
    const scene = await openScene(play, pools);
    await scene.player.say(scene.issue, '/foreman write parts');
    const before = await scene.stage.picture();
    await putLabel(scene, taskIssue(before, '1.3').number, { label: 'priority:critical' });
    const asking = taskIssue(before, '1.1').number;
    await scene.player.say(asking, `/foreman answer #${asking} the first`);
    const picture = await scene.stage.picture();
    expect(taskIssue(picture, '1.3').labels.filter((one) => one.startsWith('priority:'))).toEqual([
      'priority:critical',
    ]);
    expect(redJobs(scene.player.jobs)).toEqual([]);
    expect(scene.player.prompts.map((one) => one.about)).toEqual(['plan', '1.1', '1.1', '1.3', '1.2']);
  });

  it('a label on a task that is done is refused with the reason', async () => {
    const scene = await openScene(
      { ...play, work: { ...play.work, '1.1': [good('1.1')], '1.2': [question('?')] } },
      pools,
    );
    await scene.player.say(scene.issue, '/foreman write parts');
    const task = taskIssue(await scene.stage.picture(), '1.1');
    await putLabel(scene, task.number, { label: 'worker:testing' });
    const said = saidOn(issueAt(await scene.stage.picture(), task.number));
    expect(said.at(-1)).toMatchInlineSnapshot(`
      "**Request 1: task #2 is done, so the label worker:testing changed nothing.** What landed stays.

      What happens next: nothing by itself; \`/foreman <what is still wanted>\` on the request’s issue adds work.

      <!-- foreman:reply request=1 nonce=310924596904e054cc4056a5d23ba52c -->"
    `);
  });
});

describe('somebody who writes to the journal at the same moment', () => {
  /** The first append finds that somebody was faster. */
  const contended = (deps: Deps): Deps => {
    let tries = 0;
    const append: Deps['journal']['append'] = (wanted) => {
      tries += 1;
      if (tries > 1) return deps.journal.append(wanted);
      return Promise.resolve({ kind: 'refused', code: 'stale', message: 'somebody was faster' });
    };
    return { ...deps, journal: { ...deps.journal, append } };
  };
  const open = () =>
    openScene(
      {
        plans: [tasksPlan({ key: '1.1' }, { key: '2.1', after: ['1.1'] })],
        work: { '1.1': [question('Which one?')] },
      },
      pools,
    );

  it('makes a label no failure: the task is shown with its new worker', async () => {
    const scene = await open();
    await scene.player.say(scene.issue, '/foreman write the parts');
    const { number } = taskIssue(await scene.stage.picture(), '2.1');
    const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/labels';
    await scene.stage
      .as('mona')
      .request(route, { ...at, issue_number: number, labels: ['worker:test-builder'] });
    const payload = lastLabelled(scene).at(-1);
    await scene.player.take(({ deps, job }) => hearPayload({ deps: contended(deps), job }, payload, null));
    expect(redJobs(scene.player.jobs)).toEqual([]);
    expect(taskIssue(await scene.stage.picture(), '2.1').labels).not.toContain('worker:coding');
  });

  it('leaves a command on the task’s issue its words', async () => {
    const scene = await open();
    await scene.player.say(scene.issue, '/foreman write the parts');
    const { number } = taskIssue(await scene.stage.picture(), '2.1');
    const event = await scene.stage.comment(number, '/foreman Keep it short.');
    await scene.player.take(({ deps, job }) => runIntake({ deps: contended(deps), job }, event));
    expect(redJobs(scene.player.jobs)).toEqual([]);
    const said = saidOn(taskIssue(await scene.stage.picture(), '2.1')).join('\n');
    expect(said).toContain('its next attempt gets them word for word');
  });
});
