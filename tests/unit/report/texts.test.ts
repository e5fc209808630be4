import { expect, test } from 'vitest';
import { renderCommitStatus } from '../../../src/report/commit-status.ts';
import { problemLine } from '../../../src/report/problem.ts';
import { renderSummary } from '../../../src/report/summary.ts';
import { parseFailureBody } from '../../../src/text/failure-body.ts';
import { findMarkers } from '../../../src/text/markers.ts';
import { parseQuestionBody, parseReportBody } from '../../../src/text/report-body.ts';
import { LegOutcome } from '../../../src/domain/journal.ts';
import { everyText } from './every-text.ts';
import { HOSTILE, key, nonce, otherNonce, request } from './sample.ts';

const texts = everyText('Codes are eight letters');

test('what is read back for later prompts is what was said, from the comment itself', () => {
  const loud = everyText(`${HOSTILE}\n\`\`\`js x\n~~~\n### Exact text of the report\n### Question`);
  const said = `${HOSTILE}\n\`\`\`js x\n~~~\n### Exact text of the report\n### Question`;
  expect(parseReportBody(loud.get('report') ?? '')?.text).toBe(said);
  expect(parseQuestionBody(loud.get('question') ?? '')?.text).toBe(said);
  expect(parseFailureBody(loud.get('failure') ?? '')).toMatchObject({
    attempt: 2,
    output: said,
    missedLine: said,
    nonce,
  });
});

test('a failure that asks carries both marks', () => {
  expect(findMarkers(texts.get('failure') ?? '').map((one) => [one.kind, one.nonce])).toEqual([
    ['failure', nonce],
    ['question', otherNonce],
  ]);
});

test('a commit status fits its 140 characters and is green for green alone', () => {
  const tasks = Array.from({ length: 8 }, (_, at) => key(`100.10${at}`));
  for (const outcome of [...LegOutcome.options, 'running'] as const) {
    const status = renderCommitStatus(request, { tasks, outcome });
    expect(status.description.length).toBeLessThanOrEqual(140);
    expect(status.state === 'success').toBe(outcome === 'green');
  }
  expect(renderCommitStatus(request, { tasks: [key('1.1')], outcome: 'green' }).description).toBe(
    'Request 42, task 1.1: it passed verification',
  );
});

test('a job summary names its job, what it did and what comes next', () => {
  const summary = renderSummary({
    job: 'verify',
    request,
    tasks: [key('1.1')],
    happened: 'npm test failed',
    facts: [['commit', 'abc']],
    output: 'x\nAssertionError',
    next: 'settle decides',
  });
  expect(summary).toMatchInlineSnapshot(`
    "### Foreman, verify: request 42, task 1.1

    npm test failed

    - commit: abc

    \`\`\`text
    x
    AssertionError
    \`\`\`

    What happens next: settle decides
    "
  `);
});

test('a problem is one line for a log', () => {
  expect(
    problemLine({ kind: 'config', where: '.github/foreman.yml', problems: ['unknown key "pool"\n', 'x'] }),
  ).toBe('the configuration cannot be used (.github/foreman.yml): unknown key "pool" ; x');
});
