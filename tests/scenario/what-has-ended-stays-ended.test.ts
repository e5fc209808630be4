import { expect, test } from 'vitest';
import { hearPayload } from '../../src/app/intake/hear-payload.ts';
import { files } from '../helpers/deliveries.ts';
import { lastLabelled, putLabel } from '../helpers/label.ts';
import { partOf, singlePlan, tasksPlan } from '../helpers/plans.ts';
import { openScene, redJobs } from '../helpers/shop.ts';
import { openTalk } from '../helpers/talk.ts';

const good = (key: string): string => files({ [partOf(key)]: `part ${key}` });
const two = {
  plans: [tasksPlan({ key: '1.1' }, { key: '1.2' })],
  work: { '1.1': [good('1.1')], '1.2': [good('1.2')] },
};

test('a note on a finished request is refused with words, and its journal still ends with its end', async () => {
  const { player, issue, said, events } = await openTalk(two);
  await player.say(issue, '/foreman write two parts');
  await player.say(issue, '/foreman remember codes are eight letters');
  expect((await events()).at(-1)?.type).toBe('finished');
  expect((await said()).at(-1)).toMatchInlineSnapshot(`
    "Request 1, since the last answer: finished: 1.1 (#2) and 1.2 (#3).

    **Request 1: remember found nothing to do.** The request has ended.

    What happens next: nothing by itself; \`/foreman status\` says where everything stands.

    <!-- foreman:reply request=1 nonce=reply000000001013 -->"
  `);
});

test('a note that is kept is not refused when its comment is heard again after the end', async () => {
  const asking = tasksPlan({ key: '1.1' }, { key: '1.2', after: ['1.1'] });
  const { player, issue, said } = await openTalk({ ...two, plans: [asking] }, 'approval: always\n');
  await player.say(issue, '/foreman write two parts');
  const note = await player.say(issue, '/foreman remember codes are eight letters');
  await player.say(issue, '/foreman approve');
  const told = async () =>
    (await said()).filter((body) => body.includes('/foreman remember') || body.includes('note'));
  const before = await told();
  await player.hear(note);
  expect(await told()).toEqual(before);
  expect(before.join('\n')).toContain('your note is kept');
});

test('all jobs of a label’s run are run again after its request ended: nothing is begun anew', async () => {
  const plans = [singlePlan({ key: '1.1' }), singlePlan({ key: '1.1' })];
  const scene = await openScene({ plans, work: { '1.1': [good('1.1'), good('1.1')] } });
  await putLabel(scene, scene.issue, { label: 'worker:coding' });
  const [payload] = lastLabelled(scene);
  const again = (id: number) =>
    scene.player.take(({ deps, job }) =>
      hearPayload({ deps, job: { ...job, run: { id, attempt: 2 } } }, payload, null),
    );
  await again(1);
  expect(scene.player.prompts.filter(({ about }) => about === 'plan')).toHaveLength(1);
  expect(redJobs(scene.player.jobs)).toEqual([]);
  const branches = [...(await scene.stage.picture()).branches.keys()];
  expect(branches.filter((name) => name.endsWith('/journal'))).toEqual([`foreman/${scene.issue}/journal`]);
  // The same label, put again by a person, is another run: that begins the next round.
  await again(77);
  expect([...(await scene.stage.picture()).branches.keys()]).toContain(`foreman/${scene.issue}.2/journal`);
  await again(1);
  await again(77);
  expect([...(await scene.stage.picture()).branches.keys()]).not.toContain(
    `foreman/${scene.issue}.3/journal`,
  );
});
