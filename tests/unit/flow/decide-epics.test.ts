import { expect, test } from 'vitest';
import type { Epic } from '../../../src/domain/epic.ts';
import { Nonce, TaskKey } from '../../../src/domain/ids.ts';
import type { JournalEvent } from '../../../src/domain/journal.ts';
import type { RequestState } from '../../../src/domain/request-state.ts';
import { decideEpics } from '../../../src/flow/decide-epics.ts';
import type { Room } from '../../../src/flow/decide-epics.ts';
import { foresee } from '../../../src/flow/replay.ts';
import { state, task } from '../report/sample.ts';

const key = (text: string): TaskKey => TaskKey.parse(text);
/** So many tasks of one phase. */
const phase = (number: number, size: number): readonly TaskKey[] =>
  Array.from({ length: size }, (_, place) => key(`${number}.${place + 1}`));
const nonceOf = (first: TaskKey): Nonce => Nonce.parse(`nonceof${first.replace('.', 'x')}xxxxxx`);
const room = (taken: number, under = 0): Room => ({ most: 100, taken, under: () => under });

interface Asked {
  readonly tasks: readonly TaskKey[];
  readonly room: Room;
}

/** What is filed under which epic: the first and last task of each with their number, and whether it is for what comes later. */
function groups(of: RequestState, asked: Asked): readonly string[] | null {
  const decision = decideEpics(of, { ...asked, nonceOf });
  if (decision === null) return null;
  return decision.events.flatMap((event) =>
    event.type === 'grouped'
      ? event.epics.map(
          ({ tasks, later, nonce }) =>
            `${nonce.replace(/x{6}$/, '')}: ${tasks[0] ?? ''} to ${tasks.at(-1) ?? ''}, ${tasks.length}${later ? ', later' : ''}`,
        )
      : [],
  );
}

const planned = state({ phase: 'planned' });

test('tasks that fit stay below the request, as long as a tenth of its room is left', () => {
  expect(groups(planned, { tasks: phase(1, 90), room: room(0) })).toEqual([]);
  expect(groups(planned, { tasks: phase(1, 91), room: room(0) })).not.toEqual([]);
  expect(groups(planned, { tasks: phase(1, 40), room: room(50) })).toEqual([]);
  expect(groups(planned, { tasks: phase(1, 40), room: room(51) })).not.toEqual([]);
});

test('a plan gets an epic for each phase, small phases share one, and one that is too large is parted', () => {
  const tasks = [
    ...phase(1, 3),
    ...phase(2, 4),
    ...phase(3, 30),
    ...phase(4, 120),
    ...phase(5, 20),
    ...phase(6, 10),
  ];
  expect(groups(planned, { tasks, room: room(0) })).toEqual([
    'nonceof1x1: 1.1 to 2.4, 7',
    'nonceof3x1: 3.1 to 3.30, 30',
    'nonceof4x1: 4.1 to 4.100, 100',
    'nonceof4x101: 4.101 to 4.120, 20',
    'nonceof5x1: 5.1 to 5.20, 20',
    'nonceof6x1: 6.1 to 6.10, 10',
  ]);
});

test('where there is no room for so many epics, more phases share one; where there is none at all, nothing is decided', () => {
  const tasks = [1, 2, 3, 4, 5].flatMap((one) => phase(one, 20));
  expect(groups(planned, { tasks, room: room(96) })).toEqual(['nonceof1x1: 1.1 to 5.20, 100']);
  expect(groups(planned, { tasks, room: room(99) })).toHaveLength(1);
  expect(groups(planned, { tasks, room: room(100) })).toBeNull();
});

test('tasks that were put under an epic before stay there', () => {
  const tasks = [...phase(1, 60), ...phase(2, 60)];
  const first = decideEpics(planned, { tasks, room: room(0), nonceOf });
  const then = foresee(planned, first?.events ?? [], { id: 1, attempt: 1 });
  expect(then.epics.map((epic) => [epic.tasks.length, epic.issue, epic.later])).toEqual([
    [60, null, false],
    [60, null, false],
  ]);
  expect(groups(then, { tasks, room: room(0) })).toEqual([]);
});

const epic = (over: Partial<Epic>): Epic => ({
  nonce: nonceOf(key('1.1')),
  tasks: [key('1.1')],
  later: false,
  issue: 90,
  node: 'I_90',
  held: null,
  wasDone: false,
  ...over,
});
const laterEpic = epic({ nonce: nonceOf(key('2.1')), tasks: [key('2.1')], later: true, issue: 91 });
const running = (over: Partial<RequestState>): RequestState =>
  state({ tasks: [task('1.1', { status: 'landed' }), task('2.1')], ...over });

test('what is added later opens an epic of its own, which takes further ones while it is open and has room', () => {
  const asked = { tasks: [key('3.1')], room: room(95) };
  expect(groups(running({ epics: [epic({})] }), asked)).toEqual(['nonceof3x1: 3.1 to 3.1, 1, later']);
  expect(groups(running({ epics: [epic({}), laterEpic] }), asked)).toEqual([
    'nonceof2x1: 3.1 to 3.1, 1, later',
  ]);
  const full = { ...asked, room: room(95, 100) };
  expect(groups(running({ epics: [laterEpic] }), full)).toEqual(['nonceof3x1: 3.1 to 3.1, 1, later']);
  const done = running({ epics: [laterEpic], tasks: [task('2.1', { status: 'landed' })] });
  expect(groups(done, asked)).toEqual(['nonceof3x1: 3.1 to 3.1, 1, later']);
});

test('where no further epic fits below the request, those that are there take what is added, the newest first', () => {
  const of = running({ epics: [epic({}), laterEpic], tasks: [task('2.1', { status: 'landed' })] });
  const asked = { tasks: phase(3, 5), room: room(100, 97) };
  expect(groups(of, asked)).toEqual(['nonceof2x1: 3.1 to 3.3, 3, later', 'nonceof1x1: 3.4 to 3.5, 2']);
  expect(groups(of, { tasks: phase(3, 7), room: room(100, 97) })).toBeNull();
});

test('an opened epic is known by its issue, and a task that joins it is one of its tasks', () => {
  const events: JournalEvent[] = [
    { type: 'grouped', epics: [{ nonce: laterEpic.nonce, tasks: [key('3.1')], later: true }] },
    { type: 'epics-opened', epics: [{ nonce: laterEpic.nonce, issue: 77, node: 'I_77' }] },
  ];
  const then = foresee(running({ epics: [laterEpic] }), events, { id: 1, attempt: 1 });
  expect(then.epics).toEqual([{ ...laterEpic, tasks: [key('2.1'), key('3.1')], issue: 77, node: 'I_77' }]);
});
