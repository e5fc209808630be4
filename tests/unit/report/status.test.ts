import { expect, test } from 'vitest';
import { renderStatus, renderStatusReply } from '../../../src/report/status.ts';
import type { RequestState } from '../../../src/domain/request-state.ts';
import { asked, HOSTILE, key, largeState, otherNonce, request, state, task } from './sample.ts';

const titles = (one: string): string => `Title of ${one}`;
const show = (one: RequestState, more = {}): string =>
  renderStatus({ state: one, titles, trigger: '/foreman', ...more });
const first = (one: RequestState, more = {}): string => show(one, more).split('\n')[0] ?? '';

test('the status shows where everything stands', () => {
  expect(show(state(), { budgetDollars: 10, notes: ['Verified by npm test'] })).toMatchInlineSnapshot();
});

test('the first line says what happened and what is wanted', () => {
  const needs = { tasks: [task('1.1', { status: 'asking', questions: [asked('failed')] })] };
  expect([
    first(state({ phase: 'requested', mode: null, tasks: [] })),
    first(state({ phase: 'requested', tasks: [], questions: [asked('question')] })),
    first(state({ phase: 'planned' })),
    first(state({ phase: 'planned' }), { approval: true }),
    first(state()),
    first(state(needs)),
    first(state({ stopped: true })),
    first(state({ phase: 'finished', outcome: 'done' }), { finalPull: 99 }),
    first(state({ phase: 'finished', outcome: 'answered', tasks: [] })),
    first(state({ phase: 'finished', outcome: 'declined', tasks: [] })),
  ]).toMatchInlineSnapshot();
});

test('the last line names the next command', () => {
  const asking = state({ tasks: [task('1.1', { status: 'asking', questions: [asked('question')] })] });
  const lines = [state({ phase: 'planned' }), asking, state({ stopped: true })].map(
    (one) => show(one, { approval: true }).split('\n').at(-3) ?? '',
  );
  expect(lines).toMatchInlineSnapshot();
});

test('the answer to status is short and names what is open', () => {
  const text = { state: state(), titles, trigger: '/foreman', nonce: otherNonce };
  expect(
    renderStatusReply({ ...text, statusUrl: 'https://github.com/o/r/issues/42#issuecomment-1' }),
  ).toMatchInlineSnapshot();
});

test('the table has five columns whatever a title says', () => {
  const rows = renderStatus({ state: state(), titles: () => HOSTILE, trigger: '/foreman' })
    .split('\n')
    .filter((line) => line.startsWith('|'));
  expect(rows).toHaveLength(5);
  for (const row of rows) expect(row.split(/(?<!\\)\|/)).toHaveLength(7);
});

test('a title cannot leave its box in the graph', () => {
  const body = renderStatus({
    state: state(),
    titles: () => 'a"] --> b; end\nclick t1 `x` <b>',
    trigger: '/foreman',
  });
  const box = /^ +t1_1\["1\.1 (.*)<br\/>done"\]:::done$/m.exec(body)?.[1];
  expect(box).toMatch(/^[\w .,#;-]+$/);
});

test('a hundred tasks are drawn by phase and stay below the limit', () => {
  const body = renderStatus({ state: largeState(), titles: () => 'word '.repeat(24), trigger: '/foreman' });
  expect(body.length).toBeLessThan(60_000);
  expect(body).toContain('p5["Phase 5: 0 of 20 done"]');
  expect(body).not.toContain('t1_1[');
  expect(body.match(/^\| \d/gm)).toHaveLength(100);
  expect(body.match(/^- \d/gm)).toHaveLength(100);
});

test('the cost is said, or said to be unknown', () => {
  const [one] = state().spent;
  if (!one) throw new Error('no cost');
  expect(show(state({ spent: [one, { ...one, model: 'my-model', microdollars: null }] }))).toContain(
    'price unknown (no price for `my-model`)',
  );
  expect(show(state({ spent: [] }))).toContain('no model was asked');
});

test('a blocked task says what it waits for', () => {
  const body = show(
    state({
      tasks: [
        task('1.1', { status: 'asking', questions: [asked('failed')] }),
        task('1.2', { after: [key('1.1')] }),
        task('1.3', { status: 'skipped' }),
      ],
    }),
  );
  expect(body).toContain('| coding | blocked |  | after 1.1 |');
  expect(body).toContain(`Request ${request} needs you: task 1.1 (#51)`);
});
