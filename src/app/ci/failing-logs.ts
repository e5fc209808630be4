import { cutToFailures } from '../../craft/output/cut-to-failures.ts';
import { jobLog } from '../../craft/output/job-log.ts';
import type { CheckReport, CiVerdict } from '../../domain/ci.ts';
import { MOST_OUTPUT } from '../../text/failure-body.ts';
import type { Deps } from '../deps.ts';
import { readAgain } from '../read-again.ts';

/** So many red checks are told with their log; the names of all are told anyway. */
const MOST_LOGS = 3;
/** Of a longer log only the end is looked at. */
const MOST_READ = 2_000_000;

/**
 * What the red checks of a verdict printed, each cut to its useful part: foreign text. A check that is no job of Actions has no log, and
 * where one cannot be read the retry is told without it.
 */
export async function failingLogs(
  deps: Deps,
  { outcome, checks }: CiVerdict,
): Promise<ReadonlyMap<CheckReport, string>> {
  const logs = new Map<CheckReport, string>();
  if (outcome !== 'red') return logs;
  const red = checks.filter(({ state, job }) => state === 'red' && job != null).slice(0, MOST_LOGS);
  for (const check of red) {
    const { job } = check;
    if (job == null) continue;
    const answer = await readAgain(deps, () => deps.ci.logOf(job));
    if (answer.kind === 'done') {
      const log = jobLog(answer.value.slice(-MOST_READ));
      logs.set(check, cutToFailures(log, Math.floor(MOST_OUTPUT / red.length)));
    } else deps.log.warn(`The log of ${check.name} could not be read: ${answer.message}`);
  }
  return logs;
}
