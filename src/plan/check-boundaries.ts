import { compileGlobs, globProblem } from '../text/globs.ts';
import type { PlanProblem, PlanReason } from './plan-problem.ts';
import { sampleMatches } from './sample-matches.ts';
import type { PlacedTask, PlanLimits } from './validate-plan.ts';
import { findWorker } from './worker-type.ts';

/** What each task may write: inside the repository, not everything beside others, and something that may be written. */
export function checkBoundaries(tasks: readonly PlacedTask[], limits: PlanLimits): readonly PlanProblem[] {
  const writers = tasks.filter(({ task }) => task.contract.boundaries.length > 0).length;
  return tasks.flatMap((placed) => {
    const { boundaries } = placed.task.contract;
    const place = `${placed.at}.contract.boundaries`;
    return [
      ...checkPresence(placed, limits),
      ...boundaries.flatMap((glob, index): PlanProblem[] => {
        const flaw = checkGlob(glob, { isAlone: writers <= 1, isProtected: limits.isProtected });
        return flaw === null ? [] : [{ ...flaw, at: `${place}[${index}]` }];
      }),
    ];
  });
}

function checkPresence({ task, at }: PlacedTask, limits: PlanLimits): PlanProblem[] {
  const worker = findWorker(limits.workers, task.worker);
  const place = `${at}.contract.boundaries`;
  const writable = task.contract.boundaries.filter((glob) => !glob.startsWith('!'));
  if (writable.length === 0 && (worker?.delivers === 'files' || task.contract.boundaries.length > 0)) {
    const message = `Task ${task.key} delivers files, so its boundaries must name the files that it may write.`;
    return [{ reason: 'boundary-missing', at: place, message }];
  }
  if (writable.length > 0 && worker?.delivers === 'report') {
    const message = `A ${worker.type} worker delivers a report and writes no files; leave the boundaries empty.`;
    return [{ reason: 'boundary-unwanted', at: place, message }];
  }
  return [];
}

function checkGlob(
  glob: string,
  around: { readonly isAlone: boolean; readonly isProtected: (path: string) => boolean },
): { reason: PlanReason; message: string } | null {
  const problem = /^[A-Za-z]:|^~/.test(glob) ? 'must stay inside the repository' : globProblem(glob);
  if (problem !== undefined)
    return { reason: 'boundary-invalid', message: `The boundary \`${glob}\` ${problem}.` };
  if (glob.startsWith('!')) return null;
  const matches = compileGlobs([glob]);
  if (!around.isAlone && matches('zq/zq/zq.zq')) {
    const message = `The boundary \`${glob}\` covers everything beside other tasks; name the folders or files of this one.`;
    return { reason: 'boundary-too-wide', message };
  }
  // A glob that begins with a wildcard covers the tracker by accident; deliveries are kept away from it anyway.
  if (!glob.replace(/^\.\//, '').startsWith('*') && matches('TASK_TRACKER.md')) {
    const message = 'TASK_TRACKER.md is written by Foreman alone; take it out of the boundaries.';
    return { reason: 'tracker-in-boundary', message };
  }
  if (sampleMatches(glob).every(around.isProtected)) {
    const message = `The boundary \`${glob}\` lies inside protected paths, which no worker may write; plan around it.`;
    return { reason: 'boundary-protected', message };
  }
  return null;
}
