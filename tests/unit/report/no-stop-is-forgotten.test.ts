import { describe, expect, test } from 'vitest';
import { AskedWhy, LegOutcome } from '../../../src/domain/journal.ts';
import { renderFailure } from '../../../src/report/failure.ts';
import { renderStatus } from '../../../src/report/status.ts';
import { askedWords } from '../../../src/report/words.ts';
import { asked, key, otherNonce, place, state, task } from './sample.ts';

const titles = (one: string): string => `Title of ${one}`;

/** The end of a text: what a person does next. */
const nextOf = (text: string): string => text.slice(text.lastIndexOf('What happens next'));

describe.each(AskedWhy.options)('a task that stops, why: %s,', (why) => {
  const stopped = task('1.1', { status: 'asking', questions: [asked(why)] });
  const waits = task('2.1', { after: [key('1.1')] });
  const text = renderStatus({ state: state({ tasks: [stopped, waits] }), titles, trigger: '/foreman' });

  test('is named in the first line of the status, with its issue', () => {
    expect(text.slice(0, 120)).toContain('needs you: task 1.1 (#51)');
  });

  test('says why, and that what depends on it waits', () => {
    expect(text).toContain(`needs a person: ${askedWords[why]}`);
    expect(text).toMatch(/2\.1 \(#\d+\) is \*\*(?:blocked|waiting)\*\*/);
  });

  test('is followed by a command that goes on', () => {
    expect(nextOf(text)).toMatch(/`\/foreman (?:answer|retry|skip|approve|redirect) /);
  });
});

describe.each(LegOutcome.options.filter((one) => one !== 'green' && one !== 'question'))(
  'a leg that ended as %s and asks,',
  (outcome) => {
    const text = renderFailure(
      { ...place, task: key('1.1'), issue: 51, title: 'The code' },
      {
        note: {
          attempt: 2,
          outcome,
          reason: null,
          sentence: 'A sentence about it.',
          missedLine: null,
          failing: [],
          findings: [],
          output: null,
          summary: null,
        },
        why: 'failed',
        earlier: [],
        saved: null,
        blocked: 1,
        asks: otherNonce,
      },
    );

    test('says what happened, what is saved and the next command', () => {
      expect(text).toContain('A sentence about it.');
      expect(text).toContain('### What is saved');
      expect(nextOf(text)).toMatch(/`\/foreman (?:answer|retry|skip) #51/);
    });
  },
);
