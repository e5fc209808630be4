import { expect, test } from 'vitest';
import { files, question } from '../helpers/deliveries.ts';
import { at } from '../helpers/place.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import { openScene, redJobs, taskIssue, textOn } from '../helpers/shop.ts';
import type { Scene } from '../helpers/shop.ts';
import { createSweeper } from '../helpers/sweeper.ts';

const GONE = 999;
const good = (key: string): string => files({ [partOf(key)]: `part ${key}` });
const play = {
  plans: [tasksPlan({ key: '1.1' }, { key: '1.2' })],
  work: { '1.1': [question('Five or ten?'), good('1.1')], '1.2': [good('1.2')] },
};

/** The journal of a request that was written today, whose issue is not there any more. */
async function leaveJournal({ stage, issue }: Scene): Promise<void> {
  const head = (await stage.picture()).branches.get(`foreman/${issue}/journal`);
  const ref = `refs/heads/foreman/${GONE}/journal`;
  await stage.as('mona').request('POST /repos/{owner}/{repo}/git/refs', { ...at, ref, sha: head ?? '' });
}

test('the publish of another request goes on, and says in its log whose spending it does not count', async () => {
  const scene = await openScene(play);
  await scene.player.say(scene.issue, '/foreman write two parts');
  await leaveJournal(scene);
  const task = taskIssue(await scene.stage.picture(), '1.1').number;
  await scene.player.say(task, `/foreman answer #${task} Ten.`);
  expect(redJobs(scene.player.jobs)).toEqual([]);
  expect(await textOn(scene.stage, `foreman/${scene.issue}/work`, partOf('1.1'))).toBe('part 1.1\n');
  expect(scene.stage.log.join('\n')).toContain(`What request ${GONE} spent today is not counted`);
});

test('the sweep leaves it alone in silence', async () => {
  const scene = await openScene(play);
  await scene.player.say(scene.issue, '/foreman write two parts');
  await leaveJournal(scene);
  expect(await createSweeper(scene).sweep()).toBeNull();
  expect(scene.stage.log.join('\n')).toContain(`issue #${GONE} is not there any more`);
});

test('what fails for one request in a way that nobody expected stops no other either, and the job is red with all of it', async () => {
  const scene = await openScene(play);
  await scene.player.say(scene.issue, '/foreman write two parts');
  await leaveJournal(scene);
  const { stage, issue } = scene;
  const missed = await stage.comment(issue, '/foreman help');
  await stage.deps('intake').clock.sleep(6 * 60_000);
  const sweeper = createSweeper(scene);
  const seen: number[] = [];
  sweeper.around = (deps) => ({
    ...deps,
    forge: {
      ...deps.forge,
      look: (query) => {
        seen.push(query.issue);
        return query.issue === issue
          ? Promise.reject(new TypeError('no such thing'))
          : deps.forge.look(query);
      },
    },
  });
  expect(await sweeper.sweep()).toBe(`Request ${issue}: no such thing`);
  expect(seen).toEqual([issue, GONE]);
  expect(stage.log.join('\n')).toContain('TypeError: no such thing');
  expect(sweeper.heard()).toEqual([missed.comment]);
});
