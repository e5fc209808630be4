import type { Check } from '../../domain/set-up-facts.ts';
import { checksOf } from '../../report/doctor-checks.ts';
import { gatherFacts, type DoctorDeps } from './gather-facts.ts';

/** Looks at how a repository is set up, by reading alone: one row for each thing that can be wrong. */
export const runDoctor = async (deps: DoctorDeps): Promise<readonly Check[]> =>
  checksOf(await gatherFacts(deps));
