import { renderFinalPullRequest } from '../../../src/report/final-pull-request.ts';
import { renderPullRequest } from '../../../src/report/pull-request.ts';
import { auditedPulls } from './audited-pulls.ts';
import { key, largeState, nonce, state, task, weakened } from './sample.ts';

/** Every text of a pull request, with these words wherever somebody else's stand. */
export function pulls(words: string): [string, string][] {
  const text = {
    title: words,
    summary: words,
    decisions: words,
    flags: [weakened(words)],
    objective: words,
    nonce,
  };
  const single = state({ mode: 'single', tasks: [task('1.1', { issue: null })] });
  const last = {
    state: state({ phase: 'finished', outcome: 'done' }),
    title: words,
    titles: () => words,
    words,
    plans: [words, words],
    base: { name: words, entered: state().base, isBehind: false },
    summaries: new Map([[key('1.1'), words]]),
    verifiedBy: [
      { run: 'npm test', paths: [] },
      { run: words, paths: [words] },
    ],
    flags: new Map([[key('1.1'), [weakened(words)]]]),
    nonce,
  };
  return [
    ['pull request', renderPullRequest({ ...text, state: state(), task: task('1.2') }).body],
    ...auditedPulls(words, text),
    [
      'single pull request',
      renderPullRequest({ ...text, state: single, task: task('1.1', { issue: null }) }).body,
    ],
    ['final pull request', renderFinalPullRequest(last).body],
    [
      'final pull request behind',
      renderFinalPullRequest({ ...last, words: '', plans: [], base: { ...last.base, isBehind: true } }).body,
    ],
    [
      'large final pull request',
      renderFinalPullRequest({
        ...last,
        state: largeState(),
        summaries: new Map(largeState().tasks.map((one) => [one.key, words])),
      }).body,
    ],
  ];
}
