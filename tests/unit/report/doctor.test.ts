import { expect, test } from 'vitest';
import { checksOf } from '../../../src/report/doctor-checks.ts';
import { isHealthy, renderDoctor, renderDoctorLines } from '../../../src/report/doctor.ts';
import { place } from './sample.ts';
import { healthySetUp, sickSetUp } from './set-ups.ts';

test('a set-up in order has good rows alone', () => {
  const checks = checksOf(healthySetUp);
  expect(checks.filter(({ state }) => state !== 'good')).toEqual([]);
  expect(isHealthy(checks)).toBe(true);
});

test('every row that is not good says what to do', () => {
  const checks = checksOf(sickSetUp('a thing'));
  expect(checks.filter(({ state, fix }) => state !== 'good' && fix === '')).toEqual([]);
  expect(isHealthy(checks)).toBe(false);
});

test('what cannot be seen is no reason to call a set-up ill', () => {
  const unseen = { seen: false, why: 'token', message: 'no' } as const;
  const checks = checksOf({ ...healthySetUp, workflowToken: unseen, key: unseen });
  expect(isHealthy(checks)).toBe(true);
  expect(renderDoctorLines(checks)).toContain('3 not to be seen with this token');
});

test('a job’s token is told to ask an admin', () => {
  const unseen = { seen: false, why: 'token', message: 'no' } as const;
  const body = renderDoctor(checksOf({ ...healthySetUp, workflowToken: unseen }), place);
  expect(body).toMatchInlineSnapshot(`
    "**Request 42, check-up: nothing stands in the way, 2 not to be seen with this token.** Nothing was changed.

    | Check | Found | Fix |
    | --- | --- | --- |
    | repository | good: o/r, issues are on, no fork |  |
    | your token | good: an admin’s: settings can be seen |  |
    | Actions | good: on, all actions may run |  |
    | pull requests by Actions | unseen: cannot be seen with this token | An admin sees it: \`npm run -s foreman -- doctor\` with their token, or Settings → Actions → General → Workflow permissions, last box. |
    | usual token permissions | unseen: cannot be seen with this token | An admin sees it: \`npm run -s foreman -- doctor\` with their token, or Settings → Actions → General → Workflow permissions. |
    | model key | good: the secret \`ANTHROPIC_API_KEY\` is there |  |
    | workflow files | good: there, as this version writes them |  |
    | workflow is enabled | good: yes |  |
    | the word | good: \`/foreman\`, and no other workflow names it |  |
    | rules for branches | good: none covers \`foreman/**\` |  |
    | CI | good: no workflow runs on pull requests; Foreman’s own verify job is the only one |  |
    | configuration | good: valid |  |
    | profiles | good: every pool has one |  |
    | assignee | good: whoever asked, or nobody |  |
    | verification | good: in a job of its own without any secret |  |
    | labels | good: none in the way; what is missing is made when first needed |  |
    | paused | good: no |  |

    What happens next: nothing by itself; after a change write \`/foreman doctor\` again.

    <!-- foreman:reply request=42 nonce=abcdefabcdef -->"
  `);
});
