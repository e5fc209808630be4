import type { PlanLimits } from '../../plan/validate-plan.ts';
import { workerChoices } from '../../plan/worker-type.ts';
import { compileGlobs } from '../../text/globs.ts';
import { expect } from '../expect.ts';
import { configOf } from '../load-config.ts';
import { loadProfiles } from '../load-profiles.ts';
import { readAgain } from '../read-again.ts';
import type { Publishing } from './publishing.ts';

/** What a plan is held against here. */
export async function limitsOf(at: Publishing): Promise<PlanLimits> {
  const { deps, world, profiles } = at;
  const config = configOf(world);
  const { head } = world.repository;
  const loaded = await loadProfiles(config, profiles, async (paths) =>
    expect(await readAgain(deps, () => deps.git.textsAt(head, paths)), 'Reading the repository’s profiles'),
  );
  return {
    workers: workerChoices(loaded),
    maxTasks: config.budgets.tasks,
    isProtected: compileGlobs(config.protected),
    only: at.state.worker,
    alone: at.state.onto !== undefined,
  };
}
