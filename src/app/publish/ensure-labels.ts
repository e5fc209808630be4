import type { WorkPlan } from '../../domain/plan.ts';
import { tasksOf } from '../../domain/plan.ts';
import { labelStates, priorityLabel, stateLabel, workerLabel } from '../../text/names-labels.ts';
import { configOf } from '../load-config.ts';
import type { Publishing } from './run-publish.ts';

/** Every label that this plan needs, by name, with its node id; those that are there are adopted. */
export async function ensureLabels(at: Publishing, plan: WorkPlan): Promise<ReadonlyMap<string, string>> {
  const { names } = configOf(at.world);
  const wanted = [
    ...labelStates.map((state) => stateLabel(state, names)),
    ...tasksOf(plan).flatMap((task) => [
      workerLabel(task.worker, names),
      priorityLabel(task.priority, names),
    ]),
  ];
  const specs = [...new Map(wanted.map((spec) => [spec.name, spec])).values()];
  const missing = specs.filter((spec) => !at.world.labels.has(spec.name));
  if (missing.length === 0) return at.world.labels;
  const answers = await at.deps.forge.change(missing.map((spec) => ({ do: 'create-label', ...spec })));
  const made = missing.flatMap((spec, index) => {
    const answer = answers[index];
    if (answer?.kind === 'done' && answer.value.node !== null)
      return [[spec.name, answer.value.node] as const];
    at.deps.log.warn(`The label ${spec.name} could not be made; tasks go without it.`);
    return [];
  });
  return new Map([...at.world.labels, ...made]);
}
