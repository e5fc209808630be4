import { expect, test } from 'vitest';
import { readReadToolCall } from '../../../src/domain/read-tool.ts';

test('a valid input becomes a typed call with its defaults', () => {
  expect(readReadToolCall('search_files', { pattern: 'x' })).toEqual({
    ok: true,
    value: { name: 'search_files', input: { pattern: 'x', regex: false, ignore_case: false } },
  });
  expect(readReadToolCall('list_files', {})).toMatchObject({ ok: true });
});

test('unknown, missing and impossible parts are refused with their name', () => {
  const wrong = [
    [{ path: 'a', colour: 1 }, 'colour'],
    [{}, 'path'],
    [{ path: 'a', first_line: 0 }, 'first_line'],
    ['text', 'expected object'],
  ] as const;
  for (const [input, named] of wrong)
    expect(readReadToolCall('read_file', input)).toMatchObject({
      ok: false,
      error: expect.stringContaining(named),
    });
});
