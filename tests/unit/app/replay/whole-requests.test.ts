import { expect, it } from 'vitest';
import { replayJournal } from '../../../../src/app/replay/replay-journal.ts';
import type { ReplayedJournal } from '../../../../src/app/replay/replay-journal.ts';
import { segmentPath } from '../../../../src/text/names.ts';
import { files, question } from '../../../helpers/deliveries.ts';
import { partOf, tasksPlan } from '../../../helpers/plans.ts';
import { openScene, taskIssue, textOn } from '../../../helpers/shop.ts';
import type { Scene } from '../../../helpers/shop.ts';

const part = (key: string) => files({ [partOf(key)]: `part ${key}` });

async function replayed({ stage, issue }: Scene): Promise<ReplayedJournal> {
  const path = segmentPath(1);
  const text = (await textOn(stage, `foreman/${issue}/journal`, path)) ?? '';
  const journal = replayJournal([{ path, text }]);
  if (!journal.ok) throw new Error(journal.error);
  return journal.value;
}

const otherwise = ({ decisions }: ReplayedJournal) =>
  decisions.flatMap(({ events }) => events.filter((event) => event.otherwise !== null));
const reasons = ({ decisions }: ReplayedJournal): string =>
  decisions.flatMap(({ events }) => events.flatMap(({ because }) => because)).join('\n');

it('a request with a retry, a question and an overlap is explained, and flow decides all of it the same again', async () => {
  const scene = await openScene({
    plans: [
      tasksPlan(
        { key: '1.1' },
        { key: '1.2', boundaries: [partOf('1.1'), partOf('1.2')] },
        { key: '1.3' },
        { key: '2.1', after: ['1.1', '1.3'] },
      ),
    ],
    work: {
      '1.1': ['no files at all', part('1.1')],
      '1.2': [part('1.2')],
      '1.3': [question('Which one?'), part('1.3')],
      '2.1': [part('2.1')],
    },
  });
  await scene.player.say(scene.issue, '/foreman build it');
  const asked = taskIssue(await scene.stage.picture(), '1.3');
  await scene.player.say(asked.number, `/foreman answer #${asked.number} The blue one.`);
  const journal = await replayed(scene);
  expect(otherwise(journal)).toEqual([]);
  expect(journal.end.outcome).toBe('done');
  const told = reasons(journal);
  expect(told).toContain('Not 1.2: its boundary may overlap 1.1, which is not on the work branch yet.');
  expect(told).toContain('1.1, because it waits for nothing; again, because its attempt before failed.');
  expect(told).toContain('Not 2.1: it is blocked by 1.3, which needs a person.');
  expect(told).toContain('A person’s word is a new mandate: 1.3 has two attempts again.');
  expect(told).toContain('Nothing is under way, 4 tasks landed, 0 skipped.');
});
