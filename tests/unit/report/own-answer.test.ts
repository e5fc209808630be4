import { expect, test } from 'vitest';
import { hashText } from '../../../src/domain/hash.ts';
import { ownAnswersLine } from '../../../src/report/own-answer.ts';
import { asked, state, task } from './sample.ts';

const own = { text: hashText('Ten.'), quotation: hashText('Ten per cent.') };
const byForeman = { ...asked('question'), own };
const runUrl = 'https://github.com/o/r/actions/runs/7';

test('the status links to what the foreman answered by itself, and says how to correct it while that is possible', () => {
  const open = state({ tasks: [task('1.1', { questions: [byForeman] }), task('1.2')] });
  expect(ownAnswersLine(open, { trigger: '/foreman', runUrl })).toMatchInlineSnapshot(
    `"What Foreman answered by itself, with the words of people that it rests on: [1.1](https://github.com/o/r/blob/foreman/42/journal/notes/1.1.md). \`/foreman answer #51 <your answer>\` takes the place of a wrong answer until the task has landed."`,
  );
  const landed = state({ tasks: [task('1.1', { status: 'landed', questions: [byForeman] })] });
  expect(ownAnswersLine(landed, { trigger: '/foreman' })).toMatchInlineSnapshot(
    `"What Foreman answered by itself, with the words of people that it rests on: 1.1 (\`notes/1.1.md\` on the branch \`foreman/42/journal\`)."`,
  );
});

test('it says nothing where nothing was answered so, or where a person has answered since', () => {
  const answer = { comment: 7, by: 'mona', text: hashText('Five.') };
  const corrected = state({ tasks: [task('1.1', { questions: [{ ...byForeman, answer }] }), task('1.2')] });
  expect(ownAnswersLine(corrected, { trigger: '/foreman', runUrl })).toBe('');
  expect(ownAnswersLine(state(), { trigger: '/foreman', runUrl })).toBe('');
});
