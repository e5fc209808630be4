import { tasksOf } from '../domain/plan.ts';
import type { WorkPlan } from '../domain/plan.ts';
import type { PlanProblem } from './plan-problem.ts';
import type { PlanLimits } from './validate-plan.ts';
import { findWorker } from './worker-type.ts';

/** Where a label asked for one task of one worker type, the plan is that and nothing else. */
export function checkOnly(plan: WorkPlan, { only, workers }: PlanLimits): readonly PlanProblem[] {
  if (only === undefined) return [];
  const wanted = findWorker(workers, only)?.type ?? only;
  const fits =
    plan.kind === 'single' && tasksOf(plan).every((task) => meant(task.worker, workers) === wanted);
  if (fits) return [];
  const message = `A label asks for one task of the worker type "${wanted}": answer with kind "single" and that worker.`;
  return [{ reason: 'not-the-label', at: 'kind', message }];
}

/** What is asked for on a pull request is one task: its branch is nobody's work branch, on which several could meet. */
export function checkAlone(plan: WorkPlan, { alone = false }: PlanLimits): readonly PlanProblem[] {
  if (!alone || plan.kind === 'single') return [];
  const message =
    'This was asked for on a pull request, which takes one task: answer with kind "single", or with "decline" where one task cannot do it.';
  return [{ reason: 'not-alone', at: 'kind', message }];
}

const meant = (type: string, workers: PlanLimits['workers']): string =>
  findWorker(workers, type)?.type ?? type;
