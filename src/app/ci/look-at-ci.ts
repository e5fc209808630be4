import type { CiMode, CiSight } from '../../domain/ci.ts';
import type { Oid } from '../../domain/ids.ts';
import type { Config } from '../../domain/config.ts';
import type { Deps } from '../deps.ts';
import { expect } from '../expect.ts';
import { readAgain } from '../read-again.ts';

/** How the repository's CI verifies, as it is configured; null where our own job does. */
export function ciModeOf({ verify }: Pick<Config, 'verify'>): CiMode | null {
  return verify.mode === 'checks' || verify.mode === 'dispatch' ? verify.mode : null;
}

/** The workflow that is started; the configuration holds one wherever the mode needs it. */
export const workflowOf = ({ verify }: Pick<Config, 'verify'>): string => verify.workflow ?? '';

/** What CI says of exactly this commit. */
export function lookAtCi(
  deps: Deps,
  config: Config,
  { by, commit }: { by: CiMode; commit: Oid },
): Promise<CiSight> {
  return by === 'dispatch' ? lookAtRuns(deps, workflowOf(config), commit) : lookAtChecks(deps, commit);
}

async function lookAtRuns(deps: Deps, workflow: string, commit: Oid): Promise<CiSight> {
  const { ci } = deps;
  const runs = expect(
    await readAgain(deps, () => ci.runsOn(commit, workflow)),
    `Reading the runs of ${workflow}`,
  );
  const jobs = [];
  for (const { id } of runs)
    jobs.push(expect(await readAgain(deps, () => ci.jobsOf(id)), `Reading the jobs of run ${id}`));
  const whole = runs.map(({ report }) => report);
  return { reports: jobs.flat(), whole, isOpen: whole.some(({ state }) => state === 'pending') };
}

async function lookAtChecks(deps: Deps, commit: Oid): Promise<CiSight> {
  const { ci } = deps;
  const reading = `Reading the checks of ${commit.slice(0, 7)}`;
  const runs = expect(await readAgain(deps, () => ci.checkRunsOn(commit)), reading);
  const statuses = expect(await readAgain(deps, () => ci.statusesOn(commit)), reading);
  const isOpen = expect(await readAgain(deps, () => ci.isOpenOn(commit)), reading);
  return { reports: [...runs, ...statuses], whole: [], isOpen };
}
