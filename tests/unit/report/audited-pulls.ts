import { NOTHING_SPENT } from '../../../src/app/spent.ts';
import type { Audit } from '../../../src/domain/audit.ts';
import { renderPullRequest } from '../../../src/report/pull-request.ts';
import type { PullRequestText } from '../../../src/report/pull-request.ts';
import { state, task } from './sample.ts';

/** Pull requests with an audit that found as much as it may, and with one that came to nothing. */
export function auditedPulls(
  words: string,
  text: Omit<PullRequestText, 'state' | 'task' | 'audit' | 'doneWhen'>,
): [string, string][] {
  const about = { ...text, state: state(), task: task('1.2'), doneWhen: [words] };
  const full = auditWith(words);
  const none: Audit = { ...full, outcome: 'unreadable', findings: [], why: words };
  return [
    ['audited pull request', renderPullRequest({ ...about, audit: full }).body],
    ['unaudited pull request', renderPullRequest({ ...about, audit: none }).body],
  ];
}

const auditWith = (words: string): Audit => ({
  outcome: 'judged',
  findings: [
    { kind: 'done-when', line: 1, path: null, why: words },
    { kind: 'tests', line: null, path: words, why: words },
    ...Array.from({ length: 18 }, () => ({ kind: 'scope' as const, line: null, path: null, why: words })),
  ],
  why: '',
  spent: NOTHING_SPENT,
});
