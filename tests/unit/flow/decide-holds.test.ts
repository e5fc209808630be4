import { expect, test } from 'vitest';
import type { Epic } from '../../../src/domain/epic.ts';
import { Nonce } from '../../../src/domain/ids.ts';
import type { RequestState } from '../../../src/domain/request-state.ts';
import { shownState } from '../../../src/domain/request-state.ts';
import { decideGrants } from '../../../src/flow/decide-grants.ts';
import { decideHolds } from '../../../src/flow/decide-holds.ts';
import { foresee } from '../../../src/flow/replay.ts';
import { key, state, task } from '../report/sample.ts';
import { pools } from './journal.ts';

const epic: Epic = {
  nonce: Nonce.parse('epicepicepic'),
  tasks: [key('2.1'), key('2.2')],
  later: false,
  issue: 90,
  node: 'I_90',
  held: null,
  wasDone: false,
};
const running = (over: Partial<Epic> = {}, second: 'waiting' | 'landed' = 'waiting'): RequestState =>
  state({
    tasks: [task('1.1'), task('2.1', { status: 'working' }), task('2.2', { status: second })],
    epics: [{ ...epic, ...over }],
  });
const mark = Nonce.parse('markmarkmark');
const seen = (open: readonly number[], closed: readonly number[]) => ({
  open: new Set(open),
  closed: new Set(closed),
  nonceOf: () => mark,
});

test('an epic that is seen closed is held while somebody has to begin a task in it, once', () => {
  const held = decideHolds(running(), seen([], [90]));
  expect(held).toEqual([{ type: 'epic-held', epic: epic.nonce, nonce: mark }]);
  const after = foresee(running(), held, { id: 1, attempt: 1 });
  expect(decideHolds(after, seen([], [90]))).toEqual([]);
  expect(decideHolds(running({}, 'landed'), seen([], [90]))).toEqual([]);
});

test('an epic that was closed since all was done in it, or cannot be seen, or is not opened yet, holds nothing', () => {
  expect(decideHolds(running({ wasDone: true }), seen([], [90]))).toEqual([]);
  expect(decideHolds(running(), seen([], []))).toEqual([]);
  expect(decideHolds(running({ issue: null }), seen([], [90]))).toEqual([]);
});

test('a held epic that is seen open is free again; one that is not seen stays held', () => {
  const held = running({ held: mark });
  expect(decideHolds(held, seen([90], []))).toEqual([{ type: 'epic-freed', epic: epic.nonce }]);
  expect(decideHolds(held, seen([], []))).toEqual([]);
});

test('what is held is not granted and is shown as waiting; the rest goes on', () => {
  const granted = (of: RequestState): readonly string[] =>
    decideGrants(of, pools()).events.flatMap((event) =>
      event.type === 'granted'
        ? event.grants.flatMap((grant) => (grant.kind === 'work' ? [grant.task] : []))
        : [],
    );
  expect(granted(running())).toEqual(['1.1', '2.2']);
  expect(granted(running({ held: mark }))).toEqual(['1.1']);
  expect(shownState(running({ held: mark }), task('2.2'))).toBe('waiting');
  expect(shownState(running(), task('2.2'))).toBe('ready');
});

test('an epic in which all was done when more joined it is told from one that a person closed', () => {
  const joined = (second: 'waiting' | 'landed') =>
    foresee(
      state({
        tasks: [task('2.1', { status: 'landed' }), task('2.2', { status: second })],
        epics: [epic],
      }),
      [{ type: 'grouped', epics: [{ nonce: epic.nonce, tasks: [key('3.1')] }] }],
      { id: 1, attempt: 1 },
    ).epics[0]?.wasDone;
  expect(joined('landed')).toBe(true);
  expect(joined('waiting')).toBe(false);
});
