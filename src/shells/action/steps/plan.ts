import { needInput } from '../../../adapters/actions/inputs.ts';
import { writeSummary } from '../../../adapters/actions/summary.ts';
import { planSummary } from '../../../app/plan/plan-summary.ts';
import { runPlan } from '../../../app/plan/run-plan.ts';
import { PlanBrief } from '../../../domain/plan-brief.ts';
import { leave, take } from '../files.ts';
import { MISSING_KEY, hasKey, wireModel } from '../wire-model.ts';

/** Asks the foreman model for a plan, and leaves it. */
export async function plan(): Promise<void> {
  const brief = await take('plan-brief', PlanBrief);
  if (!hasKey()) {
    await leave('plan', {
      request: brief.request,
      plan: null,
      problems: [],
      why: MISSING_KEY,
      code: 'missing-key',
      spent: [],
    });
    return;
  }
  const planned = await runPlan(await wireModel(needInput('base')), brief);
  await leave('plan', planned);
  await writeSummary(planSummary(planned));
}
