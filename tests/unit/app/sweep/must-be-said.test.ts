import { describe, expect, test } from 'vitest';
import { mustBeSaid } from '../../../../src/app/must-be-said.ts';
import type { Change } from '../../../../src/domain/change.ts';
import { done } from '../../../../src/ports/answer.ts';

const comment: Change = { do: 'comment', on: 'I_1', body: 'Task 1.1 needs you.' };
const made = done({ node: null, number: null, names: [], oid: null, journal: null });

describe('what must be said', () => {
  test('stands in the fault where GitHub refused it, with the permission that is missing', () => {
    const refused = { kind: 'refused', code: 'forbidden', message: 'Resource not accessible' } as const;
    expect(() => mustBeSaid([comment], [refused])).toThrow(/`issues: write`[\s\S]*Task 1\.1 needs you\./);
  });

  test('stands there too where no answer came', () => {
    expect(() => mustBeSaid([comment], [{ kind: 'unknown', message: 'the line was cut' }])).toThrow(
      /the line was cut[\s\S]*Task 1\.1 needs you\./,
    );
  });

  test('is no fault where all of it was taken', () => {
    expect(() => mustBeSaid([comment], [made])).not.toThrow();
  });

  test.each([
    [{ do: 'open-pull', head: 'a', base: 'b', title: '', body: '', draft: false }, 'pull-requests: write'],
    [{ do: 'refs', moves: [] }, 'contents: write'],
  ] satisfies [Change, string][])('names the permission of %j', (change, permission) => {
    const refused = { kind: 'refused', code: 'forbidden', message: 'no' } as const;
    expect(() => mustBeSaid([change], [refused])).toThrow(permission);
  });
});
