import type { WorkBrief } from '../../domain/brief.ts';
import { cutToFailures } from '../output/cut-to-failures.ts';
import { cutToBudget } from './cut-to-budget.ts';

const BUDGET = { output: 12_000, summary: 3_000, changes: 30_000, hint: 4_000, findings: 6_000 } as const;

/** Tells a worker why the attempt before was not taken: the reason, the contract's line that was missed, the output's end. */
export function renderRetry(
  retry: NonNullable<WorkBrief['retry']>,
  block: (label: string, text: string) => string,
): string {
  const { attempt, reason, missedLine, failing, findings, output, previousSummary, previousChanges, hint } =
    retry;
  const parts = [
    `# Attempt ${attempt}`,
    'The attempt before was not taken. Nothing of it is in the repository: deliver everything again, with this put right.',
    block('why it was not taken', reason),
    ...(missedLine === null ? [] : [block('the line of the contract that was missed', missedLine)]),
    ...(failing.length === 0 ? [] : [block('the tests that failed', failing.join('\n'))]),
    ...(findings.length === 0
      ? []
      : [block('what an audit of it found', cutToBudget(findings.join('\n'), BUDGET.findings, 'start'))]),
    ...(output === '' ? [] : [block('output', cutToFailures(output, BUDGET.output))]),
    ...(previousSummary === ''
      ? []
      : [block('what that attempt said it did', cutToBudget(previousSummary, BUDGET.summary, 'start'))]),
    ...(previousChanges === ''
      ? []
      : [block('what that attempt changed', cutToBudget(previousChanges, BUDGET.changes, 'start'))]),
    ...(hint === null ? [] : [block('hint of a person', cutToBudget(hint, BUDGET.hint, 'start'))]),
  ];
  return parts.join('\n\n');
}
