import { files } from '../../tests/helpers/deliveries.ts';
import { partOf, tasksPlan } from '../../tests/helpers/plans.ts';
import type { World } from './world.ts';

export const chain: World = {
  name: 'chain',
  about: 'four tasks, each after the one before, all in one file',
  plan: tasksPlan(
    { key: '1.1', boundaries: ['src/list.txt'] },
    { key: '2.1', after: ['1.1'], boundaries: ['src/list.txt'] },
    { key: '3.1', after: ['2.1'], boundaries: ['src/list.txt'] },
    { key: '4.1', after: ['3.1'], boundaries: ['src/list.txt', partOf('4.1')] },
  ),
  work: ({ task }) =>
    files({ 'src/list.txt': `Up to ${task}.`, ...(task === '4.1' ? { [partOf(task)]: 'The end.' } : {}) }),
  end: 'done',
};
