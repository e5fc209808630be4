import type { Check } from '../../domain/set-up-facts.ts';
import { isHealthy, renderDoctorLines } from '../../report/doctor.ts';

/** The check-up for a terminal, and whether nothing must be mended. */
export const tellChecks = (
  checks: readonly Check[],
): { readonly text: string; readonly healthy: boolean } => ({
  text: renderDoctorLines(checks),
  healthy: isHealthy(checks),
});
