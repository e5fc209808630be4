import { expect, test } from 'vitest';
import { files } from '../helpers/deliveries.ts';
import { CI_FILES } from '../helpers/hub-ci.ts';
import { partOf, singlePlan } from '../helpers/plans.ts';
import type { Play } from '../helpers/player.ts';
import { issueAt, openScene, saidOn } from '../helpers/shop.ts';

const DISPATCH = CI_FILES('mode: dispatch, workflow: ci.yml, required: [test]');
const work = { '1.1': [files({ [partOf('1.1')]: 'one' })] };
const report = (state: 'pending' | 'green') => ({ name: 'CI', state, url: null, text: '' }) as const;

test('stop ends the open runs of CI on a candidate, and counts only runs that heard it', async () => {
  const asked: number[] = [];
  const around: Play['around'] = (step, deps) => {
    if (step !== 'intake') return deps;
    const runs = [
      { id: 77, attempt: 1, report: report('pending') },
      { id: 78, attempt: 1, report: report('green') },
    ];
    return {
      ...deps,
      ci: { ...deps.ci, runsOn: () => Promise.resolve({ kind: 'done', value: runs }) },
      forge: {
        ...deps.forge,
        cancel: (id) => {
          asked.push(id);
          const over = { kind: 'refused', code: 'stale', message: 'The run is over.' } as const;
          return Promise.resolve(id === 77 ? { kind: 'done', value: null } : over);
        },
      },
    };
  };
  const { stage, player, issue } = await openScene({ plans: [singlePlan()], work, around }, DISPATCH);
  await player.say(issue, '/foreman do one thing');
  await player.say(issue, '/foreman stop');
  expect(asked).toHaveLength(2);
  expect(asked).toContain(77);
  const said = saidOn(issueAt(await stage.picture(), issue)).at(-1);
  expect(said).toContain('1 workflow run was told to end');
});
