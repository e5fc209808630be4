import type { PlanProblem } from './plan-problem.ts';

const MOST_SHOWN = 40;

/** What the model is told when its plan cannot be used: every problem with its place, for the one repair it gets. */
export function repairPrompt(problems: readonly PlanProblem[]): string {
  const shown = problems
    .slice(0, MOST_SHOWN)
    .map((one) => `- ${one.at === '' ? 'reply' : one.at}: ${one.message}`);
  const left = problems.length - shown.length;
  return [
    'Your plan cannot be used as it is. Each line names a place in it and what is wrong there:',
    '',
    ...shown,
    ...(left > 0 ? [`- and ${left} more of the same kinds`] : []),
    '',
    'Send the whole plan again with exactly these problems put right, in the same JSON format. Keep everything else as',
    'it was, and look through the other tasks for the same mistakes. There is no further chance to correct it.',
  ].join('\n');
}
