import { describe, expect, test } from 'vitest';
import { everyText } from './every-text.ts';

const texts = everyText('Codes are eight letters');

describe('the words of pull requests', () => {
  test('pull request', () => {
    expect(texts.get('pull request')).toMatchInlineSnapshot(`
      "Task 1.2 (#52) of request 42 (#42), done by a \`coding\` worker.

      ### Objective

      Codes are eight letters

      ### What was done

      Codes are eight letters

      ### Decisions

      Codes are eight letters

      ### Please look at these tests

      Tests were weakened or deleted:

      - \`Codes are eight letters\` has fewer assertions: 3 before, 1 now

      ### Verification

      The status \`foreman/verify\` says what verification said about the exact commit that would land.

      What happens next: once it is verified on the head of the request’s branch, Foreman lands it there. Nothing is needed from you; a review here becomes a follow-up task.

      <!-- foreman:pull request=42 task=1.2 nonce=abcdefabcdef -->"
    `);
  });
  test('single pull request', () => {
    expect(texts.get('single pull request')).toMatchInlineSnapshot(`
      "Foreman did this for request 42. Closes #42.

      ### Objective

      Codes are eight letters

      ### What was done

      Codes are eight letters

      ### Decisions

      Codes are eight letters

      ### Please look at these tests

      Tests were weakened or deleted:

      - \`Codes are eight letters\` has fewer assertions: 3 before, 1 now

      ### Verification

      The status \`foreman/verify\` says what verification said about the exact commit that would land.

      What happens next: it waits for your review; Foreman never merges it.

      <!-- foreman:pull request=42 task=1.1 nonce=abcdefabcdef -->"
    `);
  });
  test('final pull request', () => {
    expect(texts.get('final pull request')).toMatchInlineSnapshot(`
      "Request 42 is done: 1 of 3 tasks landed here. Closes #42.

      ### What it is, as planned

      Codes are eight letters

      Added while it was under way: Codes are eight letters

      ### What was asked

      Codes are eight letters

      ### What was done

      - **1.1** (#51) Codes are eight letters: done, pull request #60. Codes are eight letters
      - **1.2** (#52) Codes are eight letters: working, pull request #61
      - **2.1** (#61) Codes are eight letters: waiting

      ### Verification

      The head of this branch passed all of these, exactly as it stands here; each commit before it passed those that belong to what it touches:

      - npm test
      - Codes are eight letters (for \`Codes are eight letters\`)

      ### The default branch

      Codes are eight letters moved on while this was worked on; aaaaaaa of it is merged in here, and was verified together with everything else.

      ### Please look at these tests

      Weakened or deleted:

      - 1.1: \`Codes are eight letters\` has fewer assertions: 3 before, 1 now

      ### Cost

      Cost so far: $0.12; 3 model calls, 55.2k tokens in (45.0k from cache), 2.1k out.

      What happens next: it waits for your review; Foreman never merges it. A merge closes the request.

      <!-- foreman:final-pull request=42 nonce=abcdefabcdef -->"
    `);
  });
});
