import { ForemanError } from '../../domain/fault.ts';
import { hashValue } from '../../domain/hash.ts';
import { TaskKey, phaseOf } from '../../domain/ids.ts';
import type { Oid } from '../../domain/ids.ts';
import type { Config } from '../../domain/config.ts';
import type { JournalTask } from '../../domain/journal.ts';
import type { PlannedTask, WorkPlan } from '../../domain/plan.ts';
import { isDone } from '../../domain/request-state.ts';
import type { RequestState } from '../../domain/request-state.ts';
import { routeWorker } from '../../domain/route-worker.ts';
import { decideMending } from '../../flow/decide-catch-up.ts';
import { applyAdded, isCatchUp } from '../../flow/replay/catch-up.ts';
import { isWholeGrant } from '../../flow/replay/whole.ts';
import { mendingTask } from '../../plan/mending-task.ts';
import { branchesOf } from '../../text/names.ts';
import { decideOn } from '../decide-on.ts';
import { configOf } from '../load-config.ts';
import type { LoadedRequest } from '../load-request.ts';
import type { Place } from '../publish/file-once.ts';
import { fileTasks } from '../publish/file-tasks.ts';
import type { Filed } from '../publish/file-tasks.ts';
import type { Filing } from '../publish/filing.ts';
import { settledBy } from '../settle/publish-verdict.ts';
import type { Settling } from '../settle/settling.ts';
import { showStatus } from '../show-status.ts';
import { titlesOf } from '../tracker-of.ts';
import { changedByEither } from './merge-default.ts';

/**
 * Files the task that mends a catch-up which clashed or is red, or a whole that is red, and only then writes it down: its issue is found again by the nonce that
 * the journal holds since the leg ended. Where this is cut off before the end, the next leg of its kind comes to the same.
 */
export async function fileMending(at: Settling): Promise<LoadedRequest> {
  const { failed } = at.state.catchUp;
  const { grant } = at.input.order;
  if (!failed || !(isCatchUp(grant) || isWholeGrant(grant)) || at.state.phase !== 'running') return at;
  // A leg that is completed after another one has failed knows nothing of what clashed there.
  if (!leftBehind(at, failed.base) || !knowsWhy(at)) return at;
  const planned = await plannedFrom(at);
  const task = journalTask(at.state, planned);
  const filed = await issueOf(at, planned, task).catch((error: unknown) => noRoom(at, error));
  const place = filed?.places.get(task.key);
  if (!filed || !place) return at;
  await ensureBranch(at, place, failed.base);
  const { issue, node } = place;
  return decideOn(at, at.ref, ({ state }) => {
    const added = decideMending(state, { task, issue, node });
    return added.events.length === 0 ? added : { ...added, events: [...filed.opened, ...added.events] };
  });
}

/** Only a person can make room for the task; the next catch-up comes to the same, and tries again. */
async function noRoom(at: Settling, error: unknown): Promise<undefined> {
  if (!(error instanceof ForemanError) || error.code !== 'bad-input') throw error;
  await showStatus(at, { title: error.message });
  return undefined;
}

/** Whether this leg made the merge that is to be mended: whole and red, or with both sides in what clashes. */
function leftBehind(at: Settling, base: Oid): boolean {
  const settled = settledBy(at);
  return settled !== null && (settled.candidate === base || settled.checkpoint === base);
}

/**
 * Whether this leg has at hand what is to be mended. One that was lost stands on the same head as the one that was red, and a job that died
 * when it was run again has told nothing: from either the task would say only that something fails.
 */
function knowsWhy(at: Settling): boolean {
  const { report, verified, said } = at.input;
  const outcome = settledBy(at)?.outcome;
  if (outcome === 'conflict') return (report?.conflicts.length ?? 0) > 0;
  const hasTold = verified !== null || said !== undefined || (at.job.verifier ?? '') !== '';
  return outcome === 'red' && hasTold;
}

async function plannedFrom(at: Settling): Promise<PlannedTask> {
  const { deps, state, world, input } = at;
  const { failed, entered } = state.catchUp;
  const clashes = input.report?.conflicts ?? [];
  const sides =
    failed && entered && state.work ? { common: entered, ours: state.work, theirs: failed.from } : null;
  const isRed = clashes.length === 0;
  const step = input.verified?.steps.find((one) => one.exit !== 0);
  const title = titlesOf(state, world);
  return mendingTask({
    key: nextKey(state),
    worker: workerFor(configOf(world), state),
    defaultBranch: isWholeGrant(input.order.grant) ? null : world.repository.defaultBranch,
    from: failed?.from.slice(0, 7) ?? '',
    clashes,
    files: isRed && sides ? await changedByEither(deps, sides) : [],
    failed: isRed && step ? { ...step, paths: pathsOf(configOf(world), step.command) } : null,
    tasks: state.tasks.filter(({ status }) => status !== 'skipped').map(({ key }) => `${key} ${title(key)}`),
  });
}

/** What the command that failed belongs to: what it tests may have to follow the change. */
const pathsOf = ({ verify }: Config, command: string): readonly string[] =>
  verify.commands.find(({ run }) => run === command)?.paths ?? [];

/** A phase of its own, behind all others. */
function nextKey({ tasks, additions }: RequestState): TaskKey {
  const taken = [...tasks, ...additions.flatMap((one) => one.tasks)].map(({ key }) => phaseOf(key));
  return TaskKey.parse(`${Math.max(0, ...taken) + 1}.1`);
}

/** The default pool, if it is served; else whoever worked here before. */
function workerFor(config: Config, { tasks }: RequestState): string {
  const pool = config.defaultPool ?? '';
  return routeWorker(config, pool).ok && /^[a-z][a-z0-9-]{0,39}$/.test(pool)
    ? pool
    : (tasks[0]?.worker ?? 'coding');
}

/** Whoever is not done might write the same files: nobody can say otherwise here. */
const journalTask = (
  state: RequestState,
  { key, worker, after, priority, contract }: PlannedTask,
): JournalTask => ({
  key,
  worker,
  after,
  priority,
  contract: hashValue(contract),
  conflicts: state.tasks.filter((one) => !isDone(one)).map((one) => one.key),
  nonce: state.catchUp.failed?.nonce ?? state.nonce,
});

async function issueOf(at: Settling, planned: PlannedTask, task: JournalTask): Promise<Filed | undefined> {
  const { failed, losses } = at.state.catchUp;
  if (!failed) return undefined;
  const event = {
    type: 'added' as const,
    task,
    issue: at.state.issue,
    node: '',
    from: failed.from,
    base: failed.base,
  };
  const filing: Filing = {
    ...at,
    state: applyAdded(at.state, event),
    resumed: at.job.run.attempt > 1 || losses > 1,
  };
  const plan: WorkPlan = { kind: 'single', summary: planned.title, task: planned };
  return fileTasks(filing, plan);
}

/** The task's branch begins at the merge that it mends, so that nothing of that gets lost while it waits. */
async function ensureBranch(
  { deps, state }: Settling,
  place: Place,
  after: typeof state.base,
): Promise<void> {
  const branch = branchesOf(state.request).task(place.issue);
  const [answer] = await deps.forge.change([{ do: 'refs', moves: [{ branch, before: null, after }] }]);
  // The first checkpoint makes it where it is missing.
  if (answer?.kind !== 'done')
    deps.log.warn(`The branch ${branch} could not be made: ${answer?.message ?? '?'}`);
}
