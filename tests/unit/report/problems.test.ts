import { describe, expect, test } from 'vitest';
import { everyText } from './every-text.ts';

const texts = everyText('Codes are eight letters');

describe('the words of problems', () => {
  test('problem key', () => {
    expect(texts.get('problem key')).toMatchInlineSnapshot(`
      "**Request 42 stopped: there is no key for the model.** Nothing was lost; a fix is needed from you.

      Where: Codes are eight letters

      - Codes are eight letters
      - Codes are eight letters

      How to mend it: add the secret \`ANTHROPIC_API_KEY\` under Settings, Secrets and variables, Actions.

      The log is in [this run](https://github.com/o/r/actions/runs/1).

      What happens next: then write \`/foreman resume\`. What was done so far is saved.

      <!-- foreman:reply request=42 nonce=abcdefabcdef -->"
    `);
  });
  test('problem config', () => {
    expect(texts.get('problem config')).toMatchInlineSnapshot(`
      "**Request 42 stopped: the configuration cannot be used.** Nothing was lost; a fix is needed from you.

      Where: Codes are eight letters

      - Codes are eight letters
      - Codes are eight letters

      How to mend it: correct \`.github/foreman.yml\` on the default branch.

      The log is in [this run](https://github.com/o/r/actions/runs/1).

      What happens next: then write \`/foreman resume\`. What was done so far is saved.

      <!-- foreman:reply request=42 nonce=abcdefabcdef -->"
    `);
  });
  test('problem profile', () => {
    expect(texts.get('problem profile')).toMatchInlineSnapshot(`
      "**Request 42 stopped: a worker profile cannot be used.** Nothing was lost; a fix is needed from you.

      Where: Codes are eight letters

      - Codes are eight letters
      - Codes are eight letters

      How to mend it: correct the profile on the default branch.

      The log is in [this run](https://github.com/o/r/actions/runs/1).

      What happens next: then write \`/foreman resume\`. What was done so far is saved.

      <!-- foreman:reply request=42 nonce=abcdefabcdef -->"
    `);
  });
  test('problem plan', () => {
    expect(texts.get('problem plan')).toMatchInlineSnapshot(`
      "**Request 42 stopped: no valid plan came about.** Nothing was lost; a fix is needed from you.

      Where: Codes are eight letters

      - Codes are eight letters
      - Codes are eight letters

      How to mend it: say the request in other words, or in smaller parts.

      The log is in [this run](https://github.com/o/r/actions/runs/1).

      What happens next: then write \`/foreman <the request in other words>\`. What was done so far is saved.

      <!-- foreman:reply request=42 nonce=abcdefabcdef -->"
    `);
  });
  test('problem journal', () => {
    expect(texts.get('problem journal')).toMatchInlineSnapshot(`
      "**Request 42 stopped: its journal cannot be read.** Nothing was lost; a fix is needed from you.

      Where: Codes are eight letters

      - Codes are eight letters
      - Codes are eight letters

      How to mend it: if it was written by a newer Foreman, update the action; otherwise put the journal branch back to its last good commit.

      The log is in [this run](https://github.com/o/r/actions/runs/1).

      What happens next: then write \`/foreman resume\`. What was done so far is saved.

      <!-- foreman:reply request=42 nonce=abcdefabcdef -->"
    `);
  });
  test('problem artifact', () => {
    expect(texts.get('problem artifact')).toMatchInlineSnapshot(`
      "**Request 42 stopped: a result between two jobs is missing or damaged.** Nothing was lost; a fix is needed from you.

      Where: Codes are eight letters

      - Codes are eight letters
      - Codes are eight letters

      How to mend it: run the failed jobs again, or start over from what is saved.

      The log is in [this run](https://github.com/o/r/actions/runs/1).

      What happens next: then write \`/foreman resume\`. What was done so far is saved.

      <!-- foreman:reply request=42 nonce=abcdefabcdef -->"
    `);
  });
  test('problem budget', () => {
    expect(texts.get('problem budget')).toMatchInlineSnapshot(`
      "**Request 42 stopped: the budget is used up.** Nothing was lost; a fix is needed from you.

      Where: Codes are eight letters

      - Codes are eight letters
      - Codes are eight letters

      How to mend it: raise it, for this request or in \`.github/foreman.yml\`.

      The log is in [this run](https://github.com/o/r/actions/runs/1).

      What happens next: then write \`/foreman resume with $20\`. What was done so far is saved.

      <!-- foreman:reply request=42 nonce=abcdefabcdef -->"
    `);
  });
});
