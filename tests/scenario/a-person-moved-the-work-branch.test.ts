import { expect, test } from 'vitest';
import { files } from '../helpers/deliveries.ts';
import { partOf, tasksPlan } from '../helpers/plans.ts';
import { issueAt, openScene, redJobs, saidOn, textOn } from '../helpers/shop.ts';
import type { Scene } from '../helpers/shop.ts';

const plan = tasksPlan({ key: '1.1' }, { key: '1.2', after: ['1.1'] });
const good = (key: string): string => files({ [partOf(key)]: `part ${key}` });

test('a person moved the work branch: their commit is kept, nothing is forced, and somebody is told', async () => {
  let moved = false;
  let scene: Scene | undefined;
  const { stage, player, issue } = (scene = await openScene({
    plans: [plan],
    work: { '1.1': [good('1.1')], '1.2': [good('1.2')] },
    around: (step, deps) => {
      if (step !== 'settle' || moved) return deps;
      moved = true;
      return {
        ...deps,
        forge: {
          ...deps.forge,
          look: async (query) => {
            await scene?.stage.commit(`foreman/${issue}/work`, { 'by-hand.txt': 'mine\n' });
            return deps.forge.look(query);
          },
        },
      };
    },
  }));
  await player.say(issue, '/foreman write two parts');
  expect(await textOn(stage, `foreman/${issue}/work`, 'by-hand.txt')).toBe('mine\n');
  const words = `The branch foreman/${issue}/work is not where the journal left it`;
  expect(redJobs(player.jobs).map((job) => job.why)).toEqual([expect.stringContaining(words)]);
  expect(saidOn(issueAt(await stage.picture(), issue)).join('\n')).toContain(words);
});
