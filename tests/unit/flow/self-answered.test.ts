import { describe, expect, test } from 'vitest';
import { hashText } from '../../../src/domain/hash.ts';
import type { JournalEvent } from '../../../src/domain/journal.ts';
import type { LookupOutcome } from '../../../src/domain/lookup.ts';
import { decideSettle } from '../../../src/flow/decide-settle.ts';
import type { LegEnd } from '../../../src/flow/decide-settle.ts';
import { decideAnswer } from '../../../src/flow/decide-word.ts';
import { filed, granted, key, legEnd, oid, stateAfter, task, workGrant } from './journal.ts';

const plan = filed({ key: '1.1' }, { key: '2.1', after: ['1.1'] });
const spent = {
  model: 'claude-opus-5-5',
  calls: 1,
  input: 100,
  cacheRead: 0,
  cacheWrite: 0,
  output: 10,
  microdollars: 600,
} as const;
const worker = { ...spent, model: 'claude-sonnet-5', microdollars: 450 };
const answer = { text: 'Ten.', quotation: 'The reward is ten per cent.', from: 'request' } as const;
const word = (comment: number) => ({ comment, by: 'mona', text: hashText('Five.') });

/** The end of a leg whose worker asked, and what the foreman's look for the answer came to. */
function asking(term: number, outcome: LookupOutcome): LegEnd {
  const end = legEnd(workGrant('1.1', term, term), 'question');
  const lookup = { outcome, answer: outcome === 'answered' ? answer : null, why: '', spent };
  return { ...end, report: end.report && { ...end.report, spent: worker, lookup } };
}

function settle(events: readonly JournalEvent[], end: LegEnd): readonly JournalEvent[] {
  const begun = [...events, granted(end.order.grant)];
  return [...begun, ...decideSettle(stateAfter(begun), end).events];
}

const answered = settle(plan, asking(1, 'answered'));
const more = (events: readonly JournalEvent[], decided: { readonly events: readonly JournalEvent[] }) => [
  ...events,
  ...decided.events,
];

describe('an answer of the foreman', () => {
  test('lets the task go on without a person, under the mandate that it has', () => {
    const after = task(stateAfter(answered), '1.1');
    expect(after).toMatchObject({ status: 'waiting', attempts: 1 });
    expect(after.questions).toMatchObject([
      {
        why: 'question',
        answer: null,
        own: { text: hashText(answer.text), quotation: hashText(answer.quotation) },
      },
    ]);
  });

  test('is in the journal by its hashes alone', () => {
    const lines = JSON.stringify(answered);
    expect(lines).toContain(hashText(answer.text));
    expect(lines).not.toContain(answer.quotation);
  });

  test('comes once in a mandate: a second question waits for a person, whatever the foreman says', () => {
    const twice = task(stateAfter(settle(answered, asking(2, 'answered'))), '1.1');
    expect(twice).toMatchObject({ status: 'asking', attempts: 2 });
    expect(twice.questions.map(({ own }) => own !== undefined)).toEqual([true, false]);
  });

  test('comes again after a person’s word, which is a mandate of its own', () => {
    const asked = settle(settle(answered, asking(2, 'answered')), asking(3, 'answered'));
    expect(task(stateAfter(asked), '1.1').status).toBe('asking');
    const twice = settle(answered, asking(2, 'answered'));
    const again = more(twice, decideAnswer(stateAfter(twice), 101, word(901)));
    const third = { ...asking(3, 'answered'), order: legEnd(workGrant('1.1', 3, 1), 'question').order };
    expect(task(stateAfter(settle(again, third)), '1.1')).toMatchObject({ status: 'waiting', attempts: 1 });
  });

  test.each(['not-there', 'unfounded', 'unreadable', 'unavailable', 'budget'] as const)(
    'that is none (%s) leaves the question to a person',
    (outcome) => {
      const after = task(stateAfter(settle(plan, asking(1, outcome))), '1.1');
      expect(after).toMatchObject({ status: 'asking' });
      expect(after.questions.at(-1)).not.toHaveProperty('own');
    },
  );

  test('is charged to the foreman, also where it was none', () => {
    for (const outcome of ['answered', 'not-there'] as const) {
      const { ledger } = stateAfter(settle(plan, asking(1, outcome)));
      expect(ledger.costs.map(({ role, task: of }) => [role, of])).toEqual([
        ['coding', '1.1'],
        ['foreman', '1.1'],
      ]);
      expect(ledger.charged).toBe(1_050);
    }
  });
});

describe('a person’s answer after it', () => {
  test('takes its place where the task waits, and opens a mandate', () => {
    const decided = decideAnswer(stateAfter(answered), 101, word(901));
    expect(decided.taken).toBe('corrected');
    const after = task(stateAfter(more(answered, decided)), '1.1');
    expect(after).toMatchObject({ status: 'waiting', attempts: 0 });
    expect(after.questions.at(-1)?.answer).toMatchObject({ comment: 901 });
  });

  test('also where a person has merged what was made with the other one: what comes now is to land as its own', () => {
    const merged: readonly JournalEvent[] = [
      ...answered,
      { type: 'hand-merged', tasks: [key('1.1')], from: oid(1), to: oid(2) },
    ];
    expect(task(stateAfter(merged), '1.1').handMerged).toBe(true);
    const corrected = more(merged, decideAnswer(stateAfter(merged), 101, word(901)));
    expect(task(stateAfter(corrected), '1.1')).toMatchObject({ status: 'waiting', handMerged: false });
  });

  test('takes the task from whoever works on it with the other answer: that leg settles nothing any more', () => {
    const begun = [...answered, granted(workGrant('1.1', 2, 2))];
    const corrected = more(begun, decideAnswer(stateAfter(begun), 101, word(901)));
    const state = stateAfter(corrected);
    expect(state.live).toEqual([]);
    expect(task(state, '1.1')).toMatchObject({ status: 'waiting', attempts: 0, losses: 0 });
    expect(decideSettle(state, legEnd(workGrant('1.1', 2, 2), 'green')).events).toEqual([]);
  });

  test('counts once, and changes nothing where the task is done', () => {
    const once = more(answered, decideAnswer(stateAfter(answered), 101, word(901)));
    expect(decideAnswer(stateAfter(once), 101, word(901))).toMatchObject({
      events: [],
      taken: 'answer-taken',
    });
    expect(decideAnswer(stateAfter(once), 101, word(902))).toMatchObject({
      events: [],
      taken: 'already-answered',
    });
    const done = settle(answered, legEnd(workGrant('1.1', 2, 2), 'green'));
    expect(decideAnswer(stateAfter(done), 101, word(903))).toMatchObject({ events: [] });
  });
});
