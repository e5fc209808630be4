import { expect, test } from 'vitest';
import { validatePlan } from '../../../src/plan/validate-plan.ts';
import { limits, plan } from './plans.ts';

const isObservable = (line: string): boolean =>
  validatePlan(plan({ key: '1.1', contract: { doneWhen: [line] } }), limits).length === 0;

test.each([
  '`npm test` passes',
  'npm test passes',
  'All tests pass.',
  'The existing test suite is green',
  'tsc reports no errors',
  'GET /referral/code returns 200 and the code',
  'A second POST with the same code is answered with 409',
  'README.md has a section "Referrals"',
  'src/referral/code.ts exports createCode',
  'createCode() throws on an empty name',
  'The page shows the number of referrals',
  'The command exits with 2 on bad input',
  'The report compares at least three providers and names the price of each',
  'Every public function has an example in the docs',
  'The error message names the missing file',
  'A user without a code sees the text "No code yet"',
  'test_referral_code is in the suite and passes',
  '--json prints one line per task',
  'The build succeeds without warnings',
  'go test ./... passes',
  'The table `referrals` exists with a unique index on `code`',
  'Alle vorhandenen Prüfungen laufen fehlerfrei durch',
  'すべてのテストが `npm test` で通る',
  'No file outside src/cache changes',
  'Coverage of the parser is 90 % or more',
])('%j can be observed', (line) => {
  expect(isObservable(line)).toBe(true);
});

test.each([
  'The feature works',
  'It works as expected.',
  'Everything works correctly',
  'The feature is implemented',
  'Implementation complete',
  'The code is clean and readable',
  'The endpoint is done',
  'The endpoint works properly',
  'All requirements are met',
  'High quality',
  'The user is happy with the result',
  'The migration is finished',
  'Code quality is improved',
  'Performance is better',
  'Done',
  'Good documentation is in place',
  'fertig',
])('%j cannot be observed', (line) => {
  expect(isObservable(line)).toBe(false);
});

test('the problem names the line, its place, and what to write instead', () => {
  const contract = { doneWhen: ['`npm test` passes', 'It works'] };
  expect(validatePlan(plan({ key: '1.1', contract }), limits)).toEqual([
    {
      reason: 'not-observable',
      at: 'task.contract.doneWhen[1]',
      message:
        '"It works" cannot be observed; name what can be run or seen instead: a command and its result, a test, ' +
        'a file and its content, a route and its answer, an output.',
    },
  ]);
});
