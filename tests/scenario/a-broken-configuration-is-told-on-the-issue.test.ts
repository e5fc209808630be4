import { describe, expect, test } from 'vitest';
import { files } from '../helpers/deliveries.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import { issueAt, openScene, redJobs, saidOn } from '../helpers/shop.ts';
import type { Scene } from '../helpers/shop.ts';

const plan = tasksPlan({ key: '1.1' }, { key: '1.2' });
/** The words of the plan's check. */
const CIRCLE = 'Tasks wait for each other in a circle: 1.1 -';
const good = { '1.1': [files({ [partOf('1.1')]: 'a' })], '1.2': [files({ [partOf('1.2')]: 'b' })] };

/** One clear error, in the log and on the issue, and nothing half-done. */
async function toldAndNothingDone({ stage, player, issue }: Scene, words: readonly string[]): Promise<void> {
  const picture = await stage.picture();
  const logged = redJobs(player.jobs)
    .map((job) => job.why)
    .join('\n');
  const said = saidOn(issueAt(picture, issue)).join('\n');
  for (const word of words) {
    expect(logged).toContain(word);
    expect(said).toContain(word);
  }
  expect(picture.issues).toHaveLength(1);
  expect(picture.pulls).toEqual([]);
}

describe('what is broken is told on the issue, with its place and the fix', () => {
  test('the configuration', async () => {
    const scene = await openScene(
      { plans: [plan] },
      { '.github/foreman.yml': 'verfy:\n  commands: [npm test]\n' },
    );
    await scene.player.say(scene.issue, '/foreman build it');
    await toldAndNothingDone(scene, ['.github/foreman.yml', 'verfy', 'verify']);
    expect(scene.player.prompts).toEqual([]);
  });

  test('a profile', async () => {
    const broken = {
      '.github/foreman/profiles/coding.md': '---\nname: coding\ntools: [bash]\n---\nDo it.\n',
    };
    const scene = await openScene({ plans: [plan] }, broken);
    await scene.player.say(scene.issue, '/foreman build it');
    await toldAndNothingDone(scene, ['.github/foreman/profiles/coding.md']);
    expect(scene.player.prompts).toEqual([]);
  });

  test('a plan with a cycle, which is repaired once and then told', async () => {
    const cycle = tasksPlan({ key: '1.1', after: ['1.2'] }, { key: '1.2', after: ['1.1'] });
    const scene = await openScene({ plans: [cycle, cycle] });
    await scene.player.say(scene.issue, '/foreman build it');
    expect(scene.player.prompts).toHaveLength(2);
    expect(scene.player.prompts[1]?.user).toContain(CIRCLE);
    await toldAndNothingDone(scene, ['plan']);
    const said = saidOn(issueAt(await scene.stage.picture(), scene.issue)).join('\n');
    expect(said).toContain(CIRCLE);
  });

  test('a journal line that was changed by hand', async () => {
    const scene = await openScene({ plans: [plan], work: good });
    await scene.player.say(scene.issue, '/foreman build it');
    const branch = `foreman/${scene.issue}/journal`;
    const head = (await scene.stage.picture()).branches.get(branch) ?? '';
    const text = await scene.stage.hub.readFileAt('mona/shop', head, 'journal/000001.jsonl');
    await scene.stage.commit(branch, {
      'journal/000001.jsonl': (text ?? '').replace('"by":"mona"', '"by":"rando"'),
    });
    const before = await scene.stage.picture();
    await scene.player.say(scene.issue, '/foreman status');
    const why = redJobs(scene.player.jobs)
      .map((job) => job.why)
      .join('\n');
    expect(why).toContain('line 1 of journal/000001.jsonl');
    expect(why).toContain(branch);
    const after = await scene.stage.picture();
    expect([...after.branches]).toEqual([...before.branches]);
    expect(saidOn(issueAt(after, scene.issue)).join('\n')).toContain('line 1 of journal/000001.jsonl');
  });
});
