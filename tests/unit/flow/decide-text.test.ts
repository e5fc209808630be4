import { hashText } from '../../../src/domain/hash.ts';
import { describe, expect, test } from 'vitest';
import { approvalReason } from '../../../src/flow/decide-approval.ts';
import { decideText } from '../../../src/flow/decide-text.ts';
import { asked, state, task } from '../report/sample.ts';

const said = { comment: 99, issue: 42 };

describe('free text is', () => {
  test('a request where none runs, and more work where one does', () => {
    expect(decideText(undefined, said)).toBe('accept');
    expect(decideText(state({ phase: 'finished' }), said)).toBe('accept');
    expect(decideText(state(), said)).toBe('more');
  });

  test('about a task on its own issue, and its answer where it waits for a person', () => {
    const tasks = [
      task('1.2', { status: 'working' }),
      task('1.3', { status: 'asking', questions: [asked('failed')] }),
    ];
    expect(decideText(state({ tasks }), { comment: 99, issue: 52 })).toBe('say');
    expect(decideText(state({ tasks }), { comment: 99, issue: 53 })).toBe('answer-task');
    expect(
      decideText(state({ tasks: [task('1.2', { status: 'landed' })] }), { comment: 99, issue: 52 }),
    ).toBe('more');
  });

  test('more work on the issue of a request of one task, unless that has put a question there', () => {
    const single = (more: Parameters<typeof task>[1]) =>
      state({ mode: 'single', tasks: [task('1.1', { issue: 42, ...more })] });
    expect(decideText(single({ status: 'working' }), said)).toBe('more');
    expect(decideText(single({ status: 'asking', questions: [asked('failed')] }), said)).toBe('more');
    expect(decideText(single({ status: 'asking', questions: [asked('question')] }), said)).toBe(
      'answer-task',
    );
  });

  test('other words for a plan that waits, and the answer to what the foreman asked', () => {
    const planned = state({ phase: 'planned', questions: [asked('approval')] });
    expect(decideText(planned, said)).toBe('answer-request');
    const talk = state({ phase: 'requested', mode: 'talk', questions: [asked('question')] });
    expect(decideText(talk, said)).toBe('answer-request');
  });

  test('refused while there is no plan to add to, and while the request is stopped', () => {
    const planless = { phase: 'requested', mode: null, tasks: [] } as const;
    expect(decideText(state(planless), said)).toBe('busy-planning');
    expect(decideText(state({ ...planless, unplanned: true }), said)).toBe('busy-unplanned');
    expect(decideText(state({ mode: 'single', onto: 'topic' }), said)).toBe('busy-pull');
    expect(decideText(state({ stopped: true }), said)).toBe('busy-stopped');
  });

  test('the same as before where the comment was heard before', () => {
    expect(decideText(state({ comment: 99 }), said)).toBe('go-on');
    expect(decideText(state({ heard: new Set([99]) }), said)).toBe('go-on');
    expect(decideText(state({ phase: 'finished', comment: 200 }), said)).toBe('old');
    const ended = state({ phase: 'finished', heard: new Set([99]) });
    expect(decideText(ended, { ...said, alone: true })).toBe('old');
    // Another command of the same comment was heard, and a crash came before its request.
    expect(decideText(ended, { ...said, alone: false })).toBe('accept');
  });

  test('said again where it was noted as words about a task: its reply may have been lost', () => {
    const answer = { comment: 99, by: 'mona', text: hashText('Blue.') };
    const questions = [{ ...asked('feedback'), answer }];
    const noted = { tasks: [task('1.1', { issue: 51, questions })], heard: new Set([99]) };
    expect(decideText(state(noted), { comment: 99, issue: 51 })).toBe('say');
    const over = { ...noted, phase: 'finished' } as const;
    expect(decideText(state(over), { comment: 99, issue: 51, early: true })).toBe('say');
    expect(decideText(state(noted), { comment: 98, issue: 51 })).not.toBe('go-on');
  });

  test('told as too late where it was about a task and is heard after the end; on the request it is new work', () => {
    const ended = state({ phase: 'finished', tasks: [task('1.1', { issue: 51 })] });
    expect(decideText(ended, { comment: 99, issue: 51, early: true })).toBe('busy-ended');
    expect(decideText(ended, { comment: 99, issue: 51 })).toBe('accept');
    // It was heard before the end, and a run that is started again hears it once more.
    const heard = { ...ended, heard: new Set([99]) };
    expect(decideText(heard, { comment: 99, issue: 51, early: true, alone: false })).toBe('old');
    expect(decideText(ended, { comment: 99, issue: ended.issue, early: true })).toBe('accept');
  });
});

describe('a plan waits', () => {
  const size = { asked: false, first: false, tasks: 3, microdollars: 1_000_000 };
  const usual = { first: true, dollars: 3, tasks: 8 };

  test('where it was asked for, or always, and never where that is set', () => {
    expect(approvalReason('never', { ...size, asked: true })).toBe('asked');
    expect(approvalReason('always', size)).toBe('always');
    expect(approvalReason('never', { ...size, first: true, tasks: 50, microdollars: null })).toBeNull();
  });

  test('where it is the first, large, dear, or of an unknown price', () => {
    expect(approvalReason(usual, size)).toBeNull();
    expect(approvalReason(usual, { ...size, first: true })).toBe('first');
    expect(approvalReason(usual, { ...size, tasks: 9 })).toBe('tasks');
    expect(approvalReason(usual, { ...size, microdollars: 3_000_001 })).toBe('dollars');
    expect(approvalReason(usual, { ...size, microdollars: null })).toBe('price-unknown');
    expect(approvalReason({ ...usual, dollars: null }, { ...size, microdollars: null })).toBeNull();
  });
});
