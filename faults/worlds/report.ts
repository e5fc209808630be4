import { files, report as tell } from '../../tests/helpers/deliveries.ts';
import { partOf, tasksPlan } from '../../tests/helpers/plans.ts';
import type { World } from './world.ts';

const FINDING = 'Friends bring friends when both get something.';

export const report: World = {
  name: 'report',
  about: 'a research task reports, and the next one builds on what it said',
  plan: tasksPlan({ key: '1.1', worker: 'research' }, { key: '2.1', after: ['1.1'] }),
  work: ({ task, prompt }) => {
    if (task === '1.1') return tell(FINDING);
    return files({ [partOf(task)]: prompt.includes(FINDING) ? 'Both get something.' : 'Nobody told me.' });
  },
  end: 'done',
};
