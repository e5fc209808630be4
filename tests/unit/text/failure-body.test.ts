import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deliveryReasons } from '../../../src/domain/delivery.ts';
import { Nonce, RequestId, TaskKey } from '../../../src/domain/ids.ts';
import { LegOutcome } from '../../../src/domain/journal.ts';
import { MOST_OUTPUT, parseFailureBody, renderFailureBody } from '../../../src/text/failure-body.ts';
import { renderMarker } from '../../../src/text/markers.ts';
import {
  parseQuestionBody,
  parseReportBody,
  renderQuestionBody,
  renderReportBody,
} from '../../../src/text/report-body.ts';
import { hostileText } from './hostile-text.ts';

const frame = {
  request: RequestId.parse('42'),
  task: TaskKey.parse('1.1'),
  nonce: Nonce.parse('abcdefabcdef'),
};
const marked = (kind: 'failure' | 'report' | 'question', body: string): string =>
  `Words for people.\n\n${body}\n\nWhat next: \`/foreman retry #57\`\n\n${renderMarker({ kind, ...frame })}`;
/** The words behind the last section belong to it unless something closes it; ours stand under a heading of their own. */
const placed = (kind: 'failure' | 'report' | 'question', body: string): string =>
  marked(kind, body).replace('\n\nWhat next', '\n\n### What now\n\nWhat next');

const notes = fc.record({
  attempt: fc.integer({ min: 1, max: 9 }),
  outcome: fc.constantFrom(...LegOutcome.options),
  reason: fc.option(fc.constantFrom(...deliveryReasons)),
  sentence: hostileText.map((text) => text.trim()),
  missedLine: fc.option(hostileText),
  failing: fc.array(hostileText, { maxLength: 3 }),
  findings: fc.array(hostileText, { maxLength: 3 }),
  output: fc.option(hostileText),
  summary: fc.option(hostileText),
});

test('a failure comes back exactly from the comment that people read', () => {
  fc.assert(
    fc.property(notes, (note) => {
      expect(parseFailureBody(placed('failure', renderFailureBody(note)))).toEqual({ ...note, ...frame });
    }),
    { numRuns: 400 },
  );
});

test('long output keeps its end and says what is cut', () => {
  const output = `${'noise\n'.repeat(3000)}AssertionError: expected 1 to be 2`;
  const note = {
    attempt: 1,
    outcome: 'red',
    reason: null,
    sentence: 'Red.',
    missedLine: null,
    failing: [],
    findings: [],
    summary: null,
  } as const;
  const read = parseFailureBody(placed('failure', renderFailureBody({ ...note, output })));
  expect(read?.output).toMatch(
    /^\(the first \d+ characters are cut\)\n[^]*AssertionError: expected 1 to be 2$/,
  );
  expect(read?.output?.length).toBeLessThan(MOST_OUTPUT + 60);
});

test('a comment of another kind holds no failure', () => {
  const note = {
    attempt: 1,
    outcome: 'red',
    reason: null,
    sentence: 'Red.',
    missedLine: null,
    failing: [],
    findings: [],
    summary: null,
  } as const;
  expect(parseFailureBody(placed('report', renderFailureBody({ ...note, output: null })))).toBeUndefined();
  expect(parseFailureBody('words')).toBeUndefined();
});

test('reports and questions come back exactly', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(parseReportBody(placed('report', renderReportBody(text)))?.text).toBe(text);
      expect(parseQuestionBody(placed('question', renderQuestionBody(text)))?.text).toBe(text);
    }),
    { numRuns: 400 },
  );
});

test('a report too long for a comment is cut and says so', () => {
  const body = renderReportBody('\u200b'.repeat(30_000));
  expect(body.length).toBeLessThan(45_000);
  expect(parseReportBody(placed('report', body))?.text).toMatch(/characters are cut\)$/);
});
