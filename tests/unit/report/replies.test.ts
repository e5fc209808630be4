import { describe, expect, test } from 'vitest';
import { everyText } from './every-text.ts';

const texts = everyText('Codes are eight letters');

describe('the words of replies', () => {
  test('help', () => {
    expect(texts.get('help')).toMatchInlineSnapshot(`
      "**Help for request 42: write a command first on a line of a comment.** Nothing was changed.

      | Write | It does |
      | --- | --- |
      | \`/foreman add a referral system\` | plans and builds what you describe |
      | \`/foreman plan add a referral system\` | plans only, and waits for your approval |
      | \`/foreman approve\` | starts the plan that waits; with its hash behind it, only that one |
      | \`/foreman status\` | says where everything stands |
      | \`/foreman stop\` | ends what is under way and starts nothing new; what was done is saved |
      | \`/foreman resume\` | goes on after a stop or a used-up budget |
      | \`/foreman retry #57 use the old table\` | tries a failed task again with your hint |
      | \`/foreman skip #57\` | leaves a task out; what waits for it may start |
      | \`/foreman answer #57 eight letters\` | answers a question; a plain reply there works too |
      | \`/foreman redirect #57 worker:research find the cause first\` | gives a task to another worker type |
      | \`/foreman remember codes are eight letters\` | keeps a fact for all later tasks |
      | \`/foreman report\` | sums up what was done |
      | \`/foreman doctor\` | checks the set-up: what was found, and what mends it |
      | \`/foreman help\` | shows this |

      Only people who may push are heard.

      While a request runs, what you describe is added to it; on a task’s own issue it is told to the worker.

      What happens next: nothing by itself; try \`/foreman status\`.

      <!-- foreman:reply request=42 nonce=abcdefabcdef -->"
    `);
  });
  test('unknown', () => {
    expect(texts.get('unknown')).toMatchInlineSnapshot(`
      "**Request 42: I did not understand a command, and changed nothing.** Did you mean \`/foreman status\`?

      Heard: Codes are eight letters

      Codes are eight letters

      What happens next: write it again, or \`/foreman help\` for all commands.

      <!-- foreman:reply request=42 nonce=abcdefabcdef -->"
    `);
  });
  test('answer taken', () => {
    expect(texts.get('answer taken')).toMatchInlineSnapshot(`
      "**Task 1.2 (#52): your answer is taken.** The worker gets it word for word.

      What happens next: the task starts again. Nothing is needed from you.

      <!-- foreman:reply request=42 nonce=abcdefabcdef -->"
    `);
  });
  test('already answered', () => {
    expect(texts.get('already answered')).toMatchInlineSnapshot(`
      "**Task 1.2 (#52) already has an answer, by Codes are eight letters; the first one counts.** Yours changed nothing.

      What happens next: the task goes on with that answer. \`/foreman <what should be different>\` on its issue is given to its next attempt, or plans the change once it has landed.

      <!-- foreman:reply request=42 nonce=abcdefabcdef -->"
    `);
  });
  test('not allowed', () => {
    expect(texts.get('not allowed')).toMatchInlineSnapshot(`
      "**Request 42: Codes are eight letters may not give commands here, so nothing was changed.**

      Foreman hears people who may push to this repository (write permission or more).

      What happens next: somebody who may push can repeat the command. Nothing else is needed from you.

      <!-- foreman:reply request=42 nonce=abcdefabcdef -->"
    `);
  });
  test('nothing to do', () => {
    expect(texts.get('nothing to do')).toMatchInlineSnapshot(`
      "**Request 42: Codes are eight letters found nothing to do.** No plan waits for approval.

      What happens next: nothing by itself; \`/foreman status\` says where everything stands.

      <!-- foreman:reply request=42 nonce=abcdefabcdef -->"
    `);
  });
  test('done', () => {
    expect(texts.get('done')).toMatchInlineSnapshot(`
      "**Request 42: stopped.**

      What happens next: \`/foreman resume\` goes on.

      <!-- foreman:reply request=42 nonce=abcdefabcdef -->"
    `);
  });
  test('answer', () => {
    expect(texts.get('answer')).toMatchInlineSnapshot(`
      "**Request 42 is answered; nothing was changed.**

      Codes are eight letters

      Sources:

      - Codes are eight letters

      What happens next: Nothing is needed from you. \`/foreman <what you want>\` asks for more.

      <!-- foreman:reply request=42 nonce=abcdefabcdef -->"
    `);
  });
  test('questions', () => {
    expect(texts.get('questions')).toMatchInlineSnapshot(`
      "**Request 42 needs an answer before it can be planned.** Nothing was started yet.

      Question 1 of 2:

      Codes are eight letters

      Question 2 of 2:

      Codes are eight letters

      What happens next: \`/foreman answer #42 <your answer>\`, or just reply here; then it is planned.

      <!-- foreman:question request=42 nonce=abcdefabcdef -->"
    `);
  });
  test('decline', () => {
    expect(texts.get('decline')).toMatchInlineSnapshot(`
      "**Request 42 was declined; nothing was changed.**

      Codes are eight letters

      What happens next: Nothing is needed from you. \`/foreman <the request in other words>\` tries again.

      <!-- foreman:reply request=42 nonce=abcdefabcdef -->"
    `);
  });
});
