import { parseBranch } from '../../src/text/names.ts';
import type { Checker, Evidence } from './checker.ts';
import { eventsOf, mergedHeads, ours, parentsOf, reaches, writesOf } from './tools.ts';

/** 3. Nothing is forced, and what a worker delivered is not lost on the way. */
export const branchesGrow: Checker = {
  name: 'branches-grow',
  promise:
    'nothing is forced, no checkpoint is lost; a journal is never deleted, and a work branch only once it is merged',
  check: (evidence) => [
    ...forced(evidence),
    ...deleted(evidence),
    ...lostCheckpoints(evidence),
    ...elsewhere(evidence),
  ],
};

const forced = (evidence: Evidence): readonly string[] =>
  ours(writesOf(evidence, 'ref'))
    .filter((write) => write.forced)
    .map(({ branch }) => `${branch} was forced.`);

/** A journal is never deleted; a work branch once a person has merged the pull request of exactly what stands there. */
function deleted(evidence: Evidence): readonly string[] {
  const merged = mergedHeads(evidence);
  return ours(writesOf(evidence, 'ref'))
    .filter(({ after, before, branch }) => {
      if (after !== null) return false;
      const isWork = branch.endsWith('/work') && !merged.has(before ?? '');
      return isWork || branch.endsWith('/journal');
    })
    .map(({ branch }) => `${branch} was deleted.`);
}

/** Where the work branch ends holds the checkpoint of every task that landed with one; what a person squashed has another commit. */
function lostCheckpoints(evidence: Evidence): readonly string[] {
  const { state } = evidence;
  if (!state || state.mode !== 'tasks' || state.work === null) return [];
  const parents = parentsOf(evidence);
  const { work } = state;
  return state.tasks.flatMap((task) => {
    const isOurs = task.status === 'landed' && !task.handMerged;
    const checkpoint = isOurs ? (task.draft?.checkpoint ?? null) : null;
    return checkpoint === null || reaches(parents, work, checkpoint)
      ? []
      : [`The checkpoint of task ${task.key} is not in the work branch.`];
  });
}

/** Our account moves the work branch only along what the journal says landed. */
function elsewhere(evidence: Evidence): readonly string[] {
  const known = new Set<string>([
    ...eventsOf(evidence, 'landed').map(({ to }) => to),
    ...eventsOf(evidence, 'filed').map(({ work }) => work),
  ]);
  return ours(writesOf(evidence, 'ref')).flatMap(({ branch, after }) =>
    parseBranch(branch)?.kind === 'work' && after !== null && !known.has(after)
      ? [`The work branch was moved to ${after.slice(0, 7)}, which the journal does not know.`]
      : [],
  );
}
