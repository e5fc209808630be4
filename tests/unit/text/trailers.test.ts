import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RequestId, TaskKey } from '../../../src/domain/ids.ts';
import { parseCommit, renderCommit, taskSubject } from '../../../src/text/trailers.ts';
import { quietText } from '../../../src/text/trailers-quiet.ts';
import { hostileText } from './hostile-text.ts';

const trailers = {
  request: RequestId.parse('42'),
  tasks: [TaskKey.parse('1.1'), TaskKey.parse('1.2')],
  attempt: 2,
  key: 'checkpoint/42/57/3',
};

test('a commit message has the form that git knows', () => {
  const subject = taskSubject(TaskKey.parse('1.1'), 'Add the code endpoint');
  const summary = 'Adds GET /referral/code.\n\nCodes are eight letters.';
  expect(renderCommit({ subject, summary, decisions: 'Kept the old route.', trailers }))
    .toMatchInlineSnapshot(`
    "Phase 1.1: Add the code endpoint

    Adds GET /referral/code.

    Codes are eight letters.

    Decisions:
      Kept the old route.

    Foreman-Request: 42
    Foreman-Task: 1.1
    Foreman-Task: 1.2
    Foreman-Attempt: 2
    Foreman-Key: checkpoint/42/57/3
    "
  `);
});

test('trailers come back exactly, and no summary or decision can forge one', () => {
  fc.assert(
    fc.property(hostileText, hostileText, hostileText, (title, summary, decisions) => {
      const subject = taskSubject(TaskKey.parse('1.1'), title);
      const message = renderCommit({ subject, summary, decisions, trailers });
      const read = parseCommit(message);
      expect(read.trailers).toEqual(trailers);
      expect(read.subject).toBe(subject);
      expect([...read.subject].length).toBeLessThanOrEqual(72);
      expect(read.subject).not.toMatch(/[\n\r]/);
    }),
    { numRuns: 400 },
  );
});

test('the tests that a checkpoint weakens come back, whatever their paths are like', () => {
  const flags = [
    { path: 'test/two words.test.js', kind: 'deleted', before: 2, after: 0 },
    { path: 'test/@scope/a.test.js', kind: 'fewer-assertions', before: 3, after: 1 },
  ] as const;
  const message = renderCommit({ subject: 'x', trailers: { ...trailers, flags: [...flags] } });
  expect(message).toContain('Foreman-Look-At: deleted 2 0 test/two words.test.js');
  expect(message).not.toContain('@scope');
  expect(parseCommit(message).trailers?.flags).toEqual([
    flags[0],
    { ...flags[1], path: 'test/@ scope/a.test.js' },
  ]);
});

test('summary and decisions come back as they were quieted', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (summary, decisions) => {
      fc.pre(!/^Decisions:$/m.test(quietText(summary)));
      const read = parseCommit(renderCommit({ subject: 'x', summary, decisions, trailers }));
      expect(read.summary).toBe(quietText(summary));
      expect(read.decisions).toBe(quietText(decisions));
    }),
    { numRuns: 400 },
  );
});

test('quieting twice changes nothing more', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(quietText(quietText(text))).toBe(quietText(text));
    }),
    { numRuns: 400 },
  );
});

test.each([
  ['thanks @team', 'thanks @ team'],
  ['Fixes #12, closes o/r#3 and GH-4', 'Fixes # 12, closes o/r# 3 and GH 4'],
  ['resolves https://github.com/o/r/issues/5', 'resolves github.com/o/r/issues/5'],
  ['quick [skip ci]', 'quick (skip ci)'],
  ['skip-checks: true', 'skip checks: true'],
  ['mail me@example.org', 'mail me@example.org'],
])('%s becomes %s', (text, quiet) => {
  expect(quietText(text)).toBe(quiet);
});

test('messages of people have no trailers of ours', () => {
  for (const message of [
    'fix: x',
    'fix: x\n\nForeman-Request: 42',
    'a\n\nForeman-Request: 42\nForeman-Key: k\n\nmore',
  ])
    expect(parseCommit(message).trailers).toBeUndefined();
});

test('a long title is cut at a word', () => {
  const subject = taskSubject(TaskKey.parse('1.1'), 'word '.repeat(30));
  expect([...subject].length).toBeLessThanOrEqual(72);
  expect(subject).toMatch(/word…$/);
});
