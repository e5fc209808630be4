import { tasksPlan } from '../../tests/helpers/plans.ts';
import { small } from '../worlds/small.ts';
import type { World } from '../worlds/world.ts';
import { issueCount, talksAbout } from './kit/people.ts';
import { play } from './kit/play.ts';
import { statusOf } from './kit/read.ts';
import type { Row } from './row.ts';

const BROKEN = [
  { kind: 'tasks', summary: 'No tasks at all.' },
  { ...tasksPlan({ key: '1.1' }), extra: 'field' },
  'not an object',
];

/** A world whose foreman answers wrongly the first time, or always. */
function misplanned(broken: unknown, always: boolean): World {
  let asked = 0;
  return {
    ...small,
    get plan() {
      asked += 1;
      return asked === 1 || always ? broken : small.plan;
    },
  };
}

export const row42: Row = {
  number: 42,
  fault: 'the plan is no plan: wrong types, fields that do not belong there, no object',
  behaviour: 'one repair with what was wrong; nothing is written before it is valid',
  play: async () => {
    const once = await Promise.all(BROKEN.map((broken) => play({ world: misplanned(broken, false) })));
    const [never] = await Promise.all([play({ world: misplanned(BROKEN[0], true) })]);
    return {
      'a repaired plan is carried out': once.every((played) => statusOf(played, '2.1') === 'landed'),
      'the foreman was asked twice': once.every((played) => talksAbout(played, 'plan') === 2),
      'a plan that stays wrong files nothing': issueCount(never) === 1,
      'and is asked for twice': talksAbout(never, 'plan') === 2,
    };
  },
  defences: [
    {
      name: 'plan-not-repaired',
      rule: 'A plan that cannot be used is sent back once, with what was wrong.',
      file: 'src/app/plan/run-plan.ts',
      find: "if (!read.problems || first.kind !== 'answered')",
      replace: 'if (read)',
    },
  ],
  waitsFor: null,
};
