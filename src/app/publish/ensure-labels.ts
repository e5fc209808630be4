import { labelKey } from '../../domain/world.ts';
import type { WorkPlan } from '../../domain/plan.ts';
import { tasksOf } from '../../domain/plan.ts';
import { epicLabel, labelStates, priorityLabel, stateLabel, workerLabel } from '../../text/names-labels.ts';
import { configOf } from '../load-config.ts';
import { loadAccepted } from '../load-request.ts';
import type { Filing } from './filing.ts';

const MOST_TRIES = 4;

/** Every label that this plan needs, by `labelKey`, with its node id; those that are there are adopted, whatever their case. */
export async function ensureLabels(at: Filing, plan: WorkPlan): Promise<ReadonlyMap<string, string>> {
  const specs = specsOf(at, plan);
  let known = at.world.labels;
  for (let tries = 1; ; tries += 1) {
    const missing = specs.filter((spec) => !known.has(labelKey(spec.name)));
    if (missing.length === 0) return known;
    const answers = await at.deps.forge.change(missing.map((spec) => ({ do: 'create-label', ...spec })));
    const made = missing.flatMap(({ name }, index) => {
      const answer = answers[index];
      return answer?.kind === 'done' && answer.value.node !== null
        ? [[labelKey(name), answer.value.node] as const]
        : [];
    });
    known = new Map([...known, ...made]);
    if (made.length === missing.length) return known;
    if (tries >= MOST_TRIES) break;
    // A lost answer, or somebody who made the same label meanwhile: the names tell which are there.
    await at.deps.clock.sleep(300 * 2 ** tries);
    const again = await loadAccepted(at.deps, { request: at.state.request });
    known = new Map([...known, ...again.world.labels]);
  }
  at.deps.log.warn('Some labels could not be made; tasks go without them.');
  return known;
}

function specsOf(at: Filing, plan: WorkPlan) {
  const { names } = configOf(at.world);
  const wanted = [
    ...labelStates.map((state) => stateLabel(state, names)),
    ...(at.state.epics.length > 0 ? [epicLabel(names)] : []),
    ...tasksOf(plan).flatMap((task) => [
      workerLabel(task.worker, names),
      priorityLabel(task.priority, names),
    ]),
  ];
  return [...new Map(wanted.map((spec) => [labelKey(spec.name), spec])).values()];
}
