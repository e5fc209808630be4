import type { WorkPlan } from '../../domain/plan.ts';
import { tasksOf } from '../../domain/plan.ts';
import type { PlanSize } from '../../flow/decide-approval.ts';
import { branchesOf } from '../../text/names.ts';
import { expect } from '../expect.ts';
import { readAgain } from '../read-again.ts';
import type { Publishing } from './publishing.ts';

/** What a plan is like, as far as approval is concerned; the estimate is the plan job's. */
export const planSize = (
  { input }: Pick<Publishing, 'input'>,
  plan: WorkPlan,
  { asked, first }: Pick<PlanSize, 'asked' | 'first'>,
): PlanSize => ({
  asked,
  first,
  tasks: tasksOf(plan).length,
  microdollars: input.artifact?.facts?.estimate.microdollars ?? null,
});

/** Whether no other request of this repository has left a journal. */
export async function isFirstRequest({ deps, state }: Publishing): Promise<boolean> {
  const own = branchesOf(state.request).journal;
  const { tips } = expect(
    await readAgain(deps, () => deps.forge.journals(null)),
    'Looking for other requests',
  );
  return tips.every((tip) => tip.branch === own);
}
