import type { PlanArtifact } from '../../domain/plan-brief.ts';
import { renderSummary } from '../../report/summary.ts';

/** What the job that asked for a plan says on its run's page. */
export const planSummary = ({ request, plan, why, spent }: PlanArtifact): string =>
  renderSummary({
    job: 'plan',
    request,
    tasks: [],
    happened: plan ? `The foreman answered: ${plan.kind}.` : why,
    spent,
    next: 'publish takes it over, and says what the whole request may still take.',
  });
