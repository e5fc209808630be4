import type { TaskKey } from '../../domain/ids.ts';
import type { JournalEntry } from '../../domain/journal.ts';
import { awaitsApproval } from '../../domain/request-state.ts';
import type { RequestState } from '../../domain/request-state.ts';
import { STOPPED, heldBy } from '../../flow/replay/grants.ts';
import { renderStopped } from '../../report/stopped.ts';
import { workflowOf } from '../ci/look-at-ci.ts';
import { configOf } from '../load-config.ts';
import type { LoadedRequest } from '../load-request.ts';
import { commentBy } from '../ensure-comment.ts';
import { placeOfRequest } from '../place-of.ts';
import { readAgain } from '../read-again.ts';
import { showStatus } from '../show-status.ts';
import { nameOfTask } from './name-of-task.ts';
import type { Hearing } from './hearing.ts';
import { replyNonce } from './reply-nonce.ts';
import { showTasks } from './show-tasks.ts';

/** Ends what a stop leaves under way: the runs that held grants or were planning, CI that was dispatched, claims and labels; and gives the words about it. */
export async function afterStop(at: Hearing, loaded: LoadedRequest): Promise<string> {
  const { state, entries } = loaded;
  const ended = endedTerms(entries);
  const runs = [...new Set([...runsOf(entries, ended), ...planning(loaded)])].filter(
    (run) => run !== at.job.run.id,
  );
  let told = 0;
  for (const run of [...runs, ...(await ciRuns(at, loaded, ended))]) if (await cancel(at, run)) told += 1;
  const cut = [...new Set(tasksOf(entries, ended))];
  const issues = state.tasks.filter((task) => cut.includes(task.key)).flatMap(({ issue }) => issue ?? []);
  await showTasks(at, loaded, issues);
  if (commentBy(loaded.world.issue, state.nonce))
    await showStatus({ ...loaded, deps: at.deps, job: at.job }, { title: null });
  return renderStopped(placeOfRequest({ state, job: at.job }, replyNonce(at.event.comment)), {
    landed: state.tasks.filter((task) => task.status === 'landed' || task.status === 'skipped').length,
    tasks: state.tasks.length,
    runs: told,
    filing: isFiling(state),
    cut: cut.map((key) => nameOfTask(state, key)),
    drafts: state.tasks
      .filter((task) => task.landed === null && task.draft?.checkpoint)
      .map((task) => nameOfTask(state, task.key)),
  });
}

/** A plan that waits for nobody is being filed, by a run that looks at the journal again only when it is done. */
const isFiling = (state: RequestState): boolean =>
  (state.phase === 'planned' && !awaitsApproval(state)) ||
  state.additions.some((one) => one.status === 'planned');

/** The terms that the last stop ended. */
function endedTerms(entries: readonly JournalEntry[]): ReadonlySet<number> {
  const stop = entries.findLastIndex(({ event }) => event.type === 'stopped');
  const after = entries.slice(stop + 1).map(({ event }) => event);
  return new Set(
    after.flatMap((event) => (event.type === 'released' && event.why === STOPPED ? [event.term] : [])),
  );
}

const grantsOf = (entries: readonly JournalEntry[], terms: ReadonlySet<number>) =>
  entries.flatMap(({ event, run }) =>
    event.type === 'granted'
      ? event.grants.filter((grant) => terms.has(grant.term)).map((grant) => ({ grant, run }))
      : [],
  );

const runsOf = (entries: readonly JournalEntry[], terms: ReadonlySet<number>): readonly number[] =>
  grantsOf(entries, terms).map(({ run }) => run.id);

const tasksOf = (entries: readonly JournalEntry[], terms: ReadonlySet<number>): readonly TaskKey[] =>
  grantsOf(entries, terms).flatMap(({ grant }) => (grant.kind === 'work' ? heldBy(grant) : []));

/** The runs whose plan is not there yet. */
function planning({ state, entries }: LoadedRequest): readonly number[] {
  const asked = new Set(state.additions.filter((one) => one.status === 'asked').map((one) => one.comment));
  const first = state.phase === 'requested' && state.mode !== 'talk';
  return entries.flatMap(({ event, run }) => {
    const plans = first && (event.type === 'requested' || event.type === 'answered');
    return plans || (event.type === 'asked-more' && asked.has(event.comment)) ? [run.id] : [];
  });
}

/** CI that was dispatched for candidates whose legs are ended goes on in runs of its own. */
async function ciRuns(
  { deps }: Hearing,
  { entries, world }: LoadedRequest,
  ended: ReadonlySet<number>,
): Promise<readonly number[]> {
  const open: number[] = [];
  for (const { event } of entries) {
    if (event.type !== 'awaited' || event.by !== 'dispatch' || !ended.has(event.term)) continue;
    const runs = await readAgain(deps, () => deps.ci.runsOn(event.candidate, workflowOf(configOf(world))));
    if (runs.kind !== 'done')
      deps.log.warn(`The CI of ${event.candidate.slice(0, 7)} was not ended: ${runs.message}`);
    else open.push(...runs.value.filter(({ report }) => report.state === 'pending').map(({ id }) => id));
  }
  return open;
}

/** A run that is over refuses, and one that cannot be reached finds its grants gone: both do no harm. */
async function cancel({ deps }: Hearing, run: number): Promise<boolean> {
  const answer = await deps.forge.cancel(run);
  const again = answer.kind === 'unknown' ? await deps.forge.cancel(run) : answer;
  if (again.kind !== 'done') deps.log.info(`run ${run} was not cancelled: ${again.message}`);
  return again.kind === 'done';
}
