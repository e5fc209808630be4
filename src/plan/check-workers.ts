import type { PlanProblem } from './plan-problem.ts';
import type { PlacedTask } from './validate-plan.ts';
import { findWorker, type WorkerChoice } from './worker-type.ts';

/** Every worker type exists, and every tool that a contract grants is one that this worker has. */
export function checkWorkers(
  tasks: readonly PlacedTask[],
  workers: readonly WorkerChoice[],
): readonly PlanProblem[] {
  return tasks.flatMap(({ task, at }): PlanProblem[] => {
    const worker = findWorker(workers, task.worker);
    if (worker === undefined) {
      const known = workers.map((one) => one.type).join(', ');
      const message = `There is no worker type "${task.worker}"; the types are ${known}.`;
      return [{ reason: 'unknown-worker', at: `${at}.worker`, message }];
    }
    return task.contract.tools.flatMap((tool, index): PlanProblem[] => {
      if (worker.tools.includes(tool)) return [];
      const has = worker.tools.length === 0 ? 'it has none' : `it has ${worker.tools.join(', ')}`;
      const message = `A ${worker.type} worker has no tool "${tool}"; ${has}.`;
      return [{ reason: 'tool-not-allowed', at: `${at}.contract.tools[${index}]`, message }];
    });
  });
}
