import { tasksOf } from '../../domain/plan.ts';
import type { Plan } from '../../domain/plan.ts';
import { readPlan } from '../../plan/read-plan.ts';
import type { PlanProblem } from '../../plan/plan-problem.ts';
import { renderSeveralTasks } from '../../report/on-pull.ts';

/**
 * A plan of several tasks for a pull request, where one is taken and a repair did not help: the request is declined with the parts, so that
 * people can ask for one of them at once. Null for any other answer.
 */
export function declineSeveral(text: string, problems: readonly PlanProblem[] | null): Plan | null {
  const onlyThat = problems?.length === 1 && problems[0]?.reason === 'not-alone';
  const read = onlyThat ? readPlan(text) : null;
  if (!read?.ok || read.value.kind !== 'tasks') return null;
  return { kind: 'decline', reason: renderSeveralTasks(tasksOf(read.value).map(({ title }) => title)) };
}
