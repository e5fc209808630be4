import { TaskKey, phaseOf } from '../domain/ids.ts';
import type { PlannedTask, WorkPlan } from '../domain/plan.ts';
import { tasksOf } from '../domain/plan.ts';

/** The same plan with numbers that go on behind these: its phases follow theirs, in its own order. Texts stay as they are. */
export function renumberTasks(plan: WorkPlan, existing: readonly TaskKey[]): WorkPlan {
  const last = Math.max(0, ...existing.map(phaseOf));
  const phases = [...new Set(tasksOf(plan).map((task) => phaseOf(task.key)))].toSorted((a, b) => a - b);
  const keys = new Map<TaskKey, TaskKey>();
  for (const task of tasksOf(plan)) {
    const phase = last + 1 + phases.indexOf(phaseOf(task.key));
    keys.set(task.key, TaskKey.parse(`${phase}.${task.key.split('.')[1] ?? '1'}`));
  }
  const moved = (key: TaskKey): TaskKey => keys.get(key) ?? key;
  const task = (one: PlannedTask): PlannedTask => ({
    ...one,
    key: moved(one.key),
    after: one.after.map(moved),
  });
  return plan.kind === 'tasks'
    ? { ...plan, tasks: plan.tasks.map(task) }
    : { ...plan, task: task(plan.task) };
}
