import { files } from '../../tests/helpers/deliveries.ts';
import { tasksPlan } from '../../tests/helpers/plans.ts';
import type { World } from './world.ts';

const [inA, inB] = ['a/index.txt', 'b/index.txt'];
const CONFIG = [
  'approval: never',
  'verify:',
  '  commands:',
  '    - lint',
  '    - { run: test a, paths: [a/**] }',
  '    - { run: test b, paths: [b/**] }',
  'budgets: { request_dollars: 1000, day_dollars: 1000, github_requests: 100000 }',
  '',
].join('\n');

export const workspace: World = {
  name: 'workspace',
  about:
    'commands belong to packages: what a task of one breaks in another is found by all of them, before the end',
  files: { '.github/foreman.yml': CONFIG, [inA]: 'price 1\n', [inB]: 'costs 1\n', 'notes.md': 'old\n' },
  plan: tasksPlan({ key: '1.1', boundaries: [inA] }, { key: '1.2', boundaries: ['notes.md'] }),
  work: ({ task }) =>
    task === '1.1'
      ? files({ [inA]: 'price 2' })
      : task === '1.2'
        ? files({ 'notes.md': 'new' })
        : files({ [inB]: 'costs 2' }),
  check: (textOf, command) =>
    command === 'test b' && textOf(inA)?.includes('2') !== textOf(inB)?.includes('2')
      ? 'not ok 1 - b knows the price of a'
      : null,
  end: 'done',
};
