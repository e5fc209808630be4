import { tasksOf, type Plan, type PlannedTask } from '../domain/plan.ts';
import { checkBoundaries } from './check-boundaries.ts';
import { checkDoneWhen } from './check-done-when.ts';
import { checkGraph } from './check-graph.ts';
import { checkAlone, checkOnly } from './check-only.ts';
import { checkRepeats } from './check-repeats.ts';
import { checkWorkers } from './check-workers.ts';
import type { PlanProblem } from './plan-problem.ts';
import type { WorkerChoice } from './worker-type.ts';

/** What a plan is held against: the workers there are, the cap on tasks, and the paths that no worker may write. */
export interface PlanLimits {
  readonly workers: readonly WorkerChoice[];
  readonly maxTasks: number;
  readonly isProtected: (path: string) => boolean;
  /** Tasks that exist already, which the new ones may wait for. */
  readonly existing?: readonly string[];
  /** The one worker type that a label asked for. */
  readonly only?: string | undefined;
  /** It was asked for on a pull request, whose branch takes one task. */
  readonly alone?: boolean;
}

/** A task together with its place in the reply, as problems name it. */
export interface PlacedTask {
  readonly task: PlannedTask;
  readonly at: string;
}

/** Everything that is wrong with a plan of the right shape; empty if it can be published. Plans without tasks are fine. */
export function validatePlan(plan: Plan, limits: PlanLimits): readonly PlanProblem[] {
  if (plan.kind !== 'tasks' && plan.kind !== 'single') return [];
  const tasks = tasksOf(plan).map((task, index) => ({
    task,
    at: plan.kind === 'tasks' ? `tasks[${index}]` : 'task',
  }));
  return [
    ...checkCount(tasks.length, limits.maxTasks),
    ...checkOnly(plan, limits),
    ...checkAlone(plan, limits),
    ...checkGraph(tasks, limits.existing),
    ...checkRepeats(tasks),
    ...checkWorkers(tasks, limits.workers),
    ...checkBoundaries(tasks, limits),
    ...tasks.flatMap(checkDoneWhen),
  ];
}

function checkCount(count: number, most: number): PlanProblem[] {
  if (count <= most) return [];
  const message = `The plan has ${count} tasks; at most ${most} are allowed. Join those that touch the same files.`;
  return [{ reason: 'too-many-tasks', at: 'tasks', message }];
}
