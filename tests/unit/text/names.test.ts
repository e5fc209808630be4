import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Oid, phaseOf, RequestId, TaskKey } from '../../../src/domain/ids.ts';
import { branchesOf, issueOf, parseBranch, parseSegmentPath, segmentPath } from '../../../src/text/names.ts';

const requests = fc
  .tuple(fc.integer({ min: 1, max: 99999 }), fc.option(fc.integer({ min: 2, max: 30 })))
  .map(([issue, round]) => RequestId.parse(round === null ? `${issue}` : `${issue}.${round}`));

test('every branch of a request is read back', () => {
  fc.assert(
    fc.property(requests, fc.integer({ min: 1, max: 999999 }), (request, number) => {
      const names = branchesOf(request);
      expect(parseBranch(names.journal)).toEqual({ request, kind: 'journal' });
      expect(parseBranch(names.work)).toEqual({ request, kind: 'work' });
      expect(parseBranch(names.task(number))).toEqual({ request, kind: 'task', issue: number });
      const base = Oid.parse(number.toString(16).padStart(40, 'a'));
      expect(parseBranch(`refs/heads/${names.place(base)}`)).toEqual({
        request,
        kind: 'behind',
        base: base.slice(0, 12),
      });
      expect(parseBranch(names.try(number))).toEqual({ request, kind: 'try', term: number });
    }),
  );
});

test('the names are the ones that the design gives', () => {
  const names = branchesOf(RequestId.parse('42'));
  const base = Oid.parse('0123456789abcdef0123456789abcdef01234567');
  expect([names.prefix, names.journal, names.work, names.task(57), names.try(3), names.place(base)]).toEqual([
    'foreman/42/',
    'foreman/42/journal',
    'foreman/42/work',
    'foreman/42/task-57',
    'foreman/42/try-3',
    'foreman/42/behind-0123456789ab',
  ]);
});

test.each([
  'main',
  'foreman/42',
  'foreman/42/',
  'foreman/042/work',
  'foreman/42.1/work',
  'foreman/42/work-1',
  'foreman/42/task',
  'foreman/42/task-0',
  'foreman/42/task-07',
  'foreman/42/task-57/x',
  'foreman/42/task-99999999999999999999',
  'x/foreman/42/work',
  'foreman/42/work\n',
])('%j is no branch of ours', (name) => {
  expect(parseBranch(name)).toBeUndefined();
});

test('segments are numbered files and nothing else', () => {
  expect(segmentPath(1)).toBe('journal/000001.jsonl');
  expect(parseSegmentPath(segmentPath(1234567))).toBe(1234567);
  for (const path of [
    'journal/000000.jsonl',
    'journal/1.jsonl',
    'journal/0000001.jsonl',
    'x/journal/000001.jsonl',
  ])
    expect(parseSegmentPath(path)).toBeUndefined();
});

test('a request names its issue, a task its phase', () => {
  expect(issueOf(RequestId.parse('42.2'))).toBe(42);
  expect(phaseOf(TaskKey.parse('10.2'))).toBe(10);
});
