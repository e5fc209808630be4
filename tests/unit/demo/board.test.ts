import { expect, it } from 'vitest';
import { createPlainBoard } from '../../../src/demo/board/plain-board.ts';
import { renderView, type Canvas } from '../../../src/demo/board/render-view.ts';
import type { ShownTask, View } from '../../../src/demo/board/view.ts';

const task = (state: string, assignee = ''): ShownTask => ({
  issue: 2,
  title: 'Make and read referral codes',
  worker: 'coding',
  state,
  assignee,
});
const view = (more: Partial<View>): View => ({
  seconds: 3,
  jobs: [],
  tasks: [],
  githubRequests: 12,
  modelRequests: 3,
  ...more,
});
const same = (text: string): string => text;
const colours = { green: same, yellow: same, red: same, magenta: same, cyan: same, dim: same, bold: same };
const canvas = (size: Partial<Canvas>): Canvas => ({ colours, width: 80, height: 24, ...size });

it('without a terminal only what changed is said', () => {
  const lines: string[] = [];
  const board = createPlainBoard((line) => lines.push(line));
  board.show(view({ jobs: ['intake'] }));
  board.show(view({ jobs: ['intake'], seconds: 4 }));
  board.show(view({ jobs: ['1.2 coding / work'], tasks: [task('working', 'foreman-worker')], seconds: 5 }));
  board.show(view({ tasks: [task('done')], seconds: 9.25 }));
  expect(lines).toEqual([
    '   3.0 s  job   intake: begins',
    '   5.0 s  job   intake: ended',
    '   5.0 s  job   1.2 coding / work: begins',
    '   5.0 s  task  #2 Make and read referral codes (coding): working, foreman-worker',
    '   9.3 s  job   1.2 coding / work: ended',
    '   9.3 s  task  #2 Make and read referral codes (coding): done',
  ]);
});

it('the board counts requests and shows each task with its state and each job in flight', () => {
  const shown = view({ jobs: ['1.2 coding / work'], tasks: [task('working', 'foreman-worker')] });
  expect(renderView(shown, canvas({}))).toEqual([
    '',
    '3 s, 12 requests to the hub, 3 to the model',
    '  working   #2 Make and read referral codes (coding) [foreman-worker]',
    '1 jobs in flight',
    '  1.2 coding / work',
  ]);
});

it('the board never grows beyond the terminal', () => {
  const jobs = Array.from({ length: 40 }, (_, at) => `job ${at} ${'with a long name '.repeat(9)}`);
  const lines = renderView(view({ jobs, tasks: [task('done')] }), canvas({ width: 40, height: 12 }));
  expect(lines.length).toBeLessThanOrEqual(12);
  for (const line of lines) expect(line.length).toBeLessThan(40);
});

it('a model outside is not counted', () => {
  expect(renderView(view({ modelRequests: null }), canvas({}))[1]).toBe('3 s, 12 requests to the hub');
});
