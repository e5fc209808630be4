import { expect, test } from 'vitest';
import type { Deps } from '../../src/app/deps.ts';
import { files, report } from '../helpers/deliveries.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import type { Play } from '../helpers/player.ts';
import { saidOn, taskIssue } from '../helpers/shop.ts';
import { openTalk } from '../helpers/talk.ts';

const plan = tasksPlan({ key: '1.1' }, { key: '2.1', worker: 'research', boundaries: [], after: ['1.1'] });
const work = { '1.1': [files({ [partOf('1.1')]: 'a' })], '2.1': [report('Water is wet.')] };

test('where the look after a comment shows its issue as it was before, it is not written again', async () => {
  let before: Awaited<ReturnType<Deps['forge']['look']>> | null = null;
  let isOld = false;
  let told = 0;
  // The settle that says the report opens the last pull request with it, and looks again for its number.
  const around: Play['around'] = (step, deps) => {
    if (step !== 'settle') return deps;
    const look: Deps['forge']['look'] = async (query) => {
      const picture = await deps.forge.look(query);
      const old = isOld && before?.kind === 'done' ? before.value.focus : null;
      isOld = false;
      before = picture;
      return picture.kind === 'done' && old
        ? { ...picture, value: { ...picture.value, focus: old } }
        : picture;
    };
    const change: Deps['forge']['change'] = async (changes) => {
      if (changes.some((one) => one.do === 'open-pull') && changes.some((one) => one.do === 'comment')) {
        isOld = true;
        told += 1;
      }
      return deps.forge.change(changes);
    };
    return { ...deps, forge: { ...deps.forge, look, change } };
  };
  const { stage, player, issue, events } = await openTalk({ plans: [plan], work, around });
  await player.say(issue, '/foreman write it');
  expect(told).toBeGreaterThan(0);
  expect((await events()).at(-1)?.type).toBe('finished');
  const said = saidOn(taskIssue(await stage.picture(), '2.1'));
  expect(said.filter((text) => text.includes('Water is wet.'))).toHaveLength(1);
  expect((await stage.picture()).pulls.filter(({ base }) => base === 'main')).toHaveLength(1);
});
