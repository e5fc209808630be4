import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditFormat } from '../../../../src/craft/audit/audit-format.ts';
import { buildAuditPrompt } from '../../../../src/craft/audit/build-audit-prompt.ts';
import { readAudit } from '../../../../src/craft/audit/read-audit.ts';
import { renderChange } from '../../../../src/craft/audit/render-change.ts';
import { Contract } from '../../../../src/domain/contract.ts';
import { findSchemaFault } from '../../../../src/sandbox/model/check-schema.ts';
import { dataBlock } from '../../../../src/text/data-block.ts';
import { hostileText } from '../../text/hostile-text.ts';

const contract = Contract.parse({
  objective: 'Rounding',
  outputFormat: 'FILE-blocks',
  tools: [],
  sources: [],
  boundaries: ['src/**'],
  notToDo: ['Touch the page'],
  doneWhen: ['It rounds half up', 'A test shows it'],
});
const audited = { contract, paths: ['src/money.ts', 'test/money.test.ts'] };
const yes = (line: number) => ({ line, met: 'yes', why: 'It is there.' });
const reply = (change: object = {}): string =>
  JSON.stringify({ lines: [yes(1), yes(2)], tests: [], scope: [], ...change });

test('its format is one that structured outputs take', () => {
  expect(findSchemaFault(JSON.parse(JSON.stringify(auditFormat)))).toBeUndefined();
});

describe('an auditor’s reply', () => {
  test('holds no finding where every line is met or cannot be told', () => {
    expect(readAudit(reply(), audited)).toEqual({ ok: true, value: [] });
    const unsure = [yes(1), { line: 2, met: 'cannot-tell', why: 'The page is not shown.' }];
    expect(readAudit(reply({ lines: unsure }), audited)).toEqual({ ok: true, value: [] });
  });

  test('becomes findings: a line, a weaker test, work beyond the contract; a file that was not changed is not named', () => {
    const read = readAudit(
      reply({
        lines: [{ line: 2, met: 'no', why: ' No test. ' }, yes(1)],
        tests: [{ path: 'test/money.test.ts', why: 'Skipped.' }],
        scope: [{ path: '../../etc/passwd', why: 'Elsewhere.' }],
      }),
      audited,
    );
    expect(read).toEqual({
      ok: true,
      value: [
        { kind: 'done-when', line: 2, path: null, why: 'No test.' },
        { kind: 'tests', line: null, path: 'test/money.test.ts', why: 'Skipped.' },
        { kind: 'scope', line: null, path: null, why: 'Elsewhere.' },
      ],
    });
  });

  test.each([
    ['prose', 'All is well.', /another form/],
    ['another form', '{"findings": []}', /another form/],
    ['a further key', reply({ verdict: 'fine' }), /another form/],
    ['a line that is missing', reply({ lines: [yes(1)] }), /each of the 2 lines/],
    ['a line twice', reply({ lines: [yes(1), yes(1)] }), /each of the 2 lines/],
    ['a line that is none', reply({ lines: [yes(1), yes(7)] }), /each of the 2 lines/],
    ['a flood', `"${'x'.repeat(300_000)}"`, /characters/],
  ])('counts for nothing where it is %s', (_, text, why) => {
    const read = readAudit(text, audited);
    expect(read.ok ? '' : read.error).toMatch(why);
  });

  test('is bounded, in number and in words', () => {
    const scope = Array.from({ length: 60 }, () => ({ path: 'a', why: 'long '.repeat(300) }));
    const read = readAudit(reply({ scope }), audited);
    expect(read.ok && read.value).toHaveLength(20);
    expect(read.ok && read.value.every(({ why }) => why.length <= 600)).toBe(true);
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.oneof(hostileText, fc.json()), (text) => void readAudit(text, audited)));
  });
});

describe('a change as an auditor reads it', () => {
  test('shows what was taken away and put in, with the lines around', () => {
    const before = 'a\nb\nc\nd\ne\nf\ng\nh\n';
    expect(renderChange({ path: 'x', before, after: before.replace('e\n', 'E\n+\n') })).toBe(
      ['--- x', '@@ line 5 @@', ' b', ' c', ' d', '-e', '+E', '++', ' f', ' g', ' h'].join('\n'),
    );
    expect(renderChange({ path: 'x', before: null, after: 'a\n' })).toBe('+++ x (new)\n+a');
    expect(renderChange({ path: 'x', before: 'a\nb', after: null })).toBe('--- x (deleted)\n-a\n-b');
  });

  test('thousands of equal lines are shown as one change', () => {
    const [before, after] = ['}\n'.repeat(20_000), `${'}\n'.repeat(10_000)}x\n${'}\n'.repeat(10_000)}`];
    expect(renderChange({ path: 'x', before, after })).toContain('+x');
  });
});

test('everything that others wrote stands in a block that only the nonce closes, and a large change is cut', () => {
  fc.assert(
    fc.property(hostileText, (words) => {
      const matter = {
        task: '1.1',
        title: words,
        contract: { ...contract, objective: words, doneWhen: [words], notToDo: [words] },
        changes: [{ path: 'src/a.ts', before: words, after: `${words}\n${words}` }],
        summary: words,
        decisions: words,
        flags: [],
        nonce: 'abcdefabcdef',
      };
      const { user } = buildAuditPrompt(matter, dataBlock);
      const outside = user.replace(/<data-abcdefabcdef [^>]*>\n[\s\S]*?\n<\/data-abcdefabcdef>/g, '');
      expect(outside.trim().split(/\n+/)).toEqual([
        '# The change to audit: task 1.1',
        'Judge each of the 1 lines under "done when", then the tests, then the scope.',
      ]);
    }),
    { numRuns: 50 },
  );
  const changes = Array.from({ length: 10 }, (_, at) => ({
    path: `src/${at}.ts`,
    before: null,
    after: 'line\n'.repeat(20_000),
  }));
  const said = { title: 'T', summary: '', decisions: '', flags: [], nonce: 'abcdefabcdef' };
  const { user } = buildAuditPrompt({ task: '1.1', contract, changes, ...said }, dataBlock);
  expect(user.length).toBeLessThan(90_000);
  expect(user).toContain('characters after this are left out');
});
