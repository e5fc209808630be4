import { expect, test } from 'vitest';
import { findMarker } from '../../src/text/markers.ts';
import { files, report } from '../helpers/deliveries.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import { notesOf, openScene, saidOn } from '../helpers/shop.ts';

const plan = tasksPlan({ key: '1.1', worker: 'research', boundaries: [] }, { key: '1.2', after: ['1.1'] });

test('a report that was not verified is noted for the next attempt, and said when it was', async () => {
  let verifications = 0;
  const { stage, player, issue } = await openScene({
    plans: [plan],
    work: { '1.1': [report('Water is wet.')], '1.2': [files({ [partOf('1.2')]: 'b' })] },
    check: () => {
      verifications += 1;
      return verifications === 1 ? 'the lake is dry' : null;
    },
  });
  await player.say(issue, '/foreman build it');
  const picture = await stage.picture();
  const research = picture.issues.find((one) => one.title.includes('1.1'));
  if (!research) throw new Error('Task 1.1 has no issue.');
  const marks = saidOn(research).map((body) => findMarker(body));
  expect(marks.map((mark) => mark?.kind)).toEqual(['report']);
  const noted = findMarker(await notesOf({ stage, issue }, '1.1'));
  expect(noted?.kind).toBe('failure');
  expect(noted?.nonce).not.toBe(marks[0]?.nonce);
  const prompts = player.prompts.filter(({ about }) => about === '1.1').map(({ user }) => user);
  expect(prompts).toHaveLength(2);
  expect(prompts[1]).toContain('the lake is dry');
  expect(player.prompts.find(({ about }) => about === '1.2')?.user).toContain('Water is wet.');
});
