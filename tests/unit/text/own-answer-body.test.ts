import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseOwnAnswerBody, renderOwnAnswerBody } from '../../../src/text/own-answer-body.ts';
import { parseQuestionBody, renderQuestionBody } from '../../../src/text/report-body.ts';
import { hostileText } from './hostile-text.ts';

const END =
  '### What happens next\n\nIt goes on.\n\n<!-- foreman:question request=42 task=1.1 nonce=abcdefabcdef -->';

test('question, answer and quotation are read back letter by letter, whatever is in them', () => {
  fc.assert(
    fc.property(hostileText, hostileText, hostileText, (question, answer, quotation) => {
      const body = [renderQuestionBody(question), renderOwnAnswerBody({ answer, quotation }), END].join(
        '\n\n',
      );
      expect(parseOwnAnswerBody(body)).toEqual({ answer, quotation });
      expect(parseQuestionBody(body)?.text).toBe(question);
    }),
  );
});

test('a comment that holds a question alone holds no answer', () => {
  expect(parseOwnAnswerBody([renderQuestionBody('How much?'), END].join('\n\n'))).toBeUndefined();
});
