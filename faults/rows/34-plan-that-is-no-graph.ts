import { tasksPlan } from '../../tests/helpers/plans.ts';
import { small } from '../worlds/small.ts';
import { issueCount, talksAbout } from './kit/people.ts';
import { play } from './kit/play.ts';
import { told } from './kit/read.ts';
import type { Facts, Row } from './row.ts';

const PLANS = {
  'a cycle': tasksPlan({ key: '1.1', after: ['2.1'] }, { key: '2.1', after: ['1.1'] }),
  'a missing task': tasksPlan({ key: '1.1' }, { key: '2.1', after: ['9.9'] }),
  'a task after itself': tasksPlan({ key: '1.1', after: ['1.1'] }, { key: '2.1' }),
  'a task twice': tasksPlan({ key: '1.1' }, { key: '1.1' }),
};

async function planned([what, plan]: readonly [string, unknown]): Promise<Facts> {
  const played = await play({ world: { ...small, plan } });
  return {
    [`no issue is made for a plan with ${what}`]: issueCount(played) === 1,
    [`the foreman is asked once more after ${what}`]: talksAbout(played, 'plan') === 2,
    [`the request’s issue tells of ${what}`]: told(played).some((text) => text.includes('plan')),
  };
}

export const row34: Row = {
  number: 34,
  fault: 'the plan holds a cycle, a missing task, a task after itself, or one twice',
  behaviour: 'it is refused before the first issue; the foreman is asked once more, with what was wrong',
  play: async () => Object.assign({}, ...(await Promise.all(Object.entries(PLANS).map(planned)))),
  defences: [
    {
      name: 'graph-not-checked',
      rule: 'A plan’s dependencies must be an order of its own tasks.',
      file: 'src/plan/validate-plan.ts',
      find: '...checkGraph(tasks, limits.existing),',
      replace: '',
    },
  ],
  waitsFor: null,
};
