import { expect, test } from 'vitest';
import { missedLine } from '../../../../src/app/settle/missed-line.ts';
import { Contract } from '../../../../src/domain/contract.ts';

const contract = Contract.parse({
  objective: 'Rounding',
  outputFormat: 'FILE-blocks',
  tools: [],
  sources: [],
  boundaries: ['src/money.ts', 'test/**'],
  notToDo: [],
  doneWhen: ['GET /referral answers 200', 'money rounds half up', '`npm test` passes'],
});
const red = { outcome: 'red', refusal: null, contract };
const failed = {
  command: 'npm test',
  output: 'referral referral 200 answers\n',
  failing: ['money rounds half up'],
};

test('the failing test says which line was missed, before all that was printed around it', () => {
  expect(missedLine({ ...red, failed })).toBe('Done when: money rounds half up');
  expect(missedLine({ ...red, failed: { ...failed, failing: [] } })).toBe(
    'Done when: GET /referral answers 200',
  );
});

test('a line that nothing speaks of is not named', () => {
  const silent = { command: './check', output: 'boom', failing: [] };
  expect(missedLine({ ...red, failed: silent })).toBeNull();
  const one = { ...contract, doneWhen: ['It works'] };
  expect(missedLine({ ...red, contract: one, failed: silent })).toBe('Done when: It works');
});

test('a refused path names the globs that are allowed, any other refusal the format', () => {
  const refusal = { reason: 'outside-boundary', path: 'a', message: 'No.' } as const;
  expect(missedLine({ ...red, failed: null, refusal })).toBe('Boundaries: src/money.ts, test/**');
  expect(missedLine({ ...red, failed: null, refusal: { ...refusal, reason: 'no-blocks' } })).toBe(
    'Output format: FILE-blocks',
  );
});
