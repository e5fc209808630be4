import { expect, test } from 'vitest';
import { jobLog } from '../../../../src/craft/output/job-log.ts';

const at = '2026-11-29T10:00:00.1234567Z ';

test('a job’s log is read without times, colours and signs, and without how the job was cleared away', () => {
  const log = [
    `\ufeff${at}##[group]Run npm test`,
    `${at}##[endgroup]`,
    `${at}\u001b[31mnot ok 3 - the price\u001b[0m`,
    `${at}##[error]Process completed with exit code 1.`,
    `${at}Post job cleanup.`,
    '',
  ].join('\r\n');
  expect(jobLog(log)).toBe(
    'Run npm test\n\nnot ok 3 - the price\nerror: Process completed with exit code 1.',
  );
});

test('a log without an error is kept to its end, and a time within a line is no time', () => {
  expect(jobLog(`${at}one ${at}\n${at}two`)).toBe(`one ${at}\ntwo`);
});
