import { describe, expect, test } from 'vitest';
import { everyText } from './every-text.ts';

const texts = everyText('Codes are eight letters');

describe('the words on the issue of a task', () => {
  test('question', () => {
    expect(texts.get('question')).toMatchInlineSnapshot(`
      "**Task 1.2 (#52) needs an answer from a person before it can go on.** Tasks that do not depend on it go on.

      ### Question

      Codes are eight letters

      ### How to answer

      - \`/foreman answer #52 <your answer>\`, or just reply here.
      - \`/foreman skip #52\` leaves the task out.

      Request 42 keeps everything done so far. What happens next: with your answer the task starts again.

      <!-- foreman:question request=42 task=1.2 nonce=abcdefabcdef -->"
    `);
  });
  test('the note of an attempt', () => {
    expect(texts.get('attempt note')).toMatchInlineSnapshot(`
      "**Task 1.2 (#52): attempt 1 did not land, verification failed.**

      ### What happened

      Codes are eight letters

      ### Outcome

      attempt 1, red

      ### Missed line of the contract

      Codes are eight letters

      ### Failing tests

      - Codes are eight letters
      - Codes are eight letters

      ### Audit

      - Codes are eight letters
      - Codes are eight letters

      ### What it said it did

      Codes are eight letters

      ### Output

      Codes are eight letters

      ### What happens next

      The next attempt is told what stands here. Where a person is needed, the task’s issue asks. Nothing is needed from you.

      <!-- foreman:failure request=42 task=1.2 nonce=abcdefabcdef -->"
    `);
  });
  test('failure', () => {
    expect(texts.get('failure')).toMatchInlineSnapshot(`
      "**Task 1.2 (#52) needs you: it failed after its retry.** Nothing that depends on it starts until you decide.

      ### What happened

      Codes are eight letters

      ### Outcome

      attempt 2, red

      ### Missed line of the contract

      Codes are eight letters

      ### Failing tests

      - Codes are eight letters
      - Codes are eight letters

      ### Audit

      - Codes are eight letters
      - Codes are eight letters

      ### What it said it did

      Codes are eight letters

      ### Output

      Codes are eight letters

      ### Tried before, attempt 1

      \`\`\`text
      Codes are eight letters
      Missed: Codes are eight letters
      Failing tests: Codes are eight letters; Codes are eight letters
      Audit: Codes are eight letters
      Audit: Codes are eight letters
      It said it did: Codes are eight letters
      \`\`\`

      ### What is saved

      The last attempt is on branch \`foreman/42/task-52\` and pull request #61. Everything that landed before stays. 2 tasks wait for this one.

      ### What happens next

      You decide:

      - \`/foreman retry #52 <a hint, if you have one>\` tries it again, twice at most.
      - \`/foreman answer #52 <what it should know>\`: the same with your words.
      - \`/foreman skip #52\` leaves it out, and what waits for it may start.

      <!-- foreman:failure request=42 task=1.2 nonce=abcdefabcdef -->
      <!-- foreman:question request=42 task=1.2 nonce=ghijklghijkl -->"
    `);
  });
  test('report', () => {
    expect(texts.get('report')).toMatchInlineSnapshot(`
      "**Task 1.2 (#52) delivered a report.** Nothing is needed from you.

      ### In short

      Codes are eight letters

      Codes are eight letters

      <details><summary>The exact text, as later tasks get it</summary>

      ### Exact text of the report

      Codes are eight letters

      </details>

      ### What happens next

      Tasks that wait for it get this text as a source. Nothing is needed from you.

      <!-- foreman:report request=42 task=1.2 nonce=abcdefabcdef -->"
    `);
  });
  test('nothing changed', () => {
    expect(texts.get('nothing changed')).toMatchInlineSnapshot(`
      "**Task 1.2 (#52) needed no change**, says its worker. The work as it stands is verified and counts as done.

      ### Exact text of the report

      Codes are eight letters

      ### What happens next

      Nothing is needed from you. If it is wrong: \`/foreman retry #52 <your hint>\`.

      <!-- foreman:report request=42 task=1.2 nonce=abcdefabcdef -->"
    `);
  });
});
