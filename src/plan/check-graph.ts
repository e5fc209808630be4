import { findCycle } from '../domain/task-graph.ts';
import type { PlanProblem } from './plan-problem.ts';
import type { PlacedTask } from './validate-plan.ts';

/** Keys are unique and new, dependencies exist, nothing waits for itself or for a later number, and there is no cycle. */
export function checkGraph(
  tasks: readonly PlacedTask[],
  existing: readonly string[] = [],
): readonly PlanProblem[] {
  const known = new Set<string>([...existing, ...tasks.map(({ task }) => task.key)]);
  const cycle = findCycle(
    tasks.map(({ task }) => ({ key: task.key, after: task.after.filter((key) => key !== task.key) })),
  );
  const onCycle = new Set<string>(cycle ?? []);
  return [
    ...duplicateKeys(tasks, existing),
    ...tasks.flatMap((placed) => checkEdges(placed, known)),
    ...(cycle === null ? [] : [cycleProblem(tasks, cycle)]),
    ...tasks.filter(({ task }) => !onCycle.has(task.key)).flatMap((placed) => checkOrder(placed, known)),
  ];
}

function duplicateKeys(tasks: readonly PlacedTask[], existing: readonly string[]): PlanProblem[] {
  const first = new Map<string, string>(existing.map((key) => [key, 'a task that exists']));
  return tasks.flatMap(({ task, at }) => {
    const other = first.get(task.key);
    if (other === undefined) first.set(task.key, at);
    if (other === undefined) return [];
    const message = `The key ${task.key} is used by ${other} already; number every task once.`;
    return [{ reason: 'duplicate-key' as const, at: `${at}.key`, message }];
  });
}

function checkEdges({ task, at }: PlacedTask, known: ReadonlySet<string>): PlanProblem[] {
  return task.after.flatMap((key, index): PlanProblem[] => {
    const place = `${at}.after[${index}]`;
    if (key === task.key) {
      return [
        { reason: 'self-dependency', at: place, message: `Task ${key} waits for itself; remove that.` },
      ];
    }
    if (task.after.indexOf(key) !== index) {
      return [
        {
          reason: 'doubled-dependency',
          at: place,
          message: `Task ${task.key} names ${key} twice; once is enough.`,
        },
      ];
    }
    if (known.has(key)) return [];
    const message = `Task ${task.key} waits for ${key}, which is no task of this plan (${[...known].join(', ')}).`;
    return [{ reason: 'unknown-dependency', at: place, message }];
  });
}

function cycleProblem(tasks: readonly PlacedTask[], cycle: readonly string[]): PlanProblem {
  const at = tasks.find(({ task }) => task.key === cycle[0])?.at ?? 'tasks';
  const message = `Tasks wait for each other in a circle: ${cycle.join(' -> ')}. Remove one of these dependencies.`;
  return { reason: 'cycle', at: `${at}.after`, message };
}

/** Numbers read forward: a task stands in the phase of what it waits for or a later one, and behind it in that phase. */
function checkOrder({ task, at }: PlacedTask, known: ReadonlySet<string>): PlanProblem[] {
  const later = task.after.filter(
    (key) => key !== task.key && known.has(key) && compareKeys(key, task.key) > 0,
  );
  return later.map((key) => ({
    reason: 'order-contradiction',
    at: `${at}.key`,
    message: `Task ${task.key} waits for ${key}, which has a later number; number tasks so that work runs forward.`,
  }));
}

function compareKeys(one: string, other: string): number {
  const [a = 0, b = 0] = one.split('.').map(Number);
  const [c = 0, d = 0] = other.split('.').map(Number);
  return a - c || b - d;
}
