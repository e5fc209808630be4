import { expect, it } from 'vitest';
import { happeningsOf } from '../../../src/demo/record/happenings.ts';
import type { Clash } from '../../../src/demo/record/clash.ts';
import type { JournalEvent } from '../../../src/demo/record/journal-events.ts';
import type { StoryRecord } from '../../../src/demo/record/story-record.ts';

const task = (key: string, after: string[], worker = 'coding') => ({ key, worker, after });
const planned: JournalEvent = {
  type: 'planned',
  spent: null,
  tasks: [
    task('1.1', [], 'research'),
    task('2.1', ['1.1']),
    task('2.2', ['1.1']),
    task('3.1', ['2.1', '2.2']),
    task('3.2', [], 'documentation'),
    task('3.3', []),
  ],
};
const work = (term: number, key: string, attempt = 1) => ({
  kind: 'work' as const,
  term,
  task: key,
  attempt,
});
const granted = (...grants: Extract<JournalEvent, { type: 'granted' }>['grants']): JournalEvent => ({
  type: 'granted',
  grants,
});
const settled = (
  term: number,
  outcome: string,
  tasks: string[],
  reason: string | null = null,
): JournalEvent => ({
  type: 'settled',
  term,
  outcome,
  tasks,
  checkpoint: null,
  candidate: null,
  reason,
  spent: null,
});
const landed = (...tasks: string[]): JournalEvent => ({ type: 'landed', tasks });

const whole: readonly JournalEvent[] = [
  planned,
  granted(work(1, '1.1')),
  settled(1, 'green', ['1.1']),
  landed('1.1'),
  granted(work(2, '2.1'), work(3, '2.2')),
  settled(2, 'green', ['2.1']),
  landed('2.1'),
  settled(3, 'green', ['2.2']),
  granted({ kind: 'batch', term: 4, tasks: ['2.2'] }),
  settled(4, 'red', ['2.2']),
  granted(work(5, '2.2', 2)),
  settled(5, 'green', ['2.2']),
  landed('2.2'),
  granted(work(6, '3.2'), work(7, '3.3')),
  settled(6, 'question', ['3.2']),
  { type: 'asked', task: '3.2', why: 'question' },
  { type: 'answered', task: '3.2', by: 'mona' },
  settled(7, 'red', ['3.3']),
  granted(work(8, '3.3', 2), work(9, '3.2')),
  settled(8, 'green', ['3.3']),
  landed('3.3'),
  settled(9, 'refused', ['3.2'], 'outside-boundary'),
  granted(work(10, '3.2', 2), work(11, '3.1')),
  settled(10, 'green', ['3.2']),
  landed('3.2'),
  settled(11, 'green', ['3.1']),
  landed('3.1'),
  { type: 'finished', outcome: 'done' },
];

const clash: Clash = {
  kept: { task: '2.1', commit: 'a', verdict: 'green' },
  anew: { task: '2.2', commit: 'b', verdict: 'green' },
  together: { commit: 'c', verdict: 'red' },
};

const recordOf = (events: readonly JournalEvent[]): StoryRecord => ({
  events,
  calls: null,
  offered: true,
  failedJobs: [],
  clashes: [clash],
});

const unseen = (events: readonly JournalEvent[]) =>
  happeningsOf(recordOf(events))
    .filter((one) => one.seen === false)
    .map((one) => one.label);

const without = (...gone: readonly JournalEvent[]) => whole.filter((event) => !gone.includes(event));

it('a whole story shows every happening; what only the model’s requests tell is not known without them', () => {
  expect(unseen(whole)).toEqual([]);
  expect(happeningsOf(recordOf(whole)).filter((one) => one.seen === null)).toHaveLength(1);
});

it('a story in which nothing went wrong lacks what is made right again', () => {
  const calm = whole.filter(
    (event) => !(event.type === 'settled' && ['red', 'refused', 'question'].includes(event.outcome)),
  );
  expect(unseen(calm)).toEqual([
    'A delivery failed verification and passed on the retry',
    'An answer left its boundary and was refused, and the next one landed',
  ]);
});

it('a task that starts before its dependency has landed is noticed', () => {
  const late = [...whole.slice(0, 3), ...whole.slice(4), landed('1.1')];
  expect(unseen(late)).toContain('Nothing started before what it waits for had landed');
});

it('an answer that never came is noticed', () => {
  const answer = whole.filter((event) => event.type === 'answered');
  expect(unseen(without(...answer))).toEqual(['A worker asked, a person answered, and it went on']);
});

it('legs that follow each other are not at once', () => {
  const serial = [
    planned,
    granted(work(1, '2.1')),
    settled(1, 'green', ['2.1']),
    landed('2.1'),
    granted(work(2, '2.2')),
  ];
  expect(unseen(serial)).toContain('Two workers of one type ran at once');
});

it('a job that failed, or a pull request that is missing, is noticed', () => {
  const bad = happeningsOf({ ...recordOf(whole), offered: false, failedJobs: ['2.1 coding / settle'] });
  expect(bad.filter((one) => one.seen === false)).toHaveLength(2);
});

it.each<[string, readonly Clash[]]>([
  ['no two deliveries clashed', []],
  ['one of them is red alone', [{ ...clash, kept: { ...clash.kept, verdict: 'red' } }]],
  ['the one that was made anew is red alone', [{ ...clash, anew: { ...clash.anew, verdict: 'red' } }]],
  ['they are green together', [{ ...clash, together: { ...clash.together, verdict: 'green' } }]],
])('two tasks have not broken each other where %s', (_, clashes) => {
  const { seen } = happeningsOf({ ...recordOf(whole), clashes })[4] ?? {};
  expect(seen).toBe(false);
});
