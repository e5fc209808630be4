import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Nonce, RequestId, TaskKey } from '../../../src/domain/ids.ts';
import { notesPath, parseAnswers, parseNotes, renderNotes } from '../../../src/text/attempt-notes.ts';
import { renderFailureBody } from '../../../src/text/failure-body.ts';
import { renderMarker } from '../../../src/text/markers.ts';
import { renderOwnAnswerBody } from '../../../src/text/own-answer-body.ts';
import { renderQuestionBody } from '../../../src/text/report-body.ts';
import { hostileText } from './hostile-text.ts';

const frame = { kind: 'failure', request: RequestId.parse('42'), task: TaskKey.parse('1.1') } as const;
const marks = ['abcdefabcde1', 'abcdefabcde2', 'abcdefabcde3'].map((text) => Nonce.parse(text));
const markOf = (index: number): Nonce => marks[index] ?? Nonce.parse('abcdefabcdef');

const noted = (sentence: string, output: string, index: number): string => {
  const note = {
    attempt: index + 1,
    outcome: 'red',
    reason: null,
    sentence,
    missedLine: null,
    failing: [],
    findings: [],
    summary: null,
    output,
  } as const;
  const words = `**Attempt ${index + 1} did not land.**\n\n${renderFailureBody(note)}\n\n### What happens next\n\nIt is told.`;
  return `${words}\n\n${renderMarker({ ...frame, nonce: markOf(index) })}`;
};

test('the notes of several attempts come back one by one, whatever was printed in them', () => {
  const texts = fc.array(fc.tuple(hostileText, hostileText), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(texts, (said) => {
      const written = said.map(([sentence, output], index) => noted(`S${sentence.trim()}`, output, index));
      const read = parseNotes(renderNotes(written));
      expect(read.map(({ text }) => text)).toEqual(written);
      expect(read.map(({ found }) => [found.nonce, found.attempt, found.sentence, found.output])).toEqual(
        said.map(([sentence, output], index) => [markOf(index), index + 1, `S${sentence.trim()}`, output]),
      );
    }),
    { numRuns: 200 },
  );
});

test('what the foreman answered by itself comes back beside them, and neither is taken for the other', () => {
  const texts = fc.tuple(hostileText, hostileText, hostileText, hostileText);
  fc.assert(
    fc.property(texts, ([question, answer, quotation, output]) => {
      const marker = renderMarker({ ...frame, kind: 'question', nonce: markOf(1) });
      const body = [renderQuestionBody(question), renderOwnAnswerBody({ answer, quotation })].join('\n\n');
      const [own, red] = [`**It had a question.**\n\n${body}\n\n${marker}`, noted('Red.', output, 0)];
      const file = renderNotes([own, red]);
      expect(parseAnswers(file)).toEqual([
        { text: own, found: { question, answer, quotation, nonce: markOf(1) } },
      ]);
      expect(parseNotes(file).map(({ text }) => text)).toEqual([red]);
    }),
    { numRuns: 200 },
  );
});

test('output that looks like a note is none', () => {
  const inner = noted('Never happened.', 'x', 1);
  const read = parseNotes(renderNotes([noted('Red.', inner, 0)]));
  expect(read.map(({ found }) => [found.nonce, found.sentence])).toEqual([[markOf(0), 'Red.']]);
  expect(read[0]?.found.output).toBe(inner);
});

test('a file that somebody wrote holds none', () => {
  expect(parseNotes('')).toEqual([]);
  expect(parseNotes('# Notes\n\nwater\n')).toEqual([]);
  expect(notesPath(TaskKey.parse('2.10'))).toBe('notes/2.10.md');
});
